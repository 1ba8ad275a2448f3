import { Drawer, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Topic } from "../../../designer/help/topics";
import { HelpList } from "../help/HelpList";
import { HelpPage } from "../help/HelpPage";
import { Keys } from "../help/Keys";

interface Props {
  shown: Topic | "all" | "keys" | null;
  onShow: (what: Topic | "all" | null) => void;
}

export function HelpDrawer({ shown, onShow }: Props) {
  const { t } = useTranslation("designer");
  const topic = shown === "keys" || shown === "all" ? null : shown;
  return (
    <Drawer
      opened={shown !== null}
      onClose={() => onShow(null)}
      position="right"
      size={topic === null ? 440 : 720}
      title={<Text fw={700}>{t(shown === "keys" ? "keys.title" : "help.title")}</Text>}
      closeButtonProps={{ "aria-label": t("page.close") }}
    >
      {shown === "keys" && <Keys />}
      {shown === "all" && <HelpList onShow={onShow} />}
      {topic !== null && <HelpPage key={topic} topic={topic} onBack={() => onShow("all")} />}
    </Drawer>
  );
}
