import { AppShell, Burger, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link, Outlet } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { instanceQuery } from "../api/instance";
import { sessionQuery } from "../api/session";
import { DemoClock } from "./DemoClock";
import { Logo } from "./Logo";
import { Navigation } from "./Navigation";
import classes from "./Shell.module.css";
import { UserMenu } from "./UserMenu";

export function Shell() {
  const { t } = useTranslation();
  const [open, menu] = useDisclosure();
  const instance = useQuery(instanceQuery).data;
  const role = useQuery(sessionQuery).data?.role;

  return (
    <AppShell
      header={{ height: 60 }}
      navbar={{ width: 208, breakpoint: "sm", collapsed: { mobile: !open } }}
    >
      <a className={classes.skip} href="#main">
        {t("shell.skip")}
      </a>
      <AppShell.Header className={classes.header} px="md">
        <Group gap="sm" wrap="nowrap">
          <Burger
            opened={open}
            onClick={menu.toggle}
            hiddenFrom="sm"
            size="sm"
            aria-label={t("shell.menu")}
          />
          <Link to="/" className={classes.brand}>
            <Logo />
            <Text component="span" fw={800} fz={18} lts="-0.02em">
              Groundswell
            </Text>
          </Link>
        </Group>
        <Group gap="md" wrap="nowrap">
          {instance?.demo === true && role !== "SALES" && <DemoClock instance={instance} />}
          <UserMenu version={instance?.version} />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" className={classes.navbar}>
        <Navigation sandbox={instance?.sandbox === true} onNavigate={menu.close} />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1} className={classes.main}>
        <Outlet />
      </AppShell.Main>
    </AppShell>
  );
}
