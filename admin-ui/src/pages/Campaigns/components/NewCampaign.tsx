import "../../../designer/texts";
import { Button, Group, Modal, Select, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { campaignsQuery, diagramQuery } from "../../../api/campaigns";
import { createDraft } from "../../../api/drafts";
import { notifyProblem } from "../../../components/notify";
import { blankDiagram, copyOf } from "../../../designer/blank";
import { keyFor } from "../../../designer/canvas/ids";
import { orThrow } from "../../../model/result";

const BLANK = "";

/** Begins a campaign: with an empty page, or with a copy of one that is there. */
export function NewCampaign({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("designer");
  const navigate = useNavigate();
  const queries = useQueryClient();
  const campaigns = useQuery(campaignsQuery).data ?? [];
  const [name, setName] = useState("");
  const [from, setFrom] = useState(BLANK);
  const creation = useMutation({
    mutationFn: async () => {
      const key = freeKey(
        keyFor(name) ?? "campaign",
        campaigns.map((each) => each.key),
      );
      const model = campaigns.find(({ id }) => String(id) === from);
      const diagram =
        model === undefined
          ? blankDiagram(key, name.trim(), { start: t("names.audience"), end: t("names.outcome") })
          : copyOf(await queries.query(diagramQuery(model.id, model.version)), key, name.trim());
      return orThrow(await createDraft({ name: name.trim(), diagram }));
    },
    onSuccess: ({ id }) => navigate({ to: "/drafts/$draftId", params: { draftId: String(id) } }),
    onError: notifyProblem,
  });

  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={700}>{t("start.title")}</Text>}
      closeButtonProps={{ "aria-label": t("page.close") }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          creation.mutate();
        }}
      >
        <Stack>
          <TextInput
            label={t("start.name")}
            placeholder={t("start.namePlaceholder")}
            value={name}
            maxLength={200}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            required
            data-autofocus
          />
          <Select
            label={t("start.from")}
            allowDeselect={false}
            data={[
              { value: BLANK, label: t("start.blank") },
              ...campaigns.map((each) => ({
                value: String(each.id),
                label: t("start.copy", { name: each.name }),
              })),
            ]}
            value={from}
            onChange={(chosen) => setFrom(chosen ?? BLANK)}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={creation.isPending} disabled={name.trim() === ""}>
              {t("start.create")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function freeKey(wished: string, taken: string[]): string {
  let key = wished;
  for (let number = 2; taken.includes(key); number++) {
    key = `${wished}-${number}`;
  }
  return key;
}
