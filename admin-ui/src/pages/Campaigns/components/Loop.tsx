import { Text, Title, Tooltip } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { loopQuery } from "../../../api/loop";
import { TextLink } from "../../../components/links";
import { Loaded } from "../../../components/Loaded";
import { useFormats } from "../../../i18n/format";
import type { Id } from "../../../model/list";
import { type LoopCount, shareOf } from "../../../model/loop";
import classes from "./Loop.module.css";

interface Props {
  campaign: Id;
  pace: number;
}

/** From entering to the sale; each number leads to the people behind it. */
export function Loop({ campaign, pace }: Props) {
  const { t } = useTranslation();
  const loop = useQuery({ ...loopQuery(campaign), refetchInterval: pace });

  return (
    <section className={classes.card} aria-labelledby="loop-title">
      <Title order={2} fz={17} id="loop-title">
        {t("loop.title")}
      </Title>
      <Loaded query={loop}>
        {(stages) => (
          <>
            <Text fz="sm" c="dimmed">
              {t(stages.every(({ people }) => people === 0) ? "loop.none" : "loop.text")}
            </Text>
            <ol className={classes.stages}>
              {stages.map((count, i) => (
                <Stage
                  key={count.stage}
                  campaign={campaign}
                  count={count}
                  share={shareOf(stages, i)}
                />
              ))}
            </ol>
          </>
        )}
      </Loaded>
    </section>
  );
}

interface StageProps {
  campaign: Id;
  count: LoopCount;
  share: number | null;
}

function Stage({ campaign, count: { stage, people, amounts }, share }: StageProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const name = t(`loop.stage.${stage}`);
  const number = format.number(people);
  const filled = stage === "ENTERED" ? Number(people > 0) : Math.min(share ?? 0, 1);

  return (
    <li className={classes.stage} data-stage={stage}>
      <Text fz="sm" fw={500}>
        {name}
      </Text>
      <Tooltip
        label={t(`loop.hint.${stage}`)}
        multiline
        w={280}
        withArrow
        events={{ hover: true, focus: true, touch: false }}
      >
        <TextLink
          to="/campaigns/$campaignId"
          params={{ campaignId: String(campaign) }}
          search={{ people: stage }}
          resetScroll={false}
          className={`${classes.number} numeric`}
          data-none={people === 0 || undefined}
          aria-label={t("loop.show", { number, stage: name })}
        >
          {number}
        </TextLink>
      </Tooltip>
      <div className={classes.bar} aria-hidden>
        <div style={{ width: `${100 * filled}%` }} />
      </div>
      {share !== null && (
        <Text fz="xs" c="dimmed">
          {t("loop.share", { share: format.share(share) })}
        </Text>
      )}
      {amounts.map(({ amount, currency }) => (
        <Text key={currency} fz="sm" fw={600} className="numeric">
          {format.money(amount, currency)}
        </Text>
      ))}
    </li>
  );
}
