import { CloseButton, Group, Select, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch, IconTag, IconUsersGroup } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { tagsQuery } from "../../../api/fields";
import { segmentsQuery } from "../../../api/segments";
import type { ContactFilter } from "../../../model/bulk";

const TYPING_PAUSE = 250;

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
  const [text, setText] = useState(q);
  const [wanted] = useDebouncedValue(text, TYPING_PAUSE);

  useEffect(() => {
    if (wanted !== q) {
      onChange({ ...filter, q: wanted });
    }
    // Only what was typed leads on: an address with another search came from elsewhere.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted]);

  return (
    <Group gap="sm" mb="md">
      <TextInput
        type="search"
        aria-label={t("contacts.search")}
        placeholder={t("contacts.search")}
        leftSection={<IconSearch size={17} aria-hidden />}
        rightSection={
          text !== "" && <CloseButton aria-label={t("close")} onClick={() => setText("")} />
        }
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        flex="1 1 260px"
        maw={420}
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
