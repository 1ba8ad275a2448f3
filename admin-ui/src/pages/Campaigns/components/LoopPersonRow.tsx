import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { sessionQuery } from "../../../api/session";
import { TextLink } from "../../../components/links";
import { useFormats } from "../../../i18n/format";
import type { LoopPerson } from "../../../model/loop";
import classes from "./Loop.module.css";

/** Who it is, when he came here, and what he did or brought. */
export function LoopPersonRow({ person }: { person: LoopPerson }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { contactId, contactName, email, at, how, leads } = person;

  return (
    <li className={classes.person}>
      <div>
        {contactName === null ? (
          <Text fz="sm" c="dimmed">
            {t("lead.gone")}
          </Text>
        ) : (
          <TextLink
            to="/contacts/$contactId"
            params={{ contactId: String(contactId) }}
            fz="sm"
            fw={500}
          >
            {contactName}
          </TextLink>
        )}
        {email !== contactName && (
          <Text fz="xs" c="dimmed">
            {email}
          </Text>
        )}
      </div>
      <div className={classes.aside}>
        <Text fz="xs" c="dimmed" className="numeric">
          {format.dateTime(at)}
        </Text>
        {how.length > 0 && (
          <Text fz="xs">{how.map((way) => t(`loop.how.${way}`)).join(" · ")}</Text>
        )}
        {leads.map((lead) => (
          <Lead key={lead.id} lead={lead} />
        ))}
      </div>
    </li>
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
