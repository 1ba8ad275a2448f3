import { Badge, Button, Group, Tabs, Text, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changeSegment } from "../../../api/segments";
import { notifyDone } from "../../../components/notify";
import { ProblemAlert } from "../../../components/ProblemAlert";
import { orThrow } from "../../../model/result";
import type { Segment, Words } from "../../../model/segment";
import { useCondition } from "../rules/useCondition";
import { ConditionEditor } from "./ConditionEditor";
import { Members } from "./Members";
import { NameField } from "./NameField";
import { SegmentActions } from "./SegmentActions";
import { WhyPanel } from "./WhyPanel";

export function SavedSegment({ segment, words }: { segment: Segment; words: Words }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const isRule = segment.kind === "RULE";
  const [name, setName] = useState(segment.name);
  const condition = useCondition(segment.condition ?? "true", words);
  const unsaved =
    name.trim() !== segment.name || (isRule && condition.text !== (segment.condition ?? "true"));
  const change = useMutation({
    mutationFn: async () =>
      orThrow(
        await changeSegment(segment.id, {
          ...{ name: name.trim(), description: segment.description, kind: segment.kind },
          ...{ follows: segment.follows, version: segment.version },
          ...(isRule ? { condition: condition.text } : {}),
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["segments"] });
      notifyDone(t("segment.saved", { name: name.trim() }));
    },
  });

  return (
    <>
      <Group gap="sm" mb="md">
        <Title order={1} fz={26} lts="-0.02em">
          {segment.name}
        </Title>
        <Badge variant="light" color="gray" c="gray.8" tt="none">
          {t(`segments.kinds.${segment.kind}`)}
        </Badge>
      </Group>
      <Group mb="md" align="flex-start">
        <NameField value={name} missing={name.trim() === ""} onChange={setName} />
        <Group gap="xs" mt={{ base: 0, xs: 25 }}>
          <Button
            size="md"
            loading={change.isPending}
            disabled={!unsaved || name.trim() === ""}
            onClick={() => change.mutate()}
          >
            {t("segment.save")}
          </Button>
          <SegmentActions segment={segment} />
          {unsaved && (
            <Text fz="sm" c="dimmed">
              {t("segment.unsaved")}
            </Text>
          )}
        </Group>
      </Group>
      {change.error !== null && <ProblemAlert error={change.error} />}
      <Tabs defaultValue={isRule ? "rule" : "members"} keepMounted={false}>
        <Tabs.List mb="md">
          {isRule && <Tabs.Tab value="rule">{t("segment.rule")}</Tabs.Tab>}
          <Tabs.Tab value="members">{t("segment.members")}</Tabs.Tab>
          <Tabs.Tab value="why">{t("segment.whyTab")}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="rule">
          <ConditionEditor condition={condition} />
        </Tabs.Panel>
        <Tabs.Panel value="members">
          <Members segment={segment} />
        </Tabs.Panel>
        <Tabs.Panel value="why">
          <WhyPanel segment={segment} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
