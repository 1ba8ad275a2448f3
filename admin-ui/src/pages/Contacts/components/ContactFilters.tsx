import { Group, Select } from "@mantine/core";
import { IconTag, IconUsersGroup } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { tagsQuery } from "../../../api/fields";
import { segmentsQuery } from "../../../api/segments";
import { SearchField } from "../../../components/SearchField";
import type { ContactFilter } from "../../../model/bulk";

interface Props {
  filter: ContactFilter;
  onChange: (filter: ContactFilter) => void;
}

/** Whom the list shows; all that is filled in must hold. */
export function ContactFilters({ filter, onChange }: Props) {
  const { t } = useTranslation();
  const { q = "", segment = null, tag = null } = filter;
  const segments = useQuery(segmentsQuery).data ?? [];
  const tags = (useQuery(tagsQuery).data ?? []).map((used) => used.tag);

  return (
    <Group gap="sm" mb="md">
      <SearchField
        label={t("contacts.search")}
        q={q}
        onSearch={(wanted) => onChange({ ...filter, q: wanted })}
        flex="1 1 260px"
        mb={0}
      />
      <Select
        aria-label={t("contacts.bySegment")}
        placeholder={t("contacts.bySegment")}
        leftSection={<IconUsersGroup size={17} aria-hidden />}
        data={segments.map(({ key, name }) => ({ value: key, label: name }))}
        searchable
        clearable
        clearButtonProps={{ "aria-label": t("contacts.anySegment") }}
        value={segment}
        onChange={(chosen) => onChange({ ...filter, segment: chosen ?? "" })}
        flex="1 1 180px"
        maw={260}
      />
      <Select
        aria-label={t("contacts.byTag")}
        placeholder={t("contacts.byTag")}
        leftSection={<IconTag size={17} aria-hidden />}
        data={tag === null || tags.includes(tag) ? tags : [tag, ...tags]}
        searchable
        clearable
        clearButtonProps={{ "aria-label": t("contacts.anyTag") }}
        limit={50}
        value={tag}
        onChange={(chosen) => onChange({ ...filter, tag: chosen ?? "" })}
        flex="1 1 160px"
        maw={220}
      />
    </Group>
  );
}
