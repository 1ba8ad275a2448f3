import { ActionIcon, Group, Table, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch, IconUserMinus, IconUsersGroup } from "@tabler/icons-react";
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changeMembers, membersQuery } from "../../../api/segments";
import { TextLink } from "../../../components/links";
import { Loaded } from "../../../components/Loaded";
import { ExportMenu } from "../../../components/ExportMenu";
import { LoadMore } from "../../../components/LoadMore";
import { Nothing } from "../../../components/Nothing";
import { notifyDone, notifyProblem } from "../../../components/notify";
import { useFormats } from "../../../i18n/format";
import { fullName } from "../../../model/contact";
import { orThrow } from "../../../model/result";
import type { Member, Segment } from "../../../model/segment";
import { AddMembers } from "./AddMembers";

const TYPING_PAUSE = 250;

/** Who is in a saved segment; of a fixed list people can be taken out. */
export function Members({ segment }: { segment: Segment }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), TYPING_PAUSE);
  const members = useInfiniteQuery({
    ...membersQuery(segment.id, q),
    placeholderData: keepPreviousData,
  });
  const fixed = segment.kind === "FIXED";

  return (
    <>
      {fixed && <AddMembers segment={segment} />}
      <Group mb="md" justify="space-between">
        <TextInput
          type="search"
          aria-label={t("members.search")}
          placeholder={t("members.search")}
          leftSection={<IconSearch size={17} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          w={420}
          maw="100%"
        />
        <ExportMenu q={q} segment={segment.key} />
      </Group>
      <Loaded query={members}>
        {({ pages }) =>
          pages.some(({ items }) => items.length > 0) ? (
            <div className="panel">
              <MembersTable segment={segment} members={pages.flatMap(({ items }) => items)} />
              <LoadMore query={members} />
            </div>
          ) : (
            <Nothing
              Icon={IconUsersGroup}
              title={t(q === "" ? "members.none" : "contacts.noneFound")}
              text={
                q !== ""
                  ? t("contacts.noneFoundHint", { q })
                  : t(fixed ? "members.noneFixed" : "members.noneRule")
              }
            />
          )
        }
      </Loaded>
    </>
  );
}

function MembersTable({ segment, members }: { segment: Segment; members: Member[] }) {
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
            <Table.Th>{t("contacts.name")}</Table.Th>
            <Table.Th>{t("contacts.email")}</Table.Th>
            <Table.Th>{t("members.since")}</Table.Th>
            {segment.kind === "FIXED" && <Table.Th aria-label={t("segment.more")} />}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {members.map((member) => (
            <Table.Tr key={member.id}>
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
