import { Group, Stack, Text, Title, UnstyledButton } from "@mantine/core";
import { IconAlertCircle, IconBulb, IconCircleCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Item } from "../../../designer/lint/checklist";
import classes from "../Designer.module.css";

interface Props {
  items: Item[];
  nameOf: (element: string) => string;
  onSelect: (element: string) => void;
}

/** All that is to be put right; a click leads to it. */
export function Checklist({ items, nameOf, onSelect }: Props) {
  const { t } = useTranslation("designer");
  return (
    <Stack gap={8} component="section">
      <Title order={2} fz={16}>
        {t("checklist.title")}
      </Title>
      {items.length === 0 && (
        <Group gap={8} wrap="nowrap">
          <IconCircleCheck size={19} color="#2b8a3e" aria-hidden />
          <Text fz="sm">{t("checklist.none")}</Text>
        </Group>
      )}
      <ol className={classes.checklist}>
        {items.map(({ element, rule, message, advice, hint }, place) => {
          const name = nameOf(element);
          return (
            <li key={`${element} ${rule} ${place}`}>
              <UnstyledButton
                className={classes.item}
                data-hint={hint || undefined}
                onClick={() => onSelect(element)}
              >
                {hint ? (
                  <IconBulb size={17} aria-hidden />
                ) : (
                  <IconAlertCircle size={17} aria-hidden />
                )}
                <span>
                  <Text component="span" fz="sm" fw={600} display="block">
                    {name === "" ? t("checklist.whole") : name}
                  </Text>
                  <Text component="span" fz="sm" display="block">
                    {message}
                  </Text>
                  {advice !== null && (
                    <Text component="span" fz="xs" c="dimmed" display="block">
                      {advice}
                    </Text>
                  )}
                </span>
              </UnstyledButton>
            </li>
          );
        })}
      </ol>
      <Text fz="xs" c="dimmed">
        {t("checklist.hint")}
      </Text>
    </Stack>
  );
}
