import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { mergeContacts, mergePreviewQuery } from "../../../api/person";
import { Loaded } from "../../../components/Loaded";
import { notifyDone } from "../../../components/notify";
import { ProblemAlert } from "../../../components/ProblemAlert";
import { type Contact, fullName } from "../../../model/contact";
import { orThrow } from "../../../model/result";
import { ChooseContact } from "./ChooseContact";
import { MergeSides } from "./MergeSides";

interface Props {
  contact: Contact;
  onClose: () => void;
}

export function MergeDialog({ contact, onClose }: Props) {
  const { t } = useTranslation();
  const [other, setOther] = useState<Contact | null>(null);

  return (
    <Modal
      opened
      onClose={onClose}
      size={other === null ? "lg" : 940}
      title={<Text fw={700}>{t("person.mergeTitle")}</Text>}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <Stack>
        <Text>{t("person.mergeText")}</Text>
        {other === null ? (
          <ChooseContact except={contact} onChoose={setOther} />
        ) : (
          <Confirm contact={contact} other={other} onBack={() => setOther(null)} onDone={onClose} />
        )}
      </Stack>
    </Modal>
  );
}

interface ConfirmProps {
  contact: Contact;
  other: Contact;
  onBack: () => void;
  onDone: () => void;
}

function Confirm({ contact, other, onBack, onDone }: ConfirmProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const preview = useQuery(mergePreviewQuery(contact.id, other.id));
  const merge = useMutation({
    mutationFn: async () => orThrow(await mergeContacts(contact.id, other.id)),
    onSuccess: async () => {
      notifyDone(t("person.merged", { name: fullName(other) }));
      onDone();
      await queries.invalidateQueries({ queryKey: ["contacts"] });
    },
  });

  return (
    <>
      <Loaded query={preview}>{(loaded) => <MergeSides preview={loaded} />}</Loaded>
      {merge.error !== null && <ProblemAlert error={merge.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onBack}>
          {t("person.mergeBack")}
        </Button>
        <Button
          disabled={!preview.isSuccess}
          loading={merge.isPending}
          onClick={() => merge.mutate()}
        >
          {t("person.mergeDo")}
        </Button>
      </Group>
    </>
  );
}
