import { Alert, Group, Select, Title } from "@mantine/core";
import { IconHelpCircle, IconMailOff } from "@tabler/icons-react";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { messagesQuery } from "../../../api/messages";
import { TextLink } from "../../../components/links";
import { LoadMore } from "../../../components/LoadMore";
import { Loaded } from "../../../components/Loaded";
import { Nothing } from "../../../components/Nothing";
import type { Diagram } from "../../../diagram/Diagram";
import type { CampaignDetail } from "../../../model/campaign";
import { fateOf, MESSAGE_FILTERS } from "../../../model/message";
import classes from "./Messages.module.css";
import { MessagesTable } from "./MessagesTable";

interface Props {
  campaign: CampaignDetail;
  diagram: Diagram | null;
}

export function Messages({ campaign, diagram }: Props) {
  const { t } = useTranslation();
  const [state, setState] = useState("");
  const messages = useInfiniteQuery({
    ...messagesQuery(campaign.id, state),
    placeholderData: keepPreviousData,
    refetchInterval: campaign.state === "RUNNING" ? 2_000 : false,
  });
  const choices = [
    { value: "", label: t("messages.all") },
    ...MESSAGE_FILTERS.map((value) => ({ value, label: t(`fate.${fateOf(value)}`) })),
  ];

  return (
    <section className={classes.card}>
      <Group justify="space-between" p="md" pb="sm">
        <Title order={2} fz={17}>
          {t("messages.title")}
        </Title>
        <TextLink
          to="/campaigns/$campaignId/why"
          params={{ campaignId: String(campaign.id) }}
          fz="sm"
          ml="auto"
        >
          {t("whyMail.askPerson")}
        </TextLink>
        <Select
          aria-label={t("messages.filter")}
          data={choices}
          value={state}
          onChange={(value) => setState(value ?? "")}
          allowDeselect={false}
          size="sm"
          w={190}
        />
      </Group>
      {state === "UNKNOWN" && (
        <Alert color="orange" mx="md" icon={<IconHelpCircle />} title={t("fate.unknown")}>
          {t("messages.unknownExplained")}
        </Alert>
      )}
      <Loaded query={messages}>
        {({ pages }) =>
          pages.every(({ items }) => items.length === 0) ? (
            <Nothing
              Icon={IconMailOff}
              title={t(state === "" ? "messages.none" : "messages.noneFound")}
              text={t(state === "" ? "messages.noneHint" : "messages.noneFoundHint")}
            />
          ) : (
            <MessagesTable messages={pages.flatMap(({ items }) => items)} diagram={diagram} />
          )
        }
      </Loaded>
      <LoadMore query={messages} />
    </section>
  );
}
