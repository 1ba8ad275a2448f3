import { NavLink } from "@mantine/core";
import {
  IconAddressBook,
  IconChecklist,
  IconFileImport,
  IconMailbox,
  IconMailForward,
  IconMessageStar,
  IconPhone,
  IconRoute,
  IconSend,
  IconSettings,
  IconUsersGroup,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { sessionQuery } from "../api/session";
import classes from "./Shell.module.css";

const PLACES = [
  { to: "/campaigns", key: "campaigns", Icon: IconRoute },
  { to: "/contacts", key: "contacts", Icon: IconAddressBook },
  { to: "/segments", key: "segments", Icon: IconUsersGroup },
  { to: "/surveys", key: "surveys", Icon: IconMessageStar },
  { to: "/imports", key: "imports", Icon: IconFileImport },
  { to: "/leads", key: "leads", Icon: IconPhone },
  { to: "/tasks", key: "tasks", Icon: IconChecklist },
  { to: "/returned", key: "returned", Icon: IconMailForward },
  { to: "/mailbox", key: "mailbox", Icon: IconMailbox },
  { to: "/deliverability", key: "deliverability", Icon: IconSend },
  { to: "/settings/topics", key: "settings", Icon: IconSettings },
] as const;

interface Props {
  sandbox: boolean;
  onNavigate: () => void;
}

export function Navigation({ sandbox, onNavigate }: Props) {
  const { t } = useTranslation();
  const role = useQuery(sessionQuery).data?.role;
  const places = PLACES.filter(
    ({ key }) =>
      (key !== "mailbox" || sandbox) && (key === "tasks" || isFor(role, key === "leads")),
  );

  return (
    <nav aria-label={t("shell.menu")}>
      {places.map(({ to, key, Icon }) => (
        <NavLink
          key={key}
          className={classes.link}
          mb={2}
          label={t(`nav.${key}`)}
          leftSection={<Icon size={19} stroke={1.7} aria-hidden />}
          onClick={onNavigate}
          renderRoot={(props) => (
            <Link to={to} activeProps={{ "data-active": true }} {...(props as object)} />
          )}
        />
      ))}
    </nav>
  );
}

/** Nobody is shown a place that would refuse him. */
function isFor(role: string | undefined, sales: boolean): boolean {
  return sales ? role !== "MARKETER" : role !== "SALES";
}
