import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { checkDiagram } from "../../api/drafts";
import type { CampaignModeler } from "../../designer/canvas/createModeler";
import { checklist, type Item, type Noticed } from "../../designer/lint/checklist";
import { lint } from "../../designer/lint/lint";
import type { Moddle } from "../../designer/moddle";
import type { Finding } from "../../model/problem";

const SILENCE = 700;
const BREATH = 120;

interface Heard {
  findings: Finding[];
  /** The change after which the server was asked. */
  about: number;
}

/** What is still to be put right: seen at once in the browser, then said by the server. */
export function useChecklist(modeler: CampaignModeler | null, xmlOf: () => Promise<string>) {
  const { t, i18n } = useTranslation("designer");
  const [changes, setChanges] = useState(0);
  const [noticed, setNoticed] = useState<Noticed[]>([]);
  const [heard, setHeard] = useState<Heard>({ findings: [], about: -1 });

  useEffect(() => {
    const count = () => setChanges((before) => before + 1);
    modeler?.on("commandStack.changed", count);
    return () => modeler?.off("commandStack.changed", count);
  }, [modeler]);

  useEffect(() => {
    if (modeler === null) {
      return;
    }
    let late = false;
    const near = setTimeout(() => {
      void lint(modeler.getDefinitions() as Moddle).then((found) => {
        if (!late) {
          setNoticed(found);
        }
      });
    }, BREATH);
    const far = setTimeout(() => {
      void xmlOf()
        .then(checkDiagram)
        .then((answer) => {
          if (!late && answer.ok) {
            setHeard({ findings: answer.value.problems, about: changes });
          }
        });
    }, SILENCE);
    return () => {
      late = true;
      clearTimeout(near);
      clearTimeout(far);
    };
  }, [modeler, changes, xmlOf]);

  const seen = heard.about === changes;
  const items = useMemo(() => {
    const say = (rule: Noticed["rule"]) => t(`rules.${rule}`);
    const list = checklist(noticed, heard.findings, seen, say);
    return i18n.resolvedLanguage === "en" ? list : list.map((item) => inOwnLanguage(item, t));
  }, [noticed, heard, seen, t, i18n.resolvedLanguage]);

  useEffect(() => {
    const marks = items
      .filter(({ hint }) => !hint)
      .map(({ element, message }) => ({ element, message }));
    modeler?.get("findingsLayer").show(marks);
  }, [modeler, items]);

  return { items, checking: !seen };
}

/** The server speaks English; what is said without names and numbers has words in each language. */
function inOwnLanguage(item: Item, t: (key: never) => string): Item {
  const key = `rules.${item.rule}`;
  const words = t(key as never);
  return words === key ? item : { ...item, message: words, advice: null };
}
