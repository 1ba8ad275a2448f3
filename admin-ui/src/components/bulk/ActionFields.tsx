import { Autocomplete, Select, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { topicsQuery } from "../../api/consents";
import { tagsQuery } from "../../api/fields";
import { segmentsQuery } from "../../api/segments";
import type { BulkAction } from "../../model/bulk";
import { FactFields } from "./FactFields";

export interface FieldsProps {
  action: BulkAction;
  onChange: (action: BulkAction) => void;
}

/** What an action needs to know. */
export function ActionFields(props: FieldsProps) {
  switch (props.action.kind) {
    case "TAG":
    case "UNTAG":
      return <TagField {...props} />;
    case "SET":
      return <FactFields {...props} />;
    case "ADD_TO_SEGMENT":
    case "REMOVE_FROM_SEGMENT":
      return <ListField {...props} />;
    case "WITHDRAW":
      return <TopicField {...props} />;
    case "SUPPRESS":
      return <ReasonField {...props} />;
  }
}

function TagField({ action, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const tags = useQuery(tagsQuery).data ?? [];
  return (
    <Autocomplete
      label={t("bulk.tag")}
      description={t(action.kind === "TAG" ? "bulk.tagHint" : "bulk.untagHint")}
      data={tags.map(({ tag }) => tag)}
      maxLength={60}
      limit={20}
      required
      data-autofocus
      value={action.tag ?? ""}
      onChange={(tag) => onChange({ ...action, tag })}
    />
  );
}

function ListField({ action, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const lists = (useQuery(segmentsQuery).data ?? []).filter(({ kind }) => kind === "FIXED");
  return (
    <Select
      label={t("bulk.list")}
      description={t("bulk.listHint")}
      nothingFoundMessage={t("bulk.noLists")}
      data={lists.map(({ id, name }) => ({ value: String(id), label: name }))}
      searchable
      required
      value={action.segment ?? null}
      onChange={(segment) => onChange({ ...action, segment })}
    />
  );
}

function TopicField({ action, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const topics = (useQuery(topicsQuery).data ?? []).filter(
    ({ legalBasis }) => legalBasis !== "CONTRACT",
  );
  return (
    <Select
      label={t("bulk.topic")}
      data={topics.map(({ name, label }) => ({ value: name, label }))}
      required
      value={action.topic ?? null}
      onChange={(topic) => onChange({ ...action, topic })}
    />
  );
}

function ReasonField({ action, onChange }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <Textarea
      label={t("bulk.reason")}
      description={t("bulk.reasonHint")}
      maxLength={500}
      autosize
      minRows={2}
      required
      data-autofocus
      value={action.reason ?? ""}
      onChange={(event) => onChange({ ...action, reason: event.currentTarget.value })}
    />
  );
}
