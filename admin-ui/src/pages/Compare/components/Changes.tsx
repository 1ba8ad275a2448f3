import { Text, Title, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Change, Subject } from "../../../designer/compare/compare";
import classes from "../Compare.module.css";

interface Props {
  changes: Change[];
  selected: string | null;
  onSelect: (element: string | null) => void;
}

/** What is different, in sentences; a click shows where. */
export function Changes({ changes, selected, onSelect }: Props) {
  const { t } = useTranslation("designer");
  const say = useSentence();
  return (
    <section className={classes.changes}>
      <Title order={2} fz={16} mb={8}>
        {t("compare.list")}
      </Title>
      {changes.length === 0 && <Text c="dimmed">{t("compare.none")}</Text>}
      <ul>
        {changes.map((change, place) => (
          <li key={place}>
            <UnstyledButton
              className={classes.change}
              data-type={change.type}
              aria-pressed={change.id !== null && change.id === selected}
              onClick={() => onSelect(change.id)}
            >
              {say(change)}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useSentence(): (change: Change) => string {
  const { t } = useTranslation("designer");
  const what = (subject: Subject) =>
    "step" in subject
      ? t("compare.step", { name: subject.step.name || subject.step.id })
      : t("compare.way", { from: subject.way.from, to: subject.way.to });
  const setting = (name: string) =>
    name === "default" || name === "description"
      ? t(`compare.${name === "default" ? "default" : "descriptionOf"}`)
      : (t(`fields.${name}.label` as never, { defaultValue: name }) as string);
  const value = (name: string, text: string) => {
    if (name === "default") {
      return t(text === "true" ? "compare.yes" : "compare.no");
    }
    return text === "" ? t("compare.empty") : `“${text}”`;
  };
  const kind = (of: Extract<Change, { type: "kind" }>["before"]) =>
    of === null ? t("compare.empty") : t(`kinds.${of}.name`);

  return (change) => {
    const sentence = () => {
      switch (change.type) {
        case "added":
          return t("compare.addedText", { what: what(change.what) });
        case "removed":
          return t("compare.removedText", { what: what(change.what) });
        case "renamed":
          return t("compare.renamed", { what: what(change.what), before: change.before });
        case "kind":
          return t("compare.kindChanged", {
            ...{ what: what(change.what), before: kind(change.before), after: kind(change.after) },
          });
        case "setting":
          return t("compare.setting", {
            ...{ what: what(change.what), setting: setting(change.setting) },
            before: value(change.setting, change.before),
            after: value(change.setting, change.after),
          });
        case "moved":
          return t("compare.moved", { what: what(change.what), from: change.from, to: change.to });
        case "name":
          return t("compare.campaignName", { before: change.before });
        case "description":
          return t("compare.description");
      }
    };
    const words = sentence();
    return words.slice(0, 1).toUpperCase() + words.slice(1);
  };
}
