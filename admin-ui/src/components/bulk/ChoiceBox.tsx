import { Checkbox, Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type Contact, fullName } from "../../model/contact";
import type { Id } from "../../model/list";
import type { Choice } from "./useChoice";

type Named = Pick<Contact, "id" | "firstName" | "lastName" | "email">;

export function ChoiceCell({ choice, contact }: { choice: Choice; contact: Named }) {
  const { t } = useTranslation();
  return (
    <Table.Td w={44}>
      <Checkbox
        aria-label={t("bulk.choose", { name: fullName(contact) })}
        checked={choice.has(contact.id)}
        disabled={choice.everyone}
        onChange={() => choice.toggle(contact.id)}
      />
    </Table.Td>
  );
}

export function ChoiceHead({ choice, shown }: { choice: Choice; shown: Id[] }) {
  const { t } = useTranslation();
  const all = shown.length > 0 && shown.every(choice.has);
  return (
    <Table.Th w={44}>
      <Checkbox
        aria-label={t("bulk.chooseShown")}
        checked={all}
        indeterminate={!all && shown.some(choice.has)}
        onChange={() => choice.toggleAll(shown)}
      />
    </Table.Th>
  );
}
