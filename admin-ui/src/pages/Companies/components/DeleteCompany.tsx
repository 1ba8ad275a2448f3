import { Button, Group, Modal, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { deleteCompany } from "../../../api/companies";
import { notifyDone } from "../../../components/notify";
import { ProblemAlert } from "../../../components/ProblemAlert";
import { useFormats } from "../../../i18n/format";
import type { Company } from "../../../model/company";
import { orThrow } from "../../../model/result";

export function DeleteCompany({ company, onClose }: { company: Company; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormats();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { id, name, contacts } = company;
  const deletion = useMutation({
    mutationFn: async () => orThrow(await deleteCompany(id)),
    onSuccess: async (left) => {
      const number = format.number(left.contacts);
      notifyDone(t("companies.deleted", { name, count: left.contacts, number }));
      await navigate({ to: "/contacts/companies" });
      queries.removeQueries({ queryKey: ["companies", String(id)] });
      await queries.invalidateQueries({ queryKey: ["companies"] });
      await queries.invalidateQueries({ queryKey: ["contacts"] });
    },
  });

  return (
    <Modal
      opened
      onClose={onClose}
      title={
        <Text fw={700} style={{ overflowWrap: "anywhere" }}>
          {t("companies.deleteTitle", { name })}
        </Text>
      }
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <Text mb="sm">
        {t("companies.deleteText", { count: contacts, number: format.number(contacts) })}
      </Text>
      {deletion.error !== null && <ProblemAlert error={deletion.error} />}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t("cancel")}
        </Button>
        <Button color="red.9" loading={deletion.isPending} onClick={() => deletion.mutate()}>
          {t("companies.delete")}
        </Button>
      </Group>
    </Modal>
  );
}
