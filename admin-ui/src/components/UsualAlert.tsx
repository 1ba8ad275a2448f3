import { Alert, type AlertProps } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../i18n/format";
import type { Usual } from "../model/segment";

interface Props extends AlertProps {
  usual: Usual;
}

/** The guard: the same rule selected far more, or far fewer, a week ago. */
export function UsualAlert({ usual, children, ...looks }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const before = format.number(usual.count);
  return (
    <Alert color="orange" icon={<IconAlertTriangle />} role="alert" {...looks}>
      {usual.ratio === null
        ? t("count.usualNone")
        : usual.ratio > 1
          ? t("count.usual", { before, times: format.number(usual.ratio) })
          : t("count.usualFewer", { before })}
      {children}
    </Alert>
  );
}
