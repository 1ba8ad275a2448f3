import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { sessionQuery } from "../../../api/session";
import { TextLink } from "../../../components/links";
import { useFormats } from "../../../i18n/format";
import type { LoopPerson } from "../../../model/loop";
import { PersonRow } from "./PersonRow";

/** Who it is, when he came here, and what he did or brought. */
export function LoopPersonRow({ person }: { person: LoopPerson }) {
  const { t } = useTranslation();
  const { how, leads } = person;

  return (
    <PersonRow {...person}>
      {how.length > 0 && <Text fz="xs">{how.map((way) => t(`loop.how.${way}`)).join(" · ")}</Text>}
      {leads.map((lead) => (
        <Lead key={lead.id} lead={lead} />
      ))}
    </PersonRow>
  );
}

function Lead({ lead: { id, state, amount, currency } }: { lead: LoopPerson["leads"][number] }) {
  const { t } = useTranslation();
  const format = useFormats();
  const role = useQuery(sessionQuery).data?.role;
  const words = t("loop.lead", { id, state: t(`lead.state.${state}`) });

  return (
    <Text fz="xs" className="numeric">
      {amount !== null && (
        <Text span inherit fw={600}>
          {format.money(amount, currency)}{" "}
        </Text>
      )}
      {/* Sales work on leads; who may not see them is not sent there. */}
      {role === "MARKETER" || role === undefined ? (
        words
      ) : (
        <TextLink to="/leads" search={{ lead: String(id) }} fz="xs">
          {words}
        </TextLink>
      )}
    </Text>
  );
}
