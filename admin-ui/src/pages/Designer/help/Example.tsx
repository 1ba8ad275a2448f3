import { Skeleton, Text } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import {
  helpTexts,
  pictureOf,
  refusalOf,
  type Topic,
  type Verdict,
} from "../../../designer/help/topics";
import { HelpPicture } from "./HelpPicture";
import classes from "./Help.module.css";

/** A right or a wrong picture, and why it is so; of a wrong one also what one is told when publishing. */
export function Example({ topic, verdict }: { topic: Topic; verdict: Verdict }) {
  const { t, i18n } = useTranslation("designer");
  const { language } = i18n;
  const { data: xml } = useQuery({
    queryKey: ["help", topic, verdict, language],
    queryFn: () => pictureOf(topic, verdict, language),
    staleTime: Infinity,
  });
  const good = verdict === "right";
  const text = helpTexts(language).examples[topic]?.[verdict] ?? "";
  const refusal = good ? null : refusalOf(topic, language);
  return (
    <figure className={classes.example} data-good={good || undefined}>
      {xml === undefined ? (
        <Skeleton height={190} />
      ) : (
        <HelpPicture xml={xml} label={text} marked={refusal?.element ?? null} />
      )}
      <figcaption>
        <Text component="span" fz="sm" fw={700} c={good ? "green.9" : "red.9"}>
          {good ? <IconCheck size={15} aria-hidden /> : <IconX size={15} aria-hidden />}{" "}
          {t(`help.${verdict}`)}
        </Text>
        <Text fz="sm">{text}</Text>
        {refusal !== null && (
          <Text fz="sm" c="dimmed" mt={6}>
            {t("help.refused")} <q lang="en">{`${refusal.message} ${refusal.hint}`}</q>
          </Text>
        )}
      </figcaption>
    </figure>
  );
}
