import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "../../../components/Cards.module.css";
import { useFormats } from "../../../i18n/format";
import type { Company } from "../../../model/company";

export function CompanyFacts({
  company: { domain, country, note, createdAt },
}: {
  company: Company;
}) {
  const { t } = useTranslation();
  const format = useFormats();
  const known = [
    { name: t("companies.domain"), value: domain },
    { name: t("companies.country"), value: country && format.country(country) },
    { name: t("contact.field.createdAt"), value: format.date(createdAt) },
    { name: t("companies.note"), value: note },
  ];

  return (
    <section className={classes.card}>
      <dl className={classes.facts} style={{ marginTop: 0 }}>
        {known
          .filter(({ value }) => value !== null && value !== "")
          .map(({ name, value }) => (
            <Fact key={name} name={name} value={value ?? ""} />
          ))}
      </dl>
    </section>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <Text component="dd" fz={14} style={{ whiteSpace: "pre-line" }}>
        {value}
      </Text>
    </>
  );
}
