import { Button, List, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ConditionProblem } from "../../../model/segment";
import { fixed, fixOf } from "../rules/problems";

interface Props {
  text: string;
  problems: ConditionProblem[];
  onFix: (text: string) => void;
}

/** What is underlined in the text, for everybody to read; a click puts right what the server has guessed. */
export function ProblemList({ text, problems, onFix }: Props) {
  const { t } = useTranslation();
  return (
    <div role="status">
      {problems.length > 0 && (
        <>
          <Text fz="sm" fw={600} c="red.9" mt="sm">
            {t("feel.problems", { count: problems.length })}
          </Text>
          <List fz="sm" spacing={6} mt={4}>
            {problems.map((problem, place) => {
              const fix = fixOf(problem, text);
              return (
                <List.Item key={place}>
                  <code>{problem.part}</code> {problem.message} {problem.hint}
                  {fix !== null && (
                    <Button
                      size="compact-xs"
                      variant="light"
                      ml={6}
                      onClick={() => onFix(fixed(text, fix))}
                    >
                      {t("feel.use", { text: fix.text })}
                    </Button>
                  )}
                </List.Item>
              );
            })}
          </List>
        </>
      )}
    </div>
  );
}
