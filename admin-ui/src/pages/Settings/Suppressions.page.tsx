import { Button, CloseButton, Group, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconListDetails, IconMailOff, IconPlus, IconSearch } from "@tabler/icons-react";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { suppressionsQuery } from "../../api/consents";
import { Loaded } from "../../components/Loaded";
import { LoadMore } from "../../components/LoadMore";
import { Nothing } from "../../components/Nothing";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import type { Refusal } from "../../model/consent";
import { RemoveDialog } from "./components/RemoveDialog";
import { SettingsTabs } from "./components/SettingsTabs";
import { SuppressDialog } from "./components/SuppressDialog";
import { SuppressionsTable } from "./components/SuppressionsTable";
import { SuppressListDialog } from "./components/SuppressListDialog";

const TYPING_PAUSE = 250;

export function SuppressionsPage() {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [q] = useDebouncedValue(text, TYPING_PAUSE);
  const [dialog, setDialog] = useState<"one" | "list" | Refusal | null>(null);
  const refusals = useInfiniteQuery({ ...suppressionsQuery(q), placeholderData: keepPreviousData });
  const close = () => setDialog(null);

  return (
    <Page>
      <SettingsTabs place="suppressions" />
      <PageHeader title={t("suppressions.title")} text={t("suppressions.text")}>
        <Group>
          <Button
            variant="default"
            leftSection={<IconListDetails size={17} aria-hidden />}
            onClick={() => setDialog("list")}
          >
            {t("suppressions.addList")}
          </Button>
          <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setDialog("one")}>
            {t("suppressions.add")}
          </Button>
        </Group>
      </PageHeader>
      <TextInput
        type="search"
        aria-label={t("suppressions.search")}
        placeholder={t("suppressions.search")}
        leftSection={<IconSearch size={17} aria-hidden />}
        rightSection={
          text !== "" && <CloseButton aria-label={t("close")} onClick={() => setText("")} />
        }
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maw={420}
        mb="md"
      />
      <Loaded query={refusals}>
        {({ pages }) =>
          pages.some(({ items }) => items.length > 0) ? (
            <div className="panel">
              <SuppressionsTable
                refusals={pages.flatMap(({ items }) => items)}
                onRemove={setDialog}
              />
              <LoadMore query={refusals} />
            </div>
          ) : (
            <Nothing
              Icon={IconMailOff}
              title={t(q === "" ? "suppressions.none" : "suppressions.noneFound")}
              text={t(q === "" ? "suppressions.noneHint" : "suppressions.noneFoundHint")}
            />
          )
        }
      </Loaded>
      {dialog === "one" && <SuppressDialog onClose={close} />}
      {dialog === "list" && <SuppressListDialog onClose={close} />}
      {dialog !== null && typeof dialog === "object" && (
        <RemoveDialog refusal={dialog} onClose={close} />
      )}
    </Page>
  );
}
