import { Button, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Id } from "../../../model/list";
import { useCommand } from "./useCommand";

interface Props {
  campaign: Id;
  opened: boolean;
  onClose: () => void;
}

/** Whoever refuses a launch says what has to be different. */
export function RefuseLaunch({ campaign, opened, onClose }: Props) {
  const { t } = useTranslation();
  const [comment, setComment] = useState("");
  const refuse = useCommand(campaign, "launch/refuse", onClose);
  return (
    <Modal
      {...{ opened, onClose }}
      title={<Text fw={700}>{t("launching.refuseTitle")}</Text>}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          refuse.mutate({ comment });
        }}
      >
        <Stack>
          <Textarea
            label={t("launching.why")}
            value={comment}
            maxLength={1_000}
            autosize
            minRows={3}
            onChange={({ currentTarget }) => setComment(currentTarget.value)}
            required
            data-autofocus
          />
          <Group justify="flex-end">
            <Button type="submit" loading={refuse.isPending} disabled={comment.trim() === ""}>
              {t("launching.refuse")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
