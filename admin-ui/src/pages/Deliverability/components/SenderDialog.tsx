import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { putSender } from "../../../api/deliverability";
import type { Sender } from "../../../model/deliverability";
import { useDeliverability } from "./useDeliverability";

interface Props {
  /** Null: a new one. */
  sender: Sender | null;
  onClose: () => void;
}

/** A sender's name and address. The word by which diagrams name it is made from its first address and stays. */
export function SenderDialog({ sender, onClose }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState(sender?.name ?? "");
  const [address, setAddress] = useState(sender?.address ?? "");
  const put = useDeliverability(putSender, onClose);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    put.mutate({ key: sender?.key ?? keyOf(address), name, address });
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t(sender === null ? "deliverability.senders.add" : "deliverability.senders.edit")}
    >
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label={t("deliverability.senders.name")}
            description={t("deliverability.senders.nameHint")}
            value={name}
            maxLength={100}
            required
            data-autofocus
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <TextInput
            label={t("deliverability.senders.address")}
            description={t(
              sender === null
                ? "deliverability.senders.addressHint"
                : "deliverability.senders.domainStays",
              { domain: sender?.domain },
            )}
            value={address}
            type="email"
            required
            onChange={({ currentTarget }) => setAddress(currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("cancel")}
            </Button>
            <Button type="submit" loading={put.isPending}>
              {t("deliverability.senders.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** `club@shop.example` is `club-shop-example`. */
function keyOf(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
}
