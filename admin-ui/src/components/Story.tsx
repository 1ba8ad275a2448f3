import { Text, Timeline } from "@mantine/core";
import {
  type Icon,
  IconAt,
  IconCircleCheck,
  IconClick,
  IconFileImport,
  IconForms,
  IconHeartHandshake,
  IconHistory,
  IconLogin2,
  IconLogout2,
  IconMail,
  IconMailOff,
  IconMailOpened,
  IconMessageStar,
  IconPoint,
  IconRobot,
  IconShoppingCart,
  IconUserPlus,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../i18n/format";
import type { TimelineEntry } from "../model/contact";
import { momentDetail, momentTitle } from "./momentWords";
import { TextLink } from "./links";
import { Nothing } from "./Nothing";

const ICONS: Record<string, Icon> = {
  sent: IconMail,
  opened: IconMailOpened,
  clicked: IconClick,
  machine: IconRobot,
  ordered: IconShoppingCart,
  consent: IconCircleCheck,
  suppressed: IconMailOff,
  entered: IconLogin2,
  ended: IconLogout2,
  known: IconUserPlus,
  imported: IconFileImport,
  "address.changed": IconAt,
  "survey.answered": IconMessageStar,
  "form.sent": IconForms,
};

function iconOf(kind: string): Icon {
  return ICONS[kind] ?? (kind.startsWith("lead.") ? IconHeartHandshake : IconPoint);
}

/** Leads to why he got it; what was sent before messages were named has no such page. */
function WhySent({ message }: { message: string | number | boolean | undefined }) {
  const { t } = useTranslation();
  return message === undefined ? null : (
    <>
      {" · "}
      <TextLink
        to="/messages/$messageId/why"
        params={{ messageId: String(message) }}
        fz="xs"
        inherit
      >
        {t("whyMail.ask")}
      </TextLink>
    </>
  );
}

/** What passed between a person and the company, latest first. */
export function Story({ entries }: { entries: TimelineEntry[] }) {
  const { t } = useTranslation();
  const format = useFormats();
  if (entries.length === 0) {
    return (
      <Nothing
        Icon={IconHistory}
        title={t("contact.noTimeline")}
        text={t("contact.noTimelineHint")}
      />
    );
  }
  return (
    <Timeline bulletSize={30} lineWidth={2} active={entries.length}>
      {entries.map((entry, i) => {
        const { at, kind } = entry;
        const Bullet = iconOf(kind);
        const detail = momentDetail(entry, t, format);
        return (
          <Timeline.Item
            key={`${at}-${i}`}
            bullet={<Bullet size={16} aria-hidden />}
            title={<Text fw={600}>{momentTitle(entry, t, format)}</Text>}
          >
            {detail !== null && <Text fz="sm">{detail}</Text>}
            <Text fz="xs" c="dimmed">
              {format.dateTime(at)}
              {kind === "sent" && <WhySent message={entry.facts["message"]} />}
            </Text>
          </Timeline.Item>
        );
      })}
    </Timeline>
  );
}
