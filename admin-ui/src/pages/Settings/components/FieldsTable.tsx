import { Badge, Button, Code, Group, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Field } from "../../../model/field";
import { useTargetName } from "../../Imports/components/useTargetName";

interface Props {
  fields: Field[];
  onEdit: (field: Field) => void;
}

export function FieldsTable({ fields, onEdit }: Props) {
  const { t } = useTranslation();
  const labelOf = useTargetName();
  return (
    <Table.ScrollContainer minWidth={720} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table verticalSpacing={9} horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("fields.label")}</Table.Th>
            <Table.Th>{t("fields.name")}</Table.Th>
            <Table.Th>{t("fields.type")}</Table.Th>
            <Table.Th>{t("fields.rules")}</Table.Th>
            <Table.Th aria-label={t("fields.edit")} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields.map((field) => (
            <Table.Tr key={field.key}>
              <Table.Td>
                <Text fz="sm" fw={500} style={{ overflowWrap: "anywhere" }}>
                  {field.builtIn ? labelOf(field.name) : field.label}
                </Text>
                <Text fz="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
                  {field.choices.join(" · ")}
                </Text>
              </Table.Td>
              <Table.Td>
                <Code>{`contact.${field.name}`}</Code>
                {field.formerNames.length > 0 && (
                  <Text fz="xs" c="dimmed">
                    {t("fields.former", { names: field.formerNames.join(", ") })}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>{t(`fields.types.${field.type}`)}</Table.Td>
              <Table.Td>
                <Rules field={field} />
              </Table.Td>
              <Table.Td>
                {!field.builtIn && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={`${t("fields.edit")}: ${field.label}`}
                    onClick={() => onEdit(field)}
                  >
                    {t("fields.edit")}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Rules({ field }: { field: Field }) {
  const { t } = useTranslation();
  const rules = (["required", "unique", "personal"] as const).filter((rule) => field[rule]);
  return (
    <Group gap={6}>
      {rules.map((rule) => (
        <Badge key={rule} variant="light" tt="none">
          {t(`fields.${rule}`)}
        </Badge>
      ))}
    </Group>
  );
}
