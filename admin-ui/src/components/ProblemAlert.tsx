import { Alert } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { problemWords } from "./problemWords";

export function ProblemAlert({ error }: { error: Error }) {
  const { t } = useTranslation();
  const { title, detail } = problemWords(error, t);
  return (
    <Alert color="red" variant="light" title={title} icon={<IconAlertTriangle />} role="alert">
      {detail}
    </Alert>
  );
}
