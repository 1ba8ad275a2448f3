import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { saveCompany } from "../../../api/companies";
import { CountrySelect } from "../../../components/CountrySelect";
import { FormProblem } from "../../../components/FormProblem";
import { findingIn } from "../../../components/findingIn";
import { notifyDone } from "../../../components/notify";
import type { Company, CompanyDraft } from "../../../model/company";
import { orThrow } from "../../../model/result";

interface Props {
  /** Null: a new one. */
  company: Company | null;
  onClose: () => void;
}

export function CompanyDialog({ company, onClose }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<CompanyDraft>({
    name: company?.name ?? "",
    domain: company?.domain ?? "",
    country: company?.country ?? "",
    note: company?.note ?? "",
  });
  const say = (part: Partial<CompanyDraft>) => setDraft({ ...draft, ...part });
  const save = useMutation({
    mutationFn: async () => orThrow(await saveCompany(company?.id ?? null, draft)),
    onSuccess: async ({ id, name }) => {
      notifyDone(t("companies.saved", { name }));
      onClose();
      await queries.invalidateQueries({ queryKey: ["companies"] });
      await queries.invalidateQueries({ queryKey: ["contacts"] });
      if (company === null) {
        await navigate({
          to: "/contacts/companies/$companyId",
          params: { companyId: String(id) },
        });
      }
    },
  });
  const finding = (field: string) => findingIn(save.error, field);

  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={<Text fw={700}>{t(company === null ? "companies.add" : "companies.edit")}</Text>}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack>
          <TextInput
            label={t("companies.name")}
            value={draft.name}
            onChange={(event) => say({ name: event.currentTarget.value })}
            error={finding("name")}
            data-autofocus
            required
          />
          <TextInput
            label={t("companies.domain")}
            description={t("companies.domainHint")}
            value={draft.domain}
            onChange={(event) => say({ domain: event.currentTarget.value })}
            error={finding("domain")}
            inputMode="url"
            spellCheck={false}
          />
          <CountrySelect
            label={t("companies.country")}
            value={draft.country}
            onChange={(country) => say({ country })}
            error={finding("country")}
          />
          <Textarea
            label={t("companies.note")}
            value={draft.note}
            onChange={(event) => say({ note: event.currentTarget.value })}
            error={finding("note")}
            autosize
            minRows={2}
            maxRows={8}
          />
          <FormProblem error={save.error} fields={Object.keys(draft)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("cancel")}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t("fields.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
