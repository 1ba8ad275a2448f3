import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/format";
import type { Id } from "../../../model/list";
import type { RehearsalSummary } from "../../../model/rehearsal";

interface Props {
  all: RehearsalSummary[];
  current: Id | undefined;
  onShow: (rehearsal: Id) => void;
}

/** All that were kept. */
export function Earlier({ all, current, onShow }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <Select
      label={t("rehearsal.earlier")}
      maw={520}
      allowDeselect={false}
      data={all.map(({ id, version, requestedAt, requestedBy, entering }) => ({
        value: String(id),
        label: t("rehearsal.one", {
          when: format.dateTime(requestedAt),
          who: requestedBy,
          version,
          people: entering === null ? "…" : format.number(entering),
        }),
      }))}
      value={current === undefined ? null : String(current)}
      onChange={(chosen) => chosen !== null && onShow(chosen)}
    />
  );
}
