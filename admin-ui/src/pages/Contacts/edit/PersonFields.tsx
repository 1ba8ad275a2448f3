import { Alert, SimpleGrid, TagsInput, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { tagsQuery } from "../../../api/fields";
import { CountrySelect } from "../../../components/CountrySelect";
import { SearchSelect } from "../../../components/SearchSelect";
import { languagesIn, TIME_ZONES } from "../../../i18n/places";
import { CompanyField } from "./CompanyField";
import type { TextName, Values } from "./values";

const LONGEST_TAG = 60;

interface Props {
  values: Values;
  /** The address is another one than before, and somebody had the old one. */
  moves: boolean;
  isRequired: (name: TextName) => boolean;
  finding: (name: TextName | "tags") => string | undefined;
  onChange: (change: Partial<Values>) => void;
}

/** What every contact has. */
export function PersonFields({ values, moves, isRequired, finding, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const used = useQuery(tagsQuery).data ?? [];
  const languages = useMemo(() => languagesIn(i18n.language), [i18n.language]);
  const text = (name: TextName) => ({
    label: t(`contact.field.${name}`),
    value: values[name],
    error: finding(name),
    withAsterisk: isRequired(name),
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [name]: event.currentTarget.value }),
  });
  const chosen = (name: TextName) => ({
    label: t(`contact.field.${name}`),
    value: values[name],
    error: finding(name),
    required: isRequired(name),
    onChange: (value: string) => onChange({ [name]: value }),
  });

  return (
    <>
      <TextInput {...text("email")} inputMode="email" spellCheck={false} data-autofocus />
      {moves && (
        <Alert color="blue" variant="light" title={t("edit.moves")}>
          {t("edit.movesText")}
        </Alert>
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="sm">
        <TextInput {...text("firstName")} autoComplete="off" />
        <TextInput {...text("lastName")} autoComplete="off" />
        <SearchSelect {...chosen("language")} data={languages} />
        <CountrySelect {...chosen("country")} />
        <SearchSelect {...chosen("timeZone")} data={TIME_ZONES} />
        <CompanyField
          value={values.company}
          error={finding("company")}
          onChange={(company) => onChange({ company })}
        />
      </SimpleGrid>
      <TagsInput
        label={t("contact.tags")}
        placeholder={t("contact.addTag")}
        data={used.map(({ tag }) => tag)}
        value={values.tags}
        onChange={(tags) => onChange({ tags })}
        error={finding("tags")}
        maxLength={LONGEST_TAG}
        splitChars={[";"]}
        limit={20}
        acceptValueOnBlur
      />
    </>
  );
}
