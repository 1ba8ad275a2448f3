import { SimpleGrid, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { fullName } from "../../../model/contact";
import type { MergePreview, MergeSide } from "../../../model/person";
import classes from "../Contact.module.css";
import { useOwnFacts } from "./useOwnFacts";

/** The two beside each other, and what comes of them. */
export function MergeSides({ preview: { survivor, from, result } }: { preview: MergePreview }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <Side title={t("person.mergeStays")} side={survivor} />
        <Side title={t("person.mergeGoes")} side={from} />
        <Side title={t("person.mergeResult")} side={result} strong />
      </SimpleGrid>
      <Text fz="sm" c="dimmed">
        {t("person.strictest")}
      </Text>
    </Stack>
  );
}

function Side({ title, side, strong }: { title: string; side: MergeSide; strong?: boolean }) {
  const { t } = useTranslation();
  const { contact, consents, suppression } = side;
  const own = useOwnFacts(contact.attributes).map(({ name, value }) => `${name}: ${value}`);
  const facts = [
    contact.email,
    contact.externalId,
    contact.language,
    contact.country,
    contact.timeZone,
    contact.company,
    ...own,
  ].filter((fact) => fact != null);

  return (
    <section className={strong === true ? classes.result : classes.side} aria-label={title}>
      <Text fz="xs" c="dimmed">
        {title}
      </Text>
      <Text fw={700}>{fullName(contact)}</Text>
      {facts.map((fact) => (
        <Text key={fact} fz="sm" className={classes.wraps}>
          {fact}
        </Text>
      ))}
      <Text component="div" fz="sm" mt="xs">
        {consents.length === 0 && t("person.noConsent")}
        {consents.map(({ topic, given }) => (
          <div key={topic} className={given ? classes.given : classes.withdrawn}>
            {t(given ? "person.allowed" : "person.denied", { topic })}
          </div>
        ))}
        {suppression != null && <div className={classes.withdrawn}>{t("person.refused")}</div>}
      </Text>
    </section>
  );
}
