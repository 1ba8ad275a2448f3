import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Feel } from "../../../components/Feel";
import { durationWords, startWords } from "../../../components/words";
import type { DiagramElement } from "../../../diagram/Diagram";
import { useFormats } from "../../../i18n/format";
import type { CampaignDetail } from "../../../model/campaign";
import classes from "./StepPanel.module.css";

interface Props {
  element: DiagramElement;
  campaign: CampaignDetail;
}

/** What the author set on a step, in words; what we have no words for is shown as it is written. */
export function StepSettings({ element, campaign }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const { kind, settings, timer } = element;
  const { audience, timeZone: _zone, ...plain } = settings;
  const isStart =
    kind === "audience" || kind === "schedule" || kind === "condition" || kind === "happened";
  const words = (name: string, value: string) => {
    switch (name) {
      case "validFor":
      case "dueIn":
        return durationWords(value, format);
      case "reentry":
        return value === "once" || value === "always"
          ? t(`setting.reentry_${value}`)
          : t("setting.reentry_after", { duration: durationWords(value, format) });
      default:
        return value;
    }
  };
  const facts = [
    ...(isStart ? [{ name: t("setting.start"), text: startWords(campaign.start, t, format) }] : []),
    ...(timer?.duration != null
      ? [{ name: t("setting.wait"), text: durationWords(timer.duration, format) }]
      : []),
    ...Object.entries(plain).map(([name, value]) => ({
      name: isKnown(name) ? t(`setting.${name}`) : name,
      text: words(name, value),
    })),
  ];

  return (
    <>
      {facts.length > 0 && (
        <dl className={classes.facts}>
          {facts.map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <Text fz="sm">{text}</Text>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {audience !== undefined && <Feel label={t("panel.whoGetsIn")} text={audience} />}
    </>
  );
}

const KNOWN = [
  "event",
  "filter",
  "dueIn",
  "template",
  "topic",
  "validFor",
  "sender",
  "reentry",
] as const;

function isKnown(name: string): name is (typeof KNOWN)[number] {
  return KNOWN.some((each) => each === name);
}
