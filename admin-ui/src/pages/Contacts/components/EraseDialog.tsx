import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { eraseContact } from "../../../api/person";
import { notifyDone } from "../../../components/notify";
import { ProblemAlert } from "../../../components/ProblemAlert";
import type { Contact } from "../../../model/contact";
import { orThrow } from "../../../model/result";

interface Props {
  contact: Contact;
  onClose: () => void;
}

export function EraseDialog({ contact: { id, email }, onClose }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const confirmed = typed.trim().toLowerCase() === email.toLowerCase();
  const erase = useMutation({
    mutationFn: async () => orThrow(await eraseContact(id, typed)),
    onSuccess: async () => {
      notifyDone(t("person.erased"));
      await navigate({ to: "/contacts" });
      queries.removeQueries({ queryKey: ["contacts", String(id)] });
      await queries.invalidateQueries({ queryKey: ["contacts"] });
    },
  });

  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={700}>{t("person.eraseTitle")}</Text>}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <Stack>
        <Text>{t("person.eraseText")}</Text>
        <Part title={t("person.gone")} text={t("person.goneText")} />
        <Part title={t("person.stays")} text={t("person.staysText")} />
        <Text fz="sm" c="dimmed">
          {t("person.notReached")}
        </Text>
        <TextInput
          label={t("person.confirm", { email })}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
        />
        {erase.error !== null && <ProblemAlert error={erase.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button
            color="red.9"
            disabled={!confirmed}
            loading={erase.isPending}
            onClick={() => erase.mutate()}
          >
            {t("person.eraseDo")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Part({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <Text fw={600} fz="sm">
        {title}
      </Text>
      <Text fz="sm">{text}</Text>
    </div>
  );
}
