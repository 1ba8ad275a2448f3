import { Alert, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { ProblemError } from "../../model/problem";
import { ProblemAlert } from "../ProblemAlert";

/** What has to be put right, and nothing of how the server calls it; other trouble as everywhere. */
export function Refusal({ error }: { error: Error }) {
  const findings = error instanceof ProblemError ? (error.problem.problems ?? []) : [];
  if (findings.length === 0) {
    return <ProblemAlert error={error} />;
  }
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle />} role="alert" mt="md">
      {findings.map(({ message, hint }, i) => (
        <Text key={i} fz="sm">
          {[message, hint].filter(Boolean).join(" ")}
        </Text>
      ))}
    </Alert>
  );
}
