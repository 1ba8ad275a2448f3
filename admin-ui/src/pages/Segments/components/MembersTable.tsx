import { ActionIcon, Table } from "@mantine/core";
import { IconUserMinus } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { changeMembers } from "../../../api/segments";
import { ChoiceCell, ChoiceHead } from "../../../components/bulk/ChoiceBox";
import type { Choice } from "../../../components/bulk/useChoice";
import { TextLink } from "../../../components/links";
import { notifyDone, notifyProblem } from "../../../components/notify";
import { useFormats } from "../../../i18n/format";
import { fullName } from "../../../model/contact";
import { orThrow } from "../../../model/result";
import type { Member, Segment } from "../../../model/segment";

interface Props {
  segment: Segment;
  members: Member[];
  choice: Choice;
}

export function MembersTable({ segment, members, choice }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const queries = useQueryClient();
  const removal = useMutation({
    mutationFn: async (member: Member) => {
      orThrow(await changeMembers("DELETE", segment.id, [member.id]));
      return member;
    },
    onSuccess: async (member) => {
      notifyDone(t("members.removed", { name: fullName(member) }));
      await queries.invalidateQueries({ queryKey: ["segments"] });
    },
    onError: notifyProblem,
  });

  return (
    <Table.ScrollContainer minWidth={480} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table verticalSpacing={9} horizontalSpacing="md" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <ChoiceHead choice={choice} shown={members.map(({ id }) => id)} />
            <Table.Th>{t("contacts.name")}</Table.Th>
            <Table.Th>{t("contacts.email")}</Table.Th>
            <Table.Th>{t("members.since")}</Table.Th>
            {segment.kind === "FIXED" && <Table.Th aria-label={t("segment.more")} />}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {members.map((member) => (
            <Table.Tr key={member.id}>
              <ChoiceCell choice={choice} contact={member} />
              <Table.Td>
                <TextLink
                  to="/contacts/$contactId"
                  params={{ contactId: String(member.id) }}
                  fz="sm"
                  fw={500}
                >
                  {fullName(member)}
                </TextLink>
              </Table.Td>
              <Table.Td>{member.email}</Table.Td>
              <Table.Td className="numeric">
                {member.since == null ? "–" : format.date(member.since)}
              </Table.Td>
              {segment.kind === "FIXED" && (
                <Table.Td ta="right">
                  <ActionIcon
                    variant="subtle"
                    color="gray.7"
                    aria-label={t("members.remove", { name: fullName(member) })}
                    onClick={() => removal.mutate(member)}
                  >
                    <IconUserMinus size={17} aria-hidden />
                  </ActionIcon>
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
