import { Button, Group, Menu, Text } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/format";
import { ACTION_KINDS, type ActionKind } from "../../model/bulk";
import type { Id } from "../../model/list";
import classes from "./Bulk.module.css";
import { BulkDialog } from "./BulkDialog";
import { JobNote } from "./JobNote";
import type { Choice } from "./useChoice";

interface Props {
  choice: Choice;
  /** How many the page shows, and how many the filter leaves. */
  shown: number;
  total: number | undefined;
  /** The fixed list whose members these are. */
  list?: Id | undefined;
}

/** What can be done with those who are ticked; nothing while nobody is. */
export function BulkBar({ choice, shown, total = shown, list }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const [kind, setKind] = useState<ActionKind>();
  const [job, setJob] = useState<Id>();
  const count = choice.everyone ? total : choice.ids.size;

  return (
    <>
      {job !== undefined && <JobNote key={job} id={job} onClose={() => setJob(undefined)} />}
      {count > 0 && (
        <Group className={classes.bar} gap="sm" role="region" aria-label={t("bulk.title")}>
          <Text fz="sm" fw={600} className="numeric">
            {t("bulk.chosen", { count, number: format.number(count) })}
          </Text>
          <Menu position="bottom-start">
            <Menu.Target>
              <Button size="xs" rightSection={<IconChevronDown size={15} aria-hidden />}>
                {t("bulk.title")}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {ACTION_KINDS.map((each) => (
                <Menu.Item key={each} onClick={() => setKind(each)}>
                  {t(`bulk.menu.${each}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
          {!choice.everyone && total > choice.ids.size && choice.ids.size >= shown && (
            <Button size="xs" variant="default" onClick={choice.takeEveryone}>
              {t("bulk.everyone", { count: total, number: format.number(total) })}
            </Button>
          )}
          <Button size="xs" variant="subtle" color="gray.7" onClick={choice.clear}>
            {t("bulk.clear")}
          </Button>
        </Group>
      )}
      {kind !== undefined && (
        <BulkDialog
          kind={kind}
          chosen={choice.chosen}
          count={count}
          list={list}
          onClose={() => setKind(undefined)}
          onStarted={(started) => {
            setKind(undefined);
            setJob(started);
            choice.clear();
          }}
        />
      )}
    </>
  );
}
