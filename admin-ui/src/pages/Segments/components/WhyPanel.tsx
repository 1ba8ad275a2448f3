import { Alert, Select, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconCircleCheck, IconCircleX } from "@tabler/icons-react";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { contactsQuery } from "../../../api/contacts";
import { whyQuery } from "../../../api/segments";
import { PageLoading } from "../../../components/PageLoading";
import { ProblemAlert } from "../../../components/ProblemAlert";
import { fullName } from "../../../model/contact";
import type { Person, Segment } from "../../../model/segment";
import { WhyParts } from "./WhyParts";

const TYPING_PAUSE = 250;

/** Is this person in, and which part of the rule says so? */
export function WhyPanel({ segment }: { segment: Segment }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), TYPING_PAUSE);
  const [chosen, setChosen] = useState<Person | null>(null);
  const found = useInfiniteQuery({ ...contactsQuery({ q }), placeholderData: keepPreviousData });
  const people = found.data?.pages[0]?.items ?? [];
  const offered: Person[] =
    chosen === null || people.some(({ id }) => id === chosen.id) ? people : [chosen, ...people];
  const why = useQuery({
    ...whyQuery(segment.id, String(chosen?.id ?? "")),
    enabled: chosen !== null,
  });
  const problem = why.data?.problems?.[0];

  return (
    <>
      <Text c="dimmed" fz="sm" mb="sm">
        {t("why.savedRule")}
      </Text>
      <Select
        label={t("why.person")}
        placeholder={t("why.placeholder")}
        searchable
        maw={460}
        filter={({ options }) => options}
        data={offered.map((person) => ({
          value: String(person.id),
          label:
            fullName(person) === person.email
              ? person.email
              : `${fullName(person)} · ${person.email}`,
        }))}
        value={chosen === null ? null : String(chosen.id)}
        onChange={(id) => setChosen(offered.find((person) => String(person.id) === id) ?? null)}
        onSearchChange={(text) => setTyped(text.split(" · ")[0] ?? "")}
        nothingFoundMessage={t("builder.nothingFound")}
      />
      {chosen !== null && why.isPending && <PageLoading />}
      {why.error !== null && <ProblemAlert error={why.error} />}
      {problem !== undefined && (
        <Alert mt="md" color="orange">
          {problem.message} {problem.hint}
        </Alert>
      )}
      {why.data !== undefined && problem === undefined && (
        <section aria-label={t("segment.whyTab")} aria-live="polite">
          <Alert
            mt="md"
            color={why.data.holds ? "teal" : "gray"}
            icon={why.data.holds ? <IconCircleCheck /> : <IconCircleX />}
            title={t(why.data.holds ? "why.in" : "why.out", { name: fullName(why.data.contact) })}
          >
            {t("why.text")}
          </Alert>
          <WhyParts parts={why.data.parts} />
        </section>
      )}
    </>
  );
}
