import { Button, Group, Modal, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

interface Props {
  label: string;
  question: string;
  onSure: () => void;
}

/** Asks before it acts. */
export function SureButton({ label, question, onSure }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setAsked(true)}>
        {label}
      </Button>
      <Modal
        opened={asked}
        onClose={() => setAsked(false)}
        title={<Text fw={700}>{label}</Text>}
        closeButtonProps={{ "aria-label": t("close") }}
      >
        <Text>{question}</Text>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={() => setAsked(false)} data-autofocus>
            {t("cancel")}
          </Button>
          <Button
            color="red.9"
            onClick={() => {
              setAsked(false);
              onSure();
            }}
          >
            {label}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
