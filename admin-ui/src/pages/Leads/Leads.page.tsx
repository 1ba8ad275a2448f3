import { SegmentedControl, Text, Title } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconPhone, IconPhoneCheck } from "@tabler/icons-react";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { leadsQuery } from "../../api/leads";
import { Loaded } from "../../components/Loaded";
import { Nothing } from "../../components/Nothing";
import { LeadList } from "./components/LeadList";
import { LeadView } from "./components/LeadView";
import classes from "./Leads.module.css";

const PACE = 3_000;

/** Whom to call, most urgent first; j and k go down and up. */
export function LeadsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { lead } = useSearch({ from: "/app/leads" });
  const [whose, setWhose] = useState("all");
  const query = useInfiniteQuery({
    ...leadsQuery(whose === "mine"),
    placeholderData: keepPreviousData,
    refetchInterval: PACE,
  });
  const leads = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const open = (id: string) => void navigate({ to: "/leads", search: { lead: id } });
  const go = (step: number) => {
    const at = leads.findIndex(({ id }) => String(id) === lead);
    const next = leads[at === -1 ? 0 : Math.min(Math.max(at + step, 0), leads.length - 1)];
    if (next !== undefined) {
      open(String(next.id));
    }
  };
  useHotkeys([
    ["j", () => go(1)],
    ["k", () => go(-1)],
  ]);

  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <Title order={1} fz={22} lts="-0.02em">
            {t("leads.title")}
          </Title>
          <Text c="dimmed" fz="sm">
            {t("leads.text")}
          </Text>
        </div>
        <SegmentedControl
          aria-label={t("leads.whose")}
          value={whose}
          onChange={setWhose}
          data={[
            { value: "all", label: t("leads.all") },
            { value: "mine", label: t("leads.mine") },
          ]}
        />
      </header>
      <Loaded query={query}>
        {() =>
          leads.length === 0 && lead === undefined ? (
            <Nothing Icon={IconPhoneCheck} title={t("leads.none")} text={t("leads.noneHint")} />
          ) : (
            <div className={classes.columns}>
              <LeadList leads={leads} query={query} selected={lead} onSelect={open} />
              {lead === undefined ? (
                <Nothing Icon={IconPhone} title={t("leads.choose")} text={t("leads.chooseHint")} />
              ) : (
                <LeadView key={lead} id={lead} />
              )}
            </div>
          )
        }
      </Loaded>
    </div>
  );
}
