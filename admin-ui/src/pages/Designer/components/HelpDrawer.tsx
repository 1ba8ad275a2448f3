import { Drawer, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { StepKind } from "../../../diagram/Diagram";
import { HelpList } from "../help/HelpList";
import { HelpPage } from "../help/HelpPage";
import { Keys } from "../help/Keys";

interface Props {
  shown: StepKind | "all" | "keys" | null;
  onShow: (what: StepKind | "all" | null) => void;
}

export function HelpDrawer({ shown, onShow }: Props) {
  const { t } = useTranslation("designer");
  return (
    <Drawer
      opened={shown !== null}
      onClose={() => onShow(null)}
      position="right"
      size={440}
      title={<Text fw={700}>{t(shown === "keys" ? "keys.title" : "help.title")}</Text>}
      closeButtonProps={{ "aria-label": t("page.close") }}
    >
      {shown === "keys" && <Keys />}
      {shown === "all" && <HelpList onShow={onShow} />}
      {shown !== null && shown !== "keys" && shown !== "all" && (
        <HelpPage kind={shown} onBack={() => onShow("all")} />
      )}
    </Drawer>
  );
}
