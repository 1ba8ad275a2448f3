import { ActionIcon, Group, Text, Textarea } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Row } from "../rules/builder";
import { itemText } from "../rules/toFeel";
import { useWords } from "../rules/WordsContext";
import classes from "./RuleBuilder.module.css";
import { CallFields } from "./CallFields";
import { FactFields } from "./FactFields";
import { FactSelect } from "./FactSelect";

interface Props {
  row: Row;
  onChange: (row: Row) => void;
  onRemove: () => void;
}

/** One rule, in a line where there is room for it. */
export function RuleRow({ row, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const unfinished = itemText(row, words) === null;

  return (
    <li className={classes.row}>
      <Group gap={8} align="center" className={classes.fields}>
        {row.kind === "raw" ? (
          <Textarea
            label={t("builder.raw")}
            description={t("builder.rawHint")}
            classNames={{ root: classes.raw ?? "", input: classes.code ?? "" }}
            rows={2}
            value={row.text}
            onChange={(event) => onChange({ ...row, text: event.currentTarget.value })}
          />
        ) : (
          <>
            <FactSelect {...{ row, onChange }} />
            <Fields {...{ row, onChange }} />
          </>
        )}
        {unfinished && row.kind !== "raw" && row.name !== "" && (
          <Text fz="xs" c="dimmed">
            {t("builder.unfinished")}
          </Text>
        )}
      </Group>
      <ActionIcon
        variant="subtle"
        color="gray.7"
        size="lg"
        aria-label={t("builder.remove")}
        onClick={onRemove}
      >
        <IconTrash size={17} aria-hidden />
      </ActionIcon>
    </li>
  );
}

function Fields({ row, onChange }: Pick<Props, "row" | "onChange">) {
  const words = useWords();
  if (row.kind === "call") {
    const word = words.functions.find(({ name }) => name === row.name);
    return word === undefined ? null : <CallFields {...{ row, word, onChange }} />;
  } else if (row.kind === "fact") {
    const word = words.names.find(({ name }) => name === row.name);
    return word === undefined ? null : <FactFields {...{ row, word, onChange }} />;
  } else {
    return null;
  }
}
