import { UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "../Designer.module.css";

interface Props {
  faults: number;
  checking: boolean;
  onShow: () => void;
}

export function ToFix({ faults, checking, onShow }: Props) {
  const { t } = useTranslation("designer");
  const state = faults > 0 ? "faults" : checking ? "checking" : "ready";
  return (
    <UnstyledButton
      className={classes.toFix}
      data-state={state}
      data-testid="to-fix"
      onClick={onShow}
      aria-live="polite"
    >
      {state === "faults"
        ? t("page.toFix", { count: faults })
        : state === "ready"
          ? t("page.ready")
          : t("page.checking")}
    </UnstyledButton>
  );
}
