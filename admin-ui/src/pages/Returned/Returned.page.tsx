import { IconMailForward } from "@tabler/icons-react";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { returnedQuery } from "../../api/returned";
import { Loaded } from "../../components/Loaded";
import { LoadMore } from "../../components/LoadMore";
import { Nothing } from "../../components/Nothing";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import type { Id } from "../../model/list";
import { ReturnedDialog } from "./components/ReturnedDialog";
import { ReturnedFilter } from "./components/ReturnedFilter";
import { ReturnedTable } from "./components/ReturnedTable";

const PACE = 10_000;

export function ReturnedPage() {
  const { t } = useTranslation();
  const [kind, setKind] = useState("");
  const [deed, setDeed] = useState("");
  const [opened, setOpened] = useState<Id | null>(null);
  const mails = useInfiniteQuery({
    ...returnedQuery(kind, deed),
    placeholderData: keepPreviousData,
    refetchInterval: PACE,
  });
  const all = kind === "" && deed === "";

  return (
    <Page>
      <PageHeader title={t("returned.title")} text={t("returned.text")} />
      <ReturnedFilter kind={kind} deed={deed} onKind={setKind} onDeed={setDeed} />
      <Loaded query={mails}>
        {({ pages }) =>
          pages.some(({ items }) => items.length > 0) ? (
            <div className="panel">
              <ReturnedTable mails={pages.flatMap(({ items }) => items)} onOpen={setOpened} />
              <LoadMore query={mails} />
            </div>
          ) : (
            <Nothing
              Icon={IconMailForward}
              title={t(all ? "returned.none" : "returned.noneFound")}
              text={t(all ? "returned.noneHint" : "returned.noneFoundHint")}
            />
          )
        }
      </Loaded>
      {opened !== null && <ReturnedDialog id={opened} onClose={() => setOpened(null)} />}
    </Page>
  );
}
