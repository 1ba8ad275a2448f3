import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { contactsQuery } from "../../../api/contacts";
import { fullName } from "../../../model/contact";
import type { WhyPerson } from "../../../model/why";

const TYPING_PAUSE = 250;

interface Props {
  chosen: WhyPerson | null;
  onChoose: (id: string | null) => void;
}

export function PersonSelect({ chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), TYPING_PAUSE);
  const found = useInfiniteQuery({ ...contactsQuery({ q }), placeholderData: keepPreviousData });
  const people = (found.data?.pages[0]?.items ?? []).map((person) => ({
    ...{ id: String(person.id), email: person.email },
    name: fullName(person),
  }));
  const known = chosen === null ? null : { ...chosen, id: String(chosen.id) };
  const offered =
    known === null || people.some(({ id }) => id === known.id) ? people : [known, ...people];

  return (
    <Select
      label={t("why.person")}
      placeholder={t("why.placeholder")}
      searchable
      clearable
      maw={460}
      mb="md"
      filter={({ options }) => options}
      data={offered.map(({ id, name, email }) => ({
        value: id,
        label: name === email ? email : `${name} · ${email}`,
      }))}
      value={known?.id ?? null}
      onChange={onChoose}
      onSearchChange={(text) => setTyped(text.split(" · ")[0] ?? "")}
      nothingFoundMessage={t("builder.nothingFound")}
    />
  );
}
