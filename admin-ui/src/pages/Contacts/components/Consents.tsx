import { Button, Group, Text, Title } from "@mantine/core";
import { IconCircleCheck, IconCircleX, IconClockHour4 } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { consentsQuery, topicsQuery } from "../../../api/consents";
import { howWords } from "../../../components/howWords";
import { useFormats } from "../../../i18n/format";
import { topicLabel } from "../../../model/consent";
import type { Consent } from "../../../model/contact";
import type { Id } from "../../../model/list";
import classes from "../Contact.module.css";
import { ConsentDialog } from "./ConsentDialog";
import { ConsentHistory } from "./ConsentHistory";
import { PreferenceNote } from "./PreferenceNote";
import { TrackingSwitch } from "./TrackingSwitch";

export function Consents({ id, consents }: { id: Id; consents: Consent[] }) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<"say" | "history" | null>(null);
  const words = useQuery(consentsQuery(id)).data;

  return (
    <section className={classes.card}>
      <Title order={2} fz={17}>
        {t("contact.consents")}
      </Title>
      {words !== undefined && <PreferenceNote preference={words.preference} />}
      {consents.length === 0 && (
        <Text fz="sm" c="dimmed" mt={6}>
          {t("contact.noConsents")}
        </Text>
      )}
      {consents.map((consent) => (
        <OneConsent key={consent.topic} consent={consent} />
      ))}
      {words !== undefined && <TrackingSwitch id={id} tracked={words.preference.tracked} />}
      <Group mt="xs" gap="xs">
        <Button variant="default" size="xs" onClick={() => setDialog("say")}>
          {t("consent.say")}
        </Button>
        <Button variant="subtle" size="xs" onClick={() => setDialog("history")}>
          {t("consent.history")}
        </Button>
      </Group>
      {dialog === "say" && <ConsentDialog id={id} onClose={() => setDialog(null)} />}
      {dialog === "history" && <ConsentHistory id={id} onClose={() => setDialog(null)} />}
    </section>
  );
}

function OneConsent({ consent: { topic, given, at, how, until } }: { consent: Consent }) {
  const { t, i18n } = useTranslation();
  const format = useFormats();
  const known = useQuery(topicsQuery).data?.find(({ name }) => name === topic);
  const over = until != null && new Date(until) <= new Date();
  const Icon = !given ? IconCircleX : until == null ? IconCircleCheck : IconClockHour4;
  const state = !given
    ? "contact.consentWithdrawn"
    : until == null
      ? "contact.consentGiven"
      : over
        ? "consent.ended"
        : "consent.implied";
  return (
    <div className={classes.consent}>
      <Icon className={given && !over ? classes.given : classes.withdrawn} size={21} aria-hidden />
      <div>
        <Text fz="sm">
          <b>{known === undefined ? topic : topicLabel(known, i18n.language)}</b> {t(state)}
        </Text>
        <Text fz="xs" c="dimmed">
          {[
            format.dateTime(at),
            how == null ? null : howWords(how, t),
            until == null ? null : t("consent.until", { time: format.dateTime(until) }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </Text>
      </div>
    </div>
  );
}
