import { Alert, Progress, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { jobQuery } from "../../../api/jobs";
import { rehearsalQuery } from "../../../api/rehearsals";
import cards from "../../../components/Cards.module.css";
import { Loaded } from "../../../components/Loaded";
import type { Diagram } from "../../../diagram/Diagram";
import { useFormats } from "../../../i18n/format";
import type { Id } from "../../../model/list";
import type { Rehearsal } from "../../../model/rehearsal";
import { Foreseen } from "./Foreseen";

interface Props {
  rehearsal: Id;
  xml: string;
  diagram: Diagram;
  /** The number of the version that the diagram shows. */
  newest: number;
}

export function ShownRehearsal({ rehearsal, ...shown }: Props) {
  const query = useQuery(rehearsalQuery(rehearsal));
  return <Loaded query={query}>{(loaded) => <Shown rehearsal={loaded} {...shown} />}</Loaded>;
}

function Shown({
  rehearsal,
  xml,
  diagram,
  newest,
}: { rehearsal: Rehearsal } & Omit<Props, "rehearsal">) {
  const { t } = useTranslation();
  const format = useFormats();
  const { result, problem, version, begins } = rehearsal;

  if (problem !== null) {
    return (
      <Alert color="red" role="alert" icon={<IconAlertTriangle />} title={t("rehearsal.failed")}>
        {problem}
      </Alert>
    );
  }
  if (result === null) {
    return <Walking rehearsal={rehearsal} />;
  }
  return (
    <>
      {version !== newest && (
        <Alert color="orange" icon={<IconAlertTriangle />}>
          {t("rehearsal.older", { version, newest })}
        </Alert>
      )}
      <Text fz="sm" c="dimmed">
        {t("rehearsal.about", { version, when: format.dateTime(begins) })}
      </Text>
      <Foreseen rehearsal={rehearsal} result={result} xml={xml} diagram={diagram} />
    </>
  );
}

function Walking({ rehearsal: { job } }: { rehearsal: Rehearsal }) {
  const { t } = useTranslation();
  const { data } = useQuery(jobQuery(job));
  const share = data?.total == null || data.total === 0 ? 0 : (100 * data.done) / data.total;
  return (
    <section className={cards["card"]} aria-live="polite">
      <Text fw={600}>{t("rehearsal.walking")}</Text>
      <Progress value={share} animated mt="sm" aria-label={t("rehearsal.walking")} />
    </section>
  );
}
