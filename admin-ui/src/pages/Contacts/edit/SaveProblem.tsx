import { Alert } from "@mantine/core";
import { IconUserCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { TextLink } from "../../../components/links";
import { ProblemAlert } from "../../../components/ProblemAlert";
import { ProblemError } from "../../../model/problem";

/** Somebody who is known already can be opened; all else is said as everywhere. */
export function SaveProblem({ error }: { error: Error }) {
  const { t } = useTranslation();
  const known = error instanceof ProblemError ? error.problem.contact : undefined;
  return known === undefined ? (
    <ProblemAlert error={error} />
  ) : (
    <Alert color="orange" icon={<IconUserCheck />} title={t("edit.known")} role="alert">
      <TextLink to="/contacts/$contactId" params={{ contactId: String(known) }} fw={600}>
        {t("edit.openKnown")}
      </TextLink>
    </Alert>
  );
}
