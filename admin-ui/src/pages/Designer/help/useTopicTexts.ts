import { useTranslation } from "react-i18next";
import { helpTexts, isOfDrawing, type Topic } from "../../../designer/help/topics";

/** What a topic is called, and what it means in one sentence. */
export function useTopicTexts() {
  const { t, i18n } = useTranslation("designer");
  return (topic: Topic) =>
    isOfDrawing(topic)
      ? helpTexts(i18n.language).topics[topic]
      : { name: t(`kinds.${topic}.name`), text: t(`kinds.${topic}.text`) };
}
