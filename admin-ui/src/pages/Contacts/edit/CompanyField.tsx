import { Autocomplete } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { companiesQuery } from "../../../api/companies";

interface Props {
  value: string;
  onChange: (name: string) => void;
  error: string | undefined;
}

/** A known company, or a new one that is made when the form is saved. */
export function CompanyField({ value, onChange, error }: Props) {
  const { t } = useTranslation();
  const [asked] = useDebouncedValue(value.trim(), 250);
  const found = useInfiniteQuery(companiesQuery(asked));
  const names = found.data?.pages[0]?.items.map(({ name }) => name) ?? [];
  const isNew =
    asked !== "" &&
    found.isSuccess &&
    !names.some((name) => name.toLowerCase() === asked.toLowerCase());

  return (
    <Autocomplete
      label={t("contact.field.company")}
      description={isNew ? t("edit.newCompany") : undefined}
      inputWrapperOrder={["label", "input", "description", "error"]}
      data={names}
      filter={({ options }) => options}
      limit={8}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}
