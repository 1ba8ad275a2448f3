import { Alert, Button, PasswordInput, Stack, Text, TextInput, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter, useSearch } from "@tanstack/react-router";
import { type SubmitEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { logIn, sessionQuery } from "../../api/session";
import { Logo } from "../../app/Logo";
import { ProblemAlert } from "../../components/ProblemAlert";
import { isProblem, UNAUTHORIZED } from "../../model/problem";
import { orThrow } from "../../model/result";
import classes from "./Login.module.css";
import { pathWithin } from "./pathWithin";

export function LoginPage() {
  const { t } = useTranslation();
  const { next } = useSearch({ from: "/login" });
  const router = useRouter();
  const queries = useQueryClient();
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const enter = useMutation({
    mutationFn: async () => orThrow(await logIn(username, password)),
    onSuccess: (session) => {
      queries.setQueryData(sessionQuery.queryKey, session);
      router.history.push(pathWithin(router.basepath, next));
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    enter.mutate();
  };

  return (
    <main className={classes.page}>
      <form className={classes.card} onSubmit={submit}>
        <Stack gap="md">
          <div className={classes.brand}>
            <Logo size={44} />
            <div>
              <Title order={1} fz={24} lts="-0.02em">
                Groundswell
              </Title>
              <Text c="dimmed" fz="sm">
                {t("login.claim")}
              </Text>
            </div>
          </div>
          {enter.error !== null &&
            (isProblem(enter.error, UNAUTHORIZED) ? (
              <Alert color="red" variant="light" role="alert" title={t("login.refused")}>
                {t("login.refusedHint")}
              </Alert>
            ) : (
              <ProblemAlert error={enter.error} />
            ))}
          <TextInput
            label={t("login.username")}
            autoComplete="username"
            autoFocus
            required
            withAsterisk={false}
            value={username}
            onChange={(event) => setUsername(event.currentTarget.value)}
          />
          <PasswordInput
            label={t("login.password")}
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            visibilityToggleButtonProps={{ "aria-label": t("login.showPassword") }}
          />
          <Button type="submit" size="md" loading={enter.isPending}>
            {t("login.submit")}
          </Button>
        </Stack>
      </form>
      <svg className={classes.sea} viewBox="0 0 1440 260" preserveAspectRatio="none" aria-hidden>
        <path d="M0 120c240-90 480-90 720 0s480 90 720 0v140H0z" fill="#cfe9f3" />
        <path d="M0 170c240-80 480-80 720 0s480 80 720 0v90H0z" fill="#8fcbe2" />
        <path d="M0 215c240-60 480-60 720 0s480 60 720 0v45H0z" fill="#0d7ca9" />
      </svg>
    </main>
  );
}
