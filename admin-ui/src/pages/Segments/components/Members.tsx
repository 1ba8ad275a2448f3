import { Group, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch, IconUsersGroup } from "@tabler/icons-react";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { membersQuery } from "../../../api/segments";
import { BulkBar } from "../../../components/bulk/BulkBar";
import { useChoice } from "../../../components/bulk/useChoice";
import { Loaded } from "../../../components/Loaded";
import { ExportMenu } from "../../../components/ExportMenu";
import { LoadMore } from "../../../components/LoadMore";
import { Nothing } from "../../../components/Nothing";
import type { Segment } from "../../../model/segment";
import { AddMembers } from "./AddMembers";
import { MembersTable } from "./MembersTable";

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
  const choice = useChoice({ segment: segment.key, ...(q === "" ? {} : { q }) });
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
              <BulkBar
                choice={choice}
                shown={pages.reduce((sum, { items }) => sum + items.length, 0)}
                total={pages[0]?.total}
                list={fixed ? segment.id : undefined}
              />
              <MembersTable
                segment={segment}
                members={pages.flatMap(({ items }) => items)}
                choice={choice}
              />
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
