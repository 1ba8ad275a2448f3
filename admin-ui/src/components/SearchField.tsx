import { CloseButton, TextInput, type TextInputProps } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

const TYPING_PAUSE = 250;

interface Props extends Omit<TextInputProps, "value" | "onChange" | "type"> {
  label: string;
  q: string;
  onSearch: (q: string) => void;
}

/** Searches when the typing pauses. */
export function SearchField({ label, q, onSearch, ...looks }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(q);
  const [wanted] = useDebouncedValue(text, TYPING_PAUSE);

  useEffect(() => {
    if (wanted !== q) {
      onSearch(wanted);
    }
    // Only what was typed leads on: an address with another search came from elsewhere.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted]);

  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={17} aria-hidden />}
      rightSection={
        text !== "" && <CloseButton aria-label={t("close")} onClick={() => setText("")} />
      }
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      maw={420}
      mb="md"
      {...looks}
    />
  );
}
