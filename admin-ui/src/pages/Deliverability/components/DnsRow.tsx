import { ActionIcon, Badge, Code, CopyButton, Group, Table, Text, Tooltip } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { DnsEntry } from "../../../model/deliverability";

const COLOURS = {
  RIGHT: "teal.9",
  MISSING: "red.9",
  WRONG: "red.9",
  UNKNOWN: "gray.8",
  UNASKED: "gray.8",
} as const;

export function DnsRow({ entry }: { entry: DnsEntry }) {
  const { t } = useTranslation();
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={600} fz="sm">
          {entry.about}
        </Text>
        <Text fz="xs" c="dimmed">
          {t(`deliverability.dns.${entry.about}`)}
        </Text>
      </Table.Td>
      <Table.Td>
        <Copied text={entry.name} note={entry.type} />
      </Table.Td>
      <Table.Td>
        {entry.wanted === "" ? (
          <Text fz="sm">{t("deliverability.dns.anyMx")}</Text>
        ) : (
          <Copied text={entry.wanted} />
        )}
        {entry.verdict === "WRONG" && (
          <Text fz="xs" c="red.9" mt={4} style={{ overflowWrap: "anywhere" }}>
            {t("deliverability.dns.found", { found: entry.found.join(" · ") })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Badge miw="max-content" color={COLOURS[entry.verdict]} variant="filled" tt="none">
          {t(`deliverability.dns.verdict.${entry.verdict}`)}
        </Badge>
      </Table.Td>
    </Table.Tr>
  );
}

function Copied({ text, note }: { text: string; note?: string }) {
  const { t } = useTranslation();
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      <Code style={{ overflowWrap: "anywhere", maxWidth: 340 }}>{text}</Code>
      {note !== undefined && (
        <Text fz="xs" c="dimmed">
          {note}
        </Text>
      )}
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Tooltip label={t(copied ? "deliverability.copied" : "deliverability.copy")}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t("deliverability.copyOf", { text: text.slice(0, 40) })}
              onClick={copy}
            >
              {copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </Group>
  );
}
