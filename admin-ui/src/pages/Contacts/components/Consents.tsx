import { Text, Title } from "@mantine/core";
import { IconCircleCheck, IconCircleX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/format";
import type { Consent } from "../../../model/contact";
import classes from "../Contact.module.css";

export function Consents({ consents }: { consents: Consent[] }) {
  const { t } = useTranslation();
  const format = useFormats();

  return (
    <section className={classes.card}>
      <Title order={2} fz={17}>
        {t("contact.consents")}
      </Title>
      {consents.length === 0 && (
        <Text fz="sm" c="dimmed" mt={6}>
          {t("contact.noConsents")}
        </Text>
      )}
      {consents.map(({ topic, given, at, how }) => (
        <div key={topic} className={classes.consent}>
          {given ? (
            <IconCircleCheck className={classes.given} size={21} aria-hidden />
          ) : (
            <IconCircleX className={classes.withdrawn} size={21} aria-hidden />
          )}
          <div>
            <Text fz="sm">
              <b>{topic}</b> {t(given ? "contact.consentGiven" : "contact.consentWithdrawn")}
            </Text>
            <Text fz="xs" c="dimmed">
              {[format.dateTime(at), how].filter(Boolean).join(" · ")}
            </Text>
          </div>
        </div>
      ))}
    </section>
  );
}
