import { Alert, Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconAlertTriangle, IconEye, IconHourglass } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { sessionQuery } from "../../../api/session";
import { useFormats } from "../../../i18n/format";
import type { Id } from "../../../model/list";
import type { Launch } from "../../../model/launch";
import { RefuseLaunch } from "./RefuseLaunch";
import { useCommand } from "./useCommand";

const LOOKS = {
  PLANNED: { color: "swell", Icon: IconHourglass },
  WAITING: { color: "orange", Icon: IconEye },
  HELD: { color: "orange", Icon: IconAlertTriangle },
  REFUSED: { color: "red", Icon: IconAlertTriangle },
  EXPIRED: { color: "gray", Icon: IconHourglass },
} as const;

/** What became of the click on Launch, and what can still be done about it. */
export function LaunchNotice({ campaign, launch }: { campaign: Id; launch: Launch }) {
  const { t } = useTranslation();
  const format = useFormats();
  const user = useQuery({ ...sessionQuery, enabled: false }).data?.username;
  const go = useCommand(campaign, "launch/go");
  const undo = useCommand(campaign, "launch/undo");
  const approve = useCommand(campaign, "launch/approve");
  const [refusing, refuse] = useDisclosure();
  const { state, requestedBy, startsAt, audience, decidedBy, comment, problem } = launch;
  if (state === "DONE" || state === "UNDONE") {
    return null;
  }
  const { color, Icon } = LOOKS[state];
  const own = user === requestedBy;
  const time = startsAt === null ? "" : format.dateTime(startsAt);
  const who = decidedBy ?? "";
  const number = audience === null ? "?" : format.number(audience);
  const texts = {
    PLANNED: t("launching.planned", { who: requestedBy }),
    WAITING: t(own ? "launching.ownWaits" : "launching.waits", { who: requestedBy, number }),
    HELD: problem ?? "",
    REFUSED: comment ?? "",
    EXPIRED: t("launching.expiredText", { who: requestedBy }),
  };

  return (
    <Alert
      role="status"
      {...{ color }}
      icon={<Icon aria-hidden />}
      title={t(`launching.${state}`, { time, who })}
      mb="md"
    >
      <Text fz="sm">{texts[state]}</Text>
      <Group gap="xs" mt="sm">
        {state === "WAITING" && !own && (
          <>
            <Button size="xs" loading={approve.isPending} onClick={() => approve.mutate(undefined)}>
              {t("launching.approve")}
            </Button>
            <Button size="xs" variant="default" onClick={refuse.open}>
              {t("launching.refuse")}
            </Button>
          </>
        )}
        {(state === "PLANNED" || state === "HELD") && (
          <Button size="xs" loading={go.isPending} onClick={() => go.mutate(undefined)}>
            {t(state === "HELD" ? "launching.anyway" : "launching.go")}
          </Button>
        )}
        {(state === "PLANNED" || state === "HELD" || (state === "WAITING" && own)) && (
          <Button
            size="xs"
            variant="default"
            loading={undo.isPending}
            onClick={() => undo.mutate(undefined)}
          >
            {t("launching.undo")}
          </Button>
        )}
      </Group>
      <RefuseLaunch campaign={campaign} opened={refusing} onClose={refuse.close} />
    </Alert>
  );
}
