import { Alert, Text } from "@mantine/core";
import { IconUserCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ProblemError } from "../model/problem";
import { TextLink } from "./links";
import { ProblemAlert } from "./ProblemAlert";

interface Props {
  error: Error | null;
  /** Those that say themselves what is wrong with them. */
  fields: string[];
}

/** Beside the button that was pressed: what the fields do not say, and who is known already. */
export function FormProblem({ error, fields }: Props) {
  const { t } = useTranslation();
  if (error === null) {
    return null;
  }
  const { problems = [], contact } = error instanceof ProblemError ? error.problem : {};
  if (contact !== undefined) {
    return (
      <Alert color="orange" icon={<IconUserCheck />} title={t("edit.known")} role="alert" mb="sm">
        <TextLink to="/contacts/$contactId" params={{ contactId: String(contact) }} fw={600}>
          {t("edit.openKnown")}
        </TextLink>
      </Alert>
    );
  }
  const allMarked =
    problems.length > 0 && problems.every(({ field = "" }) => fields.includes(field));
  return allMarked ? (
    <Text c="red.9" fz="sm" fw={500} ta="right" role="alert" mb={6}>
      {t("edit.marked")}
    </Text>
  ) : (
    <ProblemAlert error={error} />
  );
}
