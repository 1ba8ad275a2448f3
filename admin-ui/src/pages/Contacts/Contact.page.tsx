import { Alert, Avatar, Group, Text, Title } from "@mantine/core";
import { IconMailOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { contactQuery } from "../../api/contacts";
import { BackLink } from "../../components/BackLink";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { useFormats } from "../../i18n/format";
import { type ContactDetail, fullName, type Suppression } from "../../model/contact";
import { Consents } from "./components/Consents";
import { ContactFacts } from "./components/ContactFacts";
import { ContactTimeline } from "./components/ContactTimeline";
import { initials } from "./components/initials";
import { OrdersCard } from "./components/OrdersCard";
import { StandingCard } from "./components/StandingCard";
import { TagsCard } from "./components/TagsCard";
import { PersonMenu } from "./components/PersonMenu";
import { UndoMerge } from "./components/UndoMerge";
import { reasonWords } from "../../components/reasonWords";
import classes from "./Contact.module.css";

export function ContactPage() {
  const { contactId } = useParams({ from: "/app/contacts/$contactId" });
  const contact = useQuery(contactQuery(contactId));

  return (
    <Page>
      <BackLink to="/contacts" place="contacts" />
      <Loaded query={contact}>{(loaded) => <Contact contact={loaded} />}</Loaded>
    </Page>
  );
}

function Contact({ contact }: { contact: ContactDetail }) {
  return (
    <>
      <Group mt="xs" mb="lg" wrap="nowrap">
        <Avatar size={58} radius="xl" variant="filled" color="swell.8" aria-hidden>
          {initials(contact)}
        </Avatar>
        <div className={classes.wraps} style={{ minWidth: 0 }}>
          <Title order={1} fz={26} lts="-0.02em">
            {fullName(contact)}
          </Title>
          <Text c="dimmed">{contact.email}</Text>
        </div>
        <PersonMenu contact={contact} />
      </Group>
      <UndoMerge id={contact.id} />
      {contact.suppression != null && <Suppressed suppression={contact.suppression} />}
      <div className={classes.columns}>
        <div className={classes.stack}>
          <ContactFacts contact={contact} />
          <TagsCard contact={contact} />
          <Consents id={contact.id} consents={contact.consents} />
          <StandingCard standing={contact.standing} />
          <OrdersCard orders={contact.orders} />
        </div>
        <ContactTimeline id={contact.id} />
      </div>
    </>
  );
}

function Suppressed({ suppression: { reason, at } }: { suppression: Suppression }) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <Alert color="orange" mb="md" icon={<IconMailOff />} title={t("contact.suppressed")}>
      {t("contact.suppressedText", { reason: reasonWords(reason, t), time: format.dateTime(at) })}
    </Alert>
  );
}
