import { Button, Container } from "@mantine/core";
import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "../components/ProblemAlert";

export function RouteError({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const again = () => {
    reset();
    void router.invalidate();
  };

  return (
    <Container size="sm" py="xl">
      <ProblemAlert error={error as Error} />
      <Button mt="md" onClick={again}>
        {t("problem.again")}
      </Button>
    </Container>
  );
}
