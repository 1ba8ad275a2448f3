import { SegmentedControl, Select, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/format";
import type { Act, MovePlan, Place } from "../../../model/move";

interface Props {
  place: Place;
  targets: MovePlan["targets"];
  act: Act;
  target: string | null;
  onChange: (act: Act, target: string | null) => void;
}

/** One step of the old version, and what is to happen to those who stand there. */
export function PlaceRow({ place, targets, act, target, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const name = place.name || place.element;

  return (
    <Table.Tr>
      <Table.Td>
        <Text fz="sm" fw={600}>
          {name}
        </Text>
        {place.aside > 0 && (
          <Text fz="xs" c="dimmed">
            {t("move.aside", { count: place.aside, number: format.number(place.aside) })}
          </Text>
        )}
        {!place.choices.includes("MOVE") && (
          <Text fz="xs" c="dimmed">
            {t("move.interrupted")}
          </Text>
        )}
      </Table.Td>
      <Table.Td className="numeric" style={{ textAlign: "right" }}>
        {format.number(place.people)}
      </Table.Td>
      <Table.Td>
        <SegmentedControl
          aria-label={t("move.whatFor", { name })}
          value={act}
          onChange={(value) => onChange(value, target)}
          data={place.choices.map((value) => ({ value, label: t(`move.act.${value}`) }))}
        />
      </Table.Td>
      <Table.Td>
        {act === "MOVE" && (
          <Select
            aria-label={t("move.whereFor", { name })}
            placeholder={t("move.choose")}
            data={targets.map(({ element, name: label }) => ({
              value: element,
              label: label || element,
            }))}
            value={target}
            onChange={(value) => onChange(act, value)}
            allowDeselect={false}
            searchable
          />
        )}
      </Table.Td>
    </Table.Tr>
  );
}
