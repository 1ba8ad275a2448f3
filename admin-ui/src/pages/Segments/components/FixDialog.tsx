import { Button, Group, Modal, NumberInput, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fixSegment } from "../../../api/segments";
import { notifyDone } from "../../../components/notify";
import { ProblemAlert } from "../../../components/ProblemAlert";
import { orThrow } from "../../../model/result";
import type { Segment } from "../../../model/segment";

interface Props {
  segment: Segment;
  random: boolean;
  onClose: () => void;
}

/** Makes a list of today's members, or of a random part of them. */
export function FixDialog({ segment, random, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const [size, setSize] = useState<number | string>("");
  const ready = name.trim() !== "" && (!random || (typeof size === "number" && size > 0));
  const fix = useMutation({
    mutationFn: async () =>
      orThrow(
        await fixSegment(segment.id, {
          name: name.trim(),
          ...(random && typeof size === "number" ? { size } : {}),
        }),
      ),
    onSuccess: async (list) => {
      onClose();
      notifyDone(t("segment.saved", { name: list.name }));
      await queries.invalidateQueries({ queryKey: ["segments"] });
      await navigate({ to: "/segments/$segmentId", params: { segmentId: String(list.id) } });
    },
  });

  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={700}>{t(random ? "segment.random" : "segment.fix")}</Text>}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          fix.mutate();
        }}
      >
        <Text fz="sm" mb="sm">
          {t("segment.fixText")}
        </Text>
        <TextInput
          label={t("segment.fixName")}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {random && (
          <NumberInput
            label={t("segment.fixSize")}
            mt="sm"
            min={1}
            allowDecimal={false}
            value={size}
            onChange={setSize}
          />
        )}
        {fix.error !== null && <ProblemAlert error={fix.error} />}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button type="submit" disabled={!ready} loading={fix.isPending}>
            {t("segment.fixConfirm")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
