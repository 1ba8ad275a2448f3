import { Alert, Button, List, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { campaignsQuery } from "../../../api/campaigns";
import { failuresQuery, retryFailures } from "../../../api/failures";
import { LoadMore } from "../../../components/LoadMore";
import { notifyDone, notifyProblem } from "../../../components/notify";
import { useFormats } from "../../../i18n/format";
import type { Id } from "../../../model/list";
import { orThrow } from "../../../model/result";

/** For whom this step could not be done, why, and another try. */
export function FailedPeople({ campaign, element }: { campaign: Id; element: string }) {
  const { t } = useTranslation();
  const format = useFormats();
  const queries = useQueryClient();
  const query = useInfiniteQuery(failuresQuery(campaign, element));
  const failed = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const retry = useMutation({
    mutationFn: async () => orThrow(await retryFailures(campaign, element)),
    onSuccess: ({ people }) =>
      notifyDone(t("failures.again", { count: people, number: format.number(people) })),
    onError: notifyProblem,
    onSettled: () => queries.invalidateQueries({ queryKey: campaignsQuery.queryKey }),
  });

  return (
    <Alert color="red" mt="md" icon={<IconAlertTriangle />} title={t("failures.title")}>
      <Text fz="sm">{t("failures.text")}</Text>
      <List fz="sm" my="xs" aria-label={t("failures.title")}>
        {failed.map(({ contactId, contactName, email, reason }) => (
          <List.Item key={contactId}>
            <Link to="/contacts/$contactId" params={{ contactId: String(contactId) }}>
              {contactName ?? email ?? t("tasks.gone")}
            </Link>
            {`: ${reason}`}
          </List.Item>
        ))}
      </List>
      <LoadMore query={query} />
      <Button size="xs" color="red.9" loading={retry.isPending} onClick={() => retry.mutate()}>
        {t("failures.retry")}
      </Button>
    </Alert>
  );
}
