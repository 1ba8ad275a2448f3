import { useMemo, useState } from "react";
import type { Diagram } from "../../../diagram/Diagram";
import { CampaignDiagram } from "../../../diagram/CampaignDiagram";
import type { Steps } from "../../../model/campaign";
import type { Rehearsal, RehearsalResult } from "../../../model/rehearsal";
import { useTranslation } from "react-i18next";
import classes from "./Foreseen.module.css";
import cards from "../../../components/Cards.module.css";
import { Ends } from "./Ends";
import { LettersTable } from "./LettersTable";
import { MailBars } from "./MailBars";
import { Notes } from "./Notes";
import { Sums } from "./Sums";
import { WorkTable } from "./WorkTable";
import { WaysTable } from "./WaysTable";

interface Props {
  rehearsal: Rehearsal;
  result: RehearsalResult;
  xml: string;
  diagram: Diagram;
}

/** What would happen, from the sums to each way; beside it what has really happened since. */
export function Foreseen({ rehearsal, result, xml, diagram }: Props) {
  const { t } = useTranslation();
  const [selected, setSelected] = useState<string | null>(null);
  const steps = useMemo(() => peopleOf(result, diagram), [result, diagram]);
  const { really } = rehearsal;

  return (
    <>
      <Sums result={result} really={really} />
      <div className={classes["canvas"]}>
        <CampaignDiagram
          xml={xml}
          diagram={diagram}
          steps={steps}
          glow={false}
          selected={selected}
          onSelect={setSelected}
        />
      </div>
      <MailBars result={result} />
      <div className={cards["columns"]} style={{ "--first": "45%" } as object}>
        <Ends result={result} really={really} diagram={diagram} />
        <WaysTable result={result} really={really} diagram={diagram} selected={selected} />
      </div>
      <LettersTable letters={result.letters} really={really} />
      {result.work.length > 0 && <WorkTable work={result.work} title={t("rehearsal.work")} />}
      <Notes notes={result.notes} diagram={diagram} />
    </>
  );
}

/** As the living diagram shows people; nobody stands anywhere yet. */
function peopleOf(result: RehearsalResult, diagram: Diagram): Steps {
  return {
    items: result.steps
      .filter(({ id }) => diagram.elements.some((element) => element.id === id))
      .map(({ id, people }) => ({
        ...{ element: id, name: null, type: "", standing: 0, failed: 0 },
        ...{ arrived: people.expected, left: people.expected },
      })),
    flows: result.flows.map(({ id, people }) => ({ flow: id, count: people.expected })),
  };
}
