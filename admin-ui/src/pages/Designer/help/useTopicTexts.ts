import { useTranslation } from "react-i18next";
import { helpTexts, type Topic } from "../../../designer/help/topics";

/** What a topic is called, and what it means in one sentence. */
export function useTopicTexts() {
  const { t, i18n } = useTranslation("designer");
  return (topic: Topic) =>
    topic === "drawing"
      ? helpTexts(i18n.language).drawing
      : { name: t(`kinds.${topic}.name`), text: t(`kinds.${topic}.text`) };
}
