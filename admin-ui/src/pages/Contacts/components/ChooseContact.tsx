import { Stack, Text, TextInput, UnstyledButton } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { contactsQuery } from "../../../api/contacts";
import { type Contact, fullName } from "../../../model/contact";
import classes from "../Contact.module.css";

const MOST_SHOWN = 8;

interface Props {
  except: Contact;
  onChoose: (contact: Contact) => void;
}

export function ChooseContact({ except, onChoose }: Props) {
  const { t } = useTranslation();
  const [q, setQ] = useState("");
  const [asked] = useDebouncedValue(q.trim(), 250);
  const found = useInfiniteQuery({ ...contactsQuery({ q: asked }), enabled: asked !== "" });
  const others = (found.data?.pages.flatMap((page) => page.items) ?? [])
    .filter(({ id }) => id !== except.id)
    .slice(0, MOST_SHOWN);

  return (
    <Stack gap="xs" mih={220}>
      <TextInput
        label={t("person.mergeSearch")}
        leftSection={<IconSearch size={18} />}
        value={q}
        onChange={(event) => setQ(event.currentTarget.value)}
        data-autofocus
      />
      {asked !== "" && found.isSuccess && others.length === 0 && (
        <Text fz="sm" c="dimmed">
          {t("person.mergeNobody")}
        </Text>
      )}
      {asked !== "" &&
        others.map((contact) => (
          <UnstyledButton
            key={contact.id}
            className={classes.choice}
            onClick={() => onChoose(contact)}
          >
            <Text fw={600} fz="sm">
              {fullName(contact)}
            </Text>
            <Text fz="sm" c="dimmed">
              {[contact.email, contact.externalId].filter(Boolean).join(" · ")}
            </Text>
          </UnstyledButton>
        ))}
    </Stack>
  );
}
