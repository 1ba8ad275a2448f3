import { Alert, Button, Loader, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { countQuery } from "../../../api/segments";
import { ProblemAlert } from "../../../components/ProblemAlert";
import type { EditedCondition } from "../rules/useCondition";
import classes from "../Segment.module.css";
import { CountCard } from "./CountCard";
import { ProblemList } from "./ProblemList";
import { RuleBuilder } from "./RuleBuilder";

const TYPING_PAUSE = 400;
const FeelEditor = lazy(async () => ({ default: (await import("./FeelEditor")).FeelEditor }));

/** Rules and text side by side, and who is in. */
export function ConditionEditor({ condition }: { condition: EditedCondition }) {
  const { t } = useTranslation();
  const { text, builder, broken, setText, setBuilder } = condition;
  const [asked] = useDebouncedValue(text, TYPING_PAUSE);
  const counted = useQuery(countQuery(asked));
  const counting = asked !== text || counted.isFetching;
  // Problems of an older text would underline the wrong place.
  const problems = counting ? [] : (counted.data?.problems ?? []);

  return (
    <div className={classes.columns}>
      <section className={classes.card} aria-labelledby="builder-title">
        <Text id="builder-title" component="h2" fz="sm" fw={600} c="dimmed" mb="sm">
          {t("builder.title")}
        </Text>
        {broken && (
          <Alert color="orange" mb="md">
            {t("builder.broken")}
            <Button
              size="xs"
              variant="default"
              mt="xs"
              display="block"
              onClick={() => setBuilder(builder)}
            >
              {t("builder.back")}
            </Button>
          </Alert>
        )}
        <div className={classes.builder} inert={broken}>
          <RuleBuilder group={builder} onChange={setBuilder} />
        </div>
      </section>
      <div className={classes.stack}>
        <CountCard counted={counted.data} counting={counting} everybody={text.trim() === "true"} />
        {counted.error !== null && <ProblemAlert error={counted.error} />}
        <section className={classes.card} aria-labelledby="feel-title">
          <Text id="feel-title" component="h2" fz="sm" fw={600} c="dimmed">
            {t("feel.title")}
          </Text>
          <Text fz="xs" c="dimmed" mb="xs">
            {t("feel.hint")}
          </Text>
          <Suspense fallback={<Loader size="sm" />}>
            <FeelEditor {...{ text, problems }} label={t("feel.title")} onChange={setText} />
          </Suspense>
          <ProblemList {...{ text, problems }} onFix={setText} />
        </section>
      </div>
    </div>
  );
}
