import { Stepper } from "@mantine/core";
import { useTranslation } from "react-i18next";

const STEPS = ["choose", "map", "run"] as const;

export function ImportSteps({ active }: { active: number }) {
  const { t } = useTranslation();
  return (
    <Stepper active={active} size="sm" maw={760} mb="lg" allowNextStepsSelect={false}>
      {STEPS.map((step) => (
        <Stepper.Step key={step} label={t(`imports.steps.${step}`)} />
      ))}
    </Stepper>
  );
}
