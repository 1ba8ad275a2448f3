import { Alert, Button, List, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { letBulkGo } from "../../../api/deliverability";
import type { DomainHealth } from "../../../model/deliverability";
import { useDeliverability } from "./useDeliverability";

/** Says that bulk is held back, why, and what to do before it goes on. */
export function HeldBack({ health }: { health: DomainHealth }) {
  const { t } = useTranslation();
  const go = useDeliverability(letBulkGo);
  const { guard, complaints, bounces, reported } = health;
  if (guard === "NONE") {
    return null;
  }
  const spam = complaints.level !== "NONE" || reported.some(({ level }) => level !== "NONE");
  const nobody = bounces.level !== "NONE";
  const all = !spam && !nobody;
  return (
    <Alert
      color={guard === "WARN" ? "yellow" : "red"}
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={t(`deliverability.guard.${guard}`)}
      mb="md"
    >
      <Text fz="sm" mb={6}>
        {t(`deliverability.guard.meaning.${guard}`)}
      </Text>
      <List fz="sm" mb="sm">
        {(spam || all) && (
          <>
            <List.Item>{t("deliverability.guard.spam.audience")}</List.Item>
            <List.Item>{t("deliverability.guard.spam.letter")}</List.Item>
          </>
        )}
        {(nobody || all) && (
          <>
            <List.Item>{t("deliverability.guard.nobody.origin")}</List.Item>
            <List.Item>{t("deliverability.guard.nobody.old")}</List.Item>
          </>
        )}
      </List>
      {guard === "PAUSE" && (
        <Button color="orange.9" loading={go.isPending} onClick={() => go.mutate(health.domain)}>
          {t("deliverability.guard.letGo")}
        </Button>
      )}
    </Alert>
  );
}
