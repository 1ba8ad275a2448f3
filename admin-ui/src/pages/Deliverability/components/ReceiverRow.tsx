import { Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/format";
import type { Receiver } from "../../../model/deliverability";

export function ReceiverRow({ receiver }: { receiver: Receiver }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { group, taken, putOff, refused, words } = receiver;
  const all = taken + putOff + refused;

  return (
    <Table.Tr style={{ verticalAlign: "top" }}>
      <Table.Td fw={600}>{group}</Table.Td>
      <Table.Td ta="right" ff="monospace">
        {format.number(taken)}
      </Table.Td>
      <Part count={putOff} of={all} />
      <Part count={refused} of={all} />
      <Table.Td style={{ overflowWrap: "anywhere" }}>
        {words.map(({ code, reply, times, last }) => (
          <div key={`${code ?? ""} ${reply}`}>
            <Text fz="sm">{code === null ? reply : `${code} ${reply}`}</Text>
            <Text fz="xs" c="dimmed" mb={4}>
              {t("deliverability.receivers.times", {
                count: times,
                number: format.number(times),
                time: format.dateTime(last),
              })}
            </Text>
          </div>
        ))}
      </Table.Td>
    </Table.Tr>
  );
}

function Part({ count, of }: { count: number; of: number }) {
  const format = useFormats();
  return (
    <Table.Td ta="right" ff="monospace">
      {format.number(count)}
      {count > 0 && (
        <Text fz="xs" c="dimmed" ff="monospace">
          {format.rate(count / of)}
        </Text>
      )}
    </Table.Td>
  );
}
