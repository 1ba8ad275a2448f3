import { Select, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ImportMapping, ImportPreview } from "../../../model/job";
import classes from "./Imports.module.css";
import { withTarget } from "./mapping";
import { useTargetName } from "./useTargetName";

const SAMPLES = 3;

interface Props {
  preview: ImportPreview;
  mapping: ImportMapping;
  /** Places that tell of consent are open only then. */
  consented: boolean;
  onChange: (mapping: ImportMapping) => void;
}

export function ColumnsTable({ preview, mapping, consented, onChange }: Props) {
  const { columns, targets, consentTargets } = preview;
  const { t } = useTranslation();
  const targetName = useTargetName();
  const choices = [
    { value: "", label: t("imports.doNot") },
    ...targets.map(({ name }) => ({ value: name, label: targetName(name) })),
    ...consentTargets.map(({ name }) => ({
      value: name,
      label: consented ? targetName(name) : t("imports.needsConsent", { target: targetName(name) }),
      disabled: !consented,
    })),
  ];

  return (
    <Table verticalSpacing={7} layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="26%">{t("imports.column")}</Table.Th>
          <Table.Th>{t("imports.samples")}</Table.Th>
          <Table.Th w={250}>{t("imports.target")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {columns.map(({ name, samples }, i) => (
          <Table.Tr key={i}>
            <Table.Td>
              <Text fz="sm" fw={600} style={{ overflowWrap: "anywhere" }}>
                {name}
              </Text>
            </Table.Td>
            <Table.Td className={classes.samples}>{samples.slice(0, SAMPLES).join(" · ")}</Table.Td>
            <Table.Td>
              <Select
                aria-label={`${t("imports.target")}: ${name}`}
                data={choices}
                value={mapping[name] ?? ""}
                onChange={(target) => onChange(withTarget(mapping, name, target ?? ""))}
                allowDeselect={false}
                searchable={choices.length > 10}
                size="sm"
              />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
