import { Modal, Text } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fieldsQuery } from "../../../api/fields";
import { Loaded } from "../../../components/Loaded";
import type { ContactDetail } from "../../../model/contact";
import { ContactForm } from "./ContactForm";

interface Props {
  /** Null: a new one. */
  contact: ContactDetail | null;
  onClose: () => void;
}

/** What was typed is only lost by the two buttons that say so. */
export function ContactDialog({ contact, onClose }: Props) {
  const { t } = useTranslation();
  const fields = useQuery(fieldsQuery);
  const [touched, setTouched] = useState(false);
  const narrow = useMediaQuery("(max-width: 36em)");

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      fullScreen={narrow}
      closeOnClickOutside={false}
      closeOnEscape={!touched}
      title={<Text fw={700}>{t(contact === null ? "edit.new" : "edit.title")}</Text>}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <Loaded query={fields}>
        {(known) => <ContactForm {...{ contact, onClose }} fields={known} onTouched={setTouched} />}
      </Loaded>
    </Modal>
  );
}
