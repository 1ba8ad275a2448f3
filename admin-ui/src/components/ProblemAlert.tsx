import { Alert, List } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ProblemError } from "../model/problem";
import { problemWords } from "./problemWords";

export function ProblemAlert({ error }: { error: Error }) {
  const { t } = useTranslation();
  const { title, detail } = problemWords(error, t);
  const findings = error instanceof ProblemError ? (error.problem.problems ?? []) : [];
  return (
    <Alert color="red" variant="light" title={title} icon={<IconAlertTriangle />} role="alert">
      {detail}
      {findings.length > 0 && (
        <List size="sm" mt="xs">
          {findings.map(({ message, hint }, i) => (
            <List.Item key={i}>{[message, hint].filter(Boolean).join(" ")}</List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
