import { Alert, List } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Diagram } from "../../../diagram/Diagram";
import type { RehearsalResult } from "../../../model/rehearsal";

interface Props {
  notes: RehearsalResult["notes"];
  diagram: Diagram;
}

/** What the numbers do not tell. */
export function Notes({ notes, diagram }: Props) {
  const { t } = useTranslation();
  const nameOf = (id: string | null) => diagram.elements.find((each) => each.id === id)?.name ?? "";
  return (
    <Alert color="gray" icon={<IconInfoCircle />} title={t("rehearsal.notes")}>
      <List size="sm">
        {notes.map(({ kind, element }) => (
          <List.Item key={`${kind} ${element}`}>
            {t(`rehearsal.note.${kind}`, { name: nameOf(element) })}
          </List.Item>
        ))}
        <List.Item>{t("rehearsal.note.always")}</List.Item>
      </List>
    </Alert>
  );
}
