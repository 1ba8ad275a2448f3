import { Input, Loader, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { countQuery, wordsQuery } from "../../../api/segments";
import { useFormats } from "../../../i18n/format";
import { WordsContext } from "../../Segments/rules/WordsContext";
import type { FieldProps } from "./FieldProps";
import { useText } from "./useText";

const FeelEditor = lazy(() =>
  import("../../Segments/components/FeelEditor").then(({ FeelEditor: it }) => ({ default: it })),
);
const NOTHING = { names: [], functions: [] };

interface Props extends FieldProps {
  /** Whether it is asked of everyone, so that it can be counted. */
  counts: boolean;
}

/** A condition with completion; of an audience also how many it is now, and the errors where they are. */
export function FeelField({ label, hint, error, required, value, onChange, counts }: Props) {
  const { t } = useTranslation("designer");
  const format = useFormats();
  const { text, write, leave } = useText(value, onChange);
  const words = useQuery(wordsQuery).data ?? NOTHING;
  const [asked] = useDebouncedValue(text, 400);
  const counted = useQuery({ ...countQuery(asked), enabled: counts && asked.trim() !== "" });
  const count = counted.data?.count ?? null;
  const problems = counts ? (counted.data?.problems ?? []) : [];

  return (
    <Input.Wrapper
      label={label}
      description={hint === "" ? undefined : hint}
      error={error ?? problems[0]?.message}
      withAsterisk={required}
      data-feel
    >
      <div onBlur={leave} style={{ margin: "4px 0" }}>
        <WordsContext value={words}>
          <Suspense fallback={<Loader size="sm" />}>
            <FeelEditor label={label} text={text} problems={problems} onChange={write} compact />
          </Suspense>
        </WordsContext>
      </div>
      {counts && error === null && problems.length === 0 && (
        <Text fz="sm" fw={600} c="swell.9" aria-live="polite">
          {counted.isFetching || count === null
            ? t("inspector.counting")
            : t("inspector.people", { number: format.number(count) })}
        </Text>
      )}
    </Input.Wrapper>
  );
}
