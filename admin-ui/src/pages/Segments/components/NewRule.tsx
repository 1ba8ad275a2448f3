import { Button, Group, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { createSegment } from "../../../api/segments";
import { notifyDone } from "../../../components/notify";
import { ProblemAlert } from "../../../components/ProblemAlert";
import { orThrow } from "../../../model/result";
import type { SegmentKind, Words } from "../../../model/segment";
import { useCondition } from "../rules/useCondition";
import { ConditionEditor } from "./ConditionEditor";
import { NameField } from "./NameField";

/** A segment that is not there yet: a rule, or a list of people to be added afterwards. */
export function NewRule({ words }: { words: Words }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const [missing, setMissing] = useState(false);
  const condition = useCondition("true", words);
  const creation = useMutation({
    mutationFn: async (kind: SegmentKind) =>
      orThrow(
        await createSegment({
          ...{ name: name.trim(), kind },
          ...(kind === "RULE" ? { condition: condition.text } : {}),
        }),
      ),
    onSuccess: async (segment) => {
      await queries.invalidateQueries({ queryKey: ["segments"] });
      notifyDone(t("segment.saved", { name: segment.name }));
      await navigate({ to: "/segments/$segmentId", params: { segmentId: String(segment.id) } });
    },
  });
  const create = (kind: SegmentKind) => {
    setMissing(name.trim() === "");
    if (name.trim() !== "") {
      creation.mutate(kind);
    }
  };

  return (
    <>
      <Title order={1} fz={26} lts="-0.02em" mb="md">
        {t("segment.new")}
      </Title>
      <Group mb="md" align="flex-start">
        <NameField {...{ missing }} value={name} onChange={setName} />
        <Group gap="xs" mt={{ base: 0, xs: 25 }}>
          <Button size="md" loading={creation.isPending} onClick={() => create("RULE")}>
            {t("segment.save")}
          </Button>
          <Button
            size="md"
            variant="default"
            title={t("segment.listHint")}
            disabled={creation.isPending}
            onClick={() => create("FIXED")}
          >
            {t("segment.asList")}
          </Button>
        </Group>
      </Group>
      {creation.error !== null && <ProblemAlert error={creation.error} />}
      <ConditionEditor condition={condition} />
    </>
  );
}
