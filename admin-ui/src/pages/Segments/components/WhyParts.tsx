import { Badge, Text } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type Formats, useFormats } from "../../../i18n/format";
import type { WhyPart } from "../../../model/segment";
import { labelOfName } from "../rules/facts";
import { useWords } from "../rules/WordsContext";
import classes from "../Segment.module.css";

const STEP = 26;

interface Props {
  parts: WhyPart[];
  /** Of a moment that is over: what is not known as it was then is marked. */
  then?: boolean;
}

/** Each part with a tick or a cross, and what is known of the person. */
export function WhyParts({ parts, then = false }: Props) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const format = useFormats();
  const label = (name: string) => {
    const word = words.names.find((each) => each.name === name);
    return word === undefined ? name : labelOfName(word, t, i18n);
  };

  return (
    <ul className={classes.parts}>
      {parts.map(({ depth, text, joins, holds, recorded, values }, place) => (
        <li key={place} className={classes.part} style={{ marginLeft: depth * STEP }}>
          {holds ? (
            <IconCheck size={19} color="var(--mantine-color-teal-8)" aria-label={t("why.holds")} />
          ) : (
            <IconX size={19} color="var(--mantine-color-red-8)" aria-label={t("why.fails")} />
          )}
          <div>
            {joins === null ? <code>{text}</code> : <Text fz="sm">{t(`why.${joins}`)}</Text>}
            {then && joins === null && recorded === false && (
              <Badge size="xs" variant="light" color="gray" ml={8}>
                {t("whyMail.today")}
              </Badge>
            )}
            {joins === null &&
              values.map(({ name, value }) => (
                <Text key={name} fz="sm" c="dimmed">
                  {label(name)}: {worded(value, format) ?? t("why.nothing")}
                </Text>
              ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

function worded(value: unknown, format: Formats): string | null {
  if (value === null || value === undefined) {
    return null;
  } else if (Array.isArray(value)) {
    return value.map((each) => worded(each, format) ?? "").join(", ");
  } else if (typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value)) {
    return format.dateTime(value);
  } else {
    return typeof value === "string" ? value : JSON.stringify(value);
  }
}
