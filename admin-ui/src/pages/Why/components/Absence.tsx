import { Alert, Text } from "@mantine/core";
import { IconInfoCircle, IconRoute } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/format";
import type { CampaignWhy } from "../../../model/why";
import classes from "../Why.module.css";
import { ConsentNow } from "./ConsentNow";
import { MessagesOf } from "./MessagesOf";
import { Occasion } from "./Occasion";
import { PathList } from "./PathList";
import { RunDiagram } from "./RunDiagram";
import { Section } from "./Section";
import { ThenParts } from "./ThenParts";
import { campaignVerdict } from "./verdict";

/** Where somebody is in a campaign, or why he is not in it. */
export function Absence({ why }: { why: CampaignWhy }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { admission, runs } = why;
  const run = runs[0];
  const missedThen = admission.answer === "CAME_LATER" ? admission.then : null;

  return (
    <>
      <Alert
        color={admission.answer === "INSIDE" ? "teal" : "orange"}
        icon={admission.answer === "INSIDE" ? <IconRoute /> : <IconInfoCircle />}
        mb="md"
      >
        {campaignVerdict(why, t, format)}
      </Alert>
      <RunDiagram run={run} xml={run?.diagram ?? why.diagram} />
      <div className={classes.columns}>
        <div className={classes.stack}>
          {missedThen !== null && (
            <Section title={t("whyMail.ruleThen")}>
              <ThenParts why={missedThen} />
            </Section>
          )}
          <Section title={t("whyMail.ruleToday")}>
            <Text fz="sm">{t(admission.today.holds ? "whyMail.fits" : "whyMail.fitsNot")}</Text>
            {admission.today.parts.length > 0 && admission.condition.trim() !== "true" && (
              <ThenParts
                why={{
                  ...admission.today,
                  parts: admission.today.parts.map((part) => ({ ...part, recorded: true })),
                }}
              />
            )}
          </Section>
          <ConsentNow topics={why.topics} />
        </div>
        <div className={classes.stack}>
          <MessagesOf messages={why.messages} />
          {runs.map((each) => (
            <div key={each.enrollmentId} className={classes.stack}>
              <Occasion run={each} />
              <Section title={t("whyMail.path", { version: each.version })}>
                <PathList run={each} />
              </Section>
            </div>
          ))}
        </div>
      </div>
    </>
  );
}
