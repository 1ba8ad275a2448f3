import { Avatar, Menu, UnstyledButton } from "@mantine/core";
import { IconCheck, IconLogout } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useRouteContext } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { logOut, sessionQuery } from "../api/session";
import { notifyProblem } from "../components/notify";
import { switchLanguage } from "../i18n";
import { type Language, LANGUAGES } from "../i18n/languages";
import { orThrow } from "../model/result";

export function UserMenu({ version }: { version: string | undefined }) {
  const { t, i18n } = useTranslation();
  const { session } = useRouteContext({ from: "/app" });
  const queries = useQueryClient();
  const navigate = useNavigate();
  const leave = useMutation({
    mutationFn: async () => orThrow(await logOut()),
    onSuccess: async () => {
      queries.clear();
      queries.setQueryData(sessionQuery.queryKey, null);
      await navigate({ to: "/login" });
    },
    onError: notifyProblem,
  });

  return (
    <Menu position="bottom-end" width={220} shadow="md">
      <Menu.Target>
        <UnstyledButton aria-label={t("user.menu", { name: session.username })}>
          <Avatar variant="filled" color="swell.9" radius="xl">
            {session.username.slice(0, 2).toUpperCase()}
          </Avatar>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("user.loggedIn", { name: session.username })}</Menu.Label>
        <Menu.Divider />
        <Menu.Label>{t("user.language")}</Menu.Label>
        {Object.entries(LANGUAGES).map(([language, name]) => (
          <Menu.Item
            key={language}
            lang={language}
            leftSection={
              <IconCheck
                size={16}
                visibility={i18n.language === language ? "visible" : "hidden"}
                aria-hidden
              />
            }
            onClick={() => void switchLanguage(language as Language)}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} aria-hidden />}
          onClick={() => leave.mutate()}
        >
          {t("user.logOut")}
        </Menu.Item>
        {version !== undefined && <Menu.Label>{t("user.version", { version })}</Menu.Label>}
      </Menu.Dropdown>
    </Menu>
  );
}
