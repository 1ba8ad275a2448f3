import { Button, Group, Modal, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { previewBulk, startBulk } from "../../api/bulk";
import { useFormats } from "../../i18n/format";
import type { ActionKind, BulkAction, Chosen } from "../../model/bulk";
import type { Id } from "../../model/list";
import { orThrow } from "../../model/result";
import { ActionFields } from "./ActionFields";
import { Confirmation } from "./Confirmation";
import { Refusal } from "./Refusal";

interface Props {
  kind: ActionKind;
  chosen: Chosen;
  count: number;
  list?: Id | undefined;
  onClose: () => void;
  onStarted: (job: Id) => void;
}

/** First what is to be done, then what that means for how many people; only then it begins. */
export function BulkDialog({ kind, chosen, count, list, onClose, onStarted }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const [action, setAction] = useState<BulkAction>({
    kind,
    ...(kind === "REMOVE_FROM_SEGMENT" && list !== undefined ? { segment: String(list) } : {}),
  });
  const preview = useMutation({
    mutationFn: async () => orThrow(await previewBulk(chosen, action)),
  });
  const start = useMutation({
    mutationFn: async (checked: BulkAction) => orThrow(await startBulk(chosen, checked)),
    onSuccess: ({ job }) => onStarted(job),
  });
  const found = preview.data;
  const error = preview.error ?? start.error;

  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={700}>{t(`bulk.menu.${kind}`)}</Text>}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (found === undefined) {
            preview.mutate();
          } else {
            start.mutate(found.action);
          }
        }}
      >
        {found === undefined ? (
          <>
            <Text fz="sm" c="dimmed" mb="sm" className="numeric">
              {t("bulk.for", { count, number: format.number(count) })}
            </Text>
            <ActionFields action={action} onChange={setAction} />
          </>
        ) : (
          <Confirmation preview={found} />
        )}
        {error !== null && <Refusal error={error} />}
        <Group justify="flex-end" mt="lg">
          <Button
            variant="default"
            onClick={() => (found === undefined ? onClose() : preview.reset())}
          >
            {t(found === undefined ? "cancel" : "bulk.back")}
          </Button>
          <Button
            type="submit"
            loading={preview.isPending || start.isPending}
            disabled={found?.count === 0}
            color={found?.canBeUndone === false ? "red.8" : undefined}
          >
            {found === undefined
              ? t("bulk.next")
              : t("bulk.confirm", { count: found.count, number: format.number(found.count) })}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
