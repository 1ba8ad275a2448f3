import { Drawer, Text } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { loopPeopleQuery } from "../../../api/loop";
import { LoadMore } from "../../../components/LoadMore";
import { Loaded } from "../../../components/Loaded";
import { Nothing } from "../../../components/Nothing";
import type { CampaignDetail } from "../../../model/campaign";
import type { LoopStage } from "../../../model/loop";
import classes from "./Loop.module.css";
import { LoopPersonRow } from "./LoopPersonRow";

interface Props {
  campaign: CampaignDetail;
  stage: LoopStage | null;
}

/** The people behind a number, beside the page; the address says which, so it can be sent to somebody. */
export function LoopPeople({ campaign, stage }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const close = () =>
    void navigate({
      to: "/campaigns/$campaignId",
      params: { campaignId: String(campaign.id) },
      search: {},
      replace: true,
      resetScroll: false,
    });

  return (
    <Drawer
      opened={stage !== null}
      onClose={close}
      position="right"
      size={520}
      title={
        stage !== null && (
          <Text span fz={18} fw={700}>
            {t("loop.people", { stage: t(`loop.stage.${stage}`), campaign: campaign.name })}
          </Text>
        )
      }
      closeButtonProps={{ "aria-label": t("close") }}
    >
      {stage !== null && <People key={stage} campaign={campaign} stage={stage} />}
    </Drawer>
  );
}

function People({ campaign, stage }: { campaign: CampaignDetail; stage: LoopStage }) {
  const { t } = useTranslation();
  const people = useInfiniteQuery({
    ...loopPeopleQuery(campaign.id, stage),
    refetchInterval: campaign.state === "RUNNING" ? 5_000 : false,
  });

  return (
    <>
      <Text fz="sm" c="dimmed" mb="md">
        {t(`loop.hint.${stage}`)}
      </Text>
      <Loaded query={people}>
        {({ pages }) =>
          pages.every(({ items }) => items.length === 0) ? (
            <Nothing Icon={IconUsers} title={t("loop.nobody")} text={t("loop.nobodyHint")} />
          ) : (
            <ul className={classes.people}>
              {pages
                .flatMap(({ items }) => items)
                .map((person) => (
                  <LoopPersonRow key={person.contactId} person={person} />
                ))}
            </ul>
          )
        }
      </Loaded>
      <LoadMore query={people} />
    </>
  );
}
