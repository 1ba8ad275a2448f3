import { ActionIcon, Button, Group, NativeSelect, Text } from "@mantine/core";
import { IconFolderPlus, IconPlus, IconTrash, IconUserMinus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import {
  emptyRow,
  group as newGroup,
  type Group as RuleGroup,
  type Item,
  type Join,
} from "../rules/builder";
import { rowAsking } from "../rules/facts";
import { useWords } from "../rules/WordsContext";
import classes from "./RuleBuilder.module.css";
import { RuleRow } from "./RuleRow";

interface Props {
  group: RuleGroup;
  onChange: (group: RuleGroup) => void;
  onRemove?: () => void;
}

/** All of, any of or none of the rules and groups in it. */
export function RuleBuilder({ group, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const inSegment = words.functions.find(({ name }) => name === "inSegment");
  const add = (item: Item) => onChange({ ...group, items: [...group.items, item] });
  const put = (item: Item) =>
    onChange({ ...group, items: group.items.map((each) => (each.id === item.id ? item : each)) });
  const remove = (id: number) =>
    onChange({ ...group, items: group.items.filter((each) => each.id !== id) });
  const joins: Join[] = ["all", "any", "none", ...(group.join === "notAll" ? [group.join] : [])];
  const isWhole = onRemove === undefined;

  return (
    <div
      className={isWhole ? undefined : classes.group}
      role="group"
      aria-label={t("builder.group")}
    >
      <Group gap={8} mb={8} wrap="nowrap" justify="space-between">
        <Group gap={8}>
          {isWhole && <Text fw={500}>{t("builder.intro")}</Text>}
          <NativeSelect
            aria-label={t("builder.join")}
            value={group.join}
            data={joins.map((join) => ({ value: join, label: t(`builder.${join}`) }))}
            onChange={(event) => onChange({ ...group, join: event.currentTarget.value as Join })}
          />
        </Group>
        {!isWhole && (
          <ActionIcon
            variant="subtle"
            color="gray.7"
            size="lg"
            aria-label={t("builder.removeGroup")}
            onClick={onRemove}
          >
            <IconTrash size={17} aria-hidden />
          </ActionIcon>
        )}
      </Group>
      {group.items.length === 0 ? (
        <Text c="dimmed" fz="sm" my="sm">
          {t(isWhole ? "builder.empty" : "builder.emptyGroup")}
        </Text>
      ) : (
        <ul className={classes.items}>
          {group.items.map((item) =>
            item.kind === "group" ? (
              <li key={item.id}>
                <RuleBuilder group={item} onChange={put} onRemove={() => remove(item.id)} />
              </li>
            ) : (
              <RuleRow key={item.id} row={item} onChange={put} onRemove={() => remove(item.id)} />
            ),
          )}
        </ul>
      )}
      <Group gap={8} mt={10}>
        <Button
          size="xs"
          variant="light"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => add(emptyRow())}
        >
          {t("builder.add")}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFolderPlus size={15} aria-hidden />}
          onClick={() => add(newGroup("any", [emptyRow()]))}
        >
          {t("builder.addGroup")}
        </Button>
        {isWhole && inSegment !== undefined && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconUserMinus size={15} aria-hidden />}
            onClick={() => add({ ...rowAsking(inSegment), negated: true })}
          >
            {t("builder.exclude")}
          </Button>
        )}
      </Group>
    </div>
  );
}
