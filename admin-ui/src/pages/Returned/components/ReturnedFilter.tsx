import { Group, Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DEEDS, RETURNED_KINDS } from "../../../model/returned";

interface Props {
  kind: string;
  deed: string;
  onKind: (kind: string) => void;
  onDeed: (deed: string) => void;
}

/** Empty: all. */
export function ReturnedFilter({ kind, deed, onKind, onDeed }: Props) {
  const { t } = useTranslation();
  const kinds = RETURNED_KINDS.map((it) => ({ value: it, label: t(`returned.kinds.${it}`) }));
  const deeds = DEEDS.map((it) => ({ value: it, label: t(`returned.deeds.${it}`) }));

  return (
    <Group mb="md">
      <Select
        label={t("returned.kind")}
        placeholder={t("returned.all")}
        data={kinds}
        value={kind === "" ? null : kind}
        onChange={(value) => onKind(value ?? "")}
        clearable
      />
      <Select
        label={t("returned.deed")}
        placeholder={t("returned.all")}
        data={deeds}
        value={deed === "" ? null : deed}
        onChange={(value) => onDeed(value ?? "")}
        clearable
        w={280}
      />
    </Group>
  );
}
