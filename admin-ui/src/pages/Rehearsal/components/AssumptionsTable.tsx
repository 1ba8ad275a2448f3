import { Code, NumberInput, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Diagram } from "../../../diagram/Diagram";
import { useFormats } from "../../../i18n/format";
import type { Assumption, Range } from "../../../model/rehearsal";
import { assumptionWords, sourceWords } from "./rehearsalWords";

interface Props {
  assumptions: Assumption[];
  diagram: Diagram | null;
  given: Record<string, Range>;
  onGive: (key: string, rate: Range) => void;
}

const SCENARIOS = ["few", "expected", "many"] as const;
const HUNDRED = 100;

/** The name of the step does not say which of its ways is meant. */
function isOpaque({ about, subject }: Assumption): boolean {
  return about !== "event" && subject === null;
}

/** Three rates for each thing that people may do. */
export function AssumptionsTable({ assumptions, diagram, given, onGive }: Props) {
  const { t } = useTranslation();
  const format = useFormats();

  if (assumptions.length === 0) {
    return (
      <Text fz="sm" c="dimmed">
        {t("rehearsal.nothingAssumed")}
      </Text>
    );
  }
  return (
    <Table.ScrollContainer minWidth={620}>
      <Table verticalSpacing={6} layout="auto">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("rehearsal.what")}</Table.Th>
            {SCENARIOS.map((scenario) => (
              <Table.Th key={scenario} w={110}>
                {t(`rehearsal.${scenario}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {assumptions.map((assumption) => {
            const words = assumptionWords(assumption, diagram, t);
            const rate = given[assumption.key] ?? assumption.rate;
            const own = given[assumption.key] !== undefined;
            return (
              <Table.Tr key={assumption.key}>
                <Table.Td>
                  <Text fz="sm" fw={500}>
                    {words}
                  </Text>
                  {isOpaque(assumption) && <Code fz="xs">{assumption.key}</Code>}
                  <Text fz="xs" c="dimmed">
                    {own ? t("rehearsal.source.GIVEN") : sourceWords(assumption, t, format)}
                  </Text>
                </Table.Td>
                {SCENARIOS.map((scenario) => (
                  <Table.Td key={scenario}>
                    <NumberInput
                      aria-label={`${words}: ${t(`rehearsal.${scenario}`)}`}
                      value={Number((rate[scenario] * HUNDRED).toFixed(2))}
                      onChange={(value) =>
                        onGive(assumption.key, { ...rate, [scenario]: Number(value) / HUNDRED })
                      }
                      min={0}
                      max={HUNDRED}
                      decimalScale={2}
                      decimalSeparator={format.decimalSeparator}
                      suffix=" %"
                      hideControls
                      size="xs"
                    />
                  </Table.Td>
                ))}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
