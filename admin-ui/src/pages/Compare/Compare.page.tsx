import "../../designer/texts";
import { Group, Select, SimpleGrid, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { campaignQuery } from "../../api/campaigns";
import { draftsQuery, versionsQuery } from "../../api/drafts";
import { Loaded } from "../../components/Loaded";
import { TextLink } from "../../components/links";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import type { Version } from "../../model/draft";
import { useFormats } from "../../i18n/format";
import { SideBySide } from "./components/SideBySide";

/** Two versions of a campaign, or its draft, side by side, and what is different. */
export function ComparePage() {
  const { campaignId } = useParams({ from: "/app/campaigns/$campaignId/compare" });
  const campaign = useQuery(campaignQuery(campaignId));
  const versions = useQuery(versionsQuery(campaignId));
  const { t } = useTranslation("designer");

  return (
    <Page>
      <TextLink to="/campaigns/$campaignId" params={{ campaignId }} fz="sm">
        ← {campaign.data?.name ?? ""}
      </TextLink>
      <PageHeader title={t("compare.title")} text={campaign.data?.name ?? ""} />
      <Loaded query={versions}>
        {(items) => <Comparison campaignId={campaignId} versions={items} />}
      </Loaded>
    </Page>
  );
}

function Comparison({ campaignId, versions }: { campaignId: string; versions: Version[] }) {
  const { t } = useTranslation("designer");
  const format = useFormats();
  const navigate = useNavigate();
  const search = useSearch({ from: "/app/campaigns/$campaignId/compare" });
  const drafts = useQuery(draftsQuery).data ?? [];
  const own = drafts.filter(
    (draft) => String(draft.campaignId) === campaignId || search.to === `draft-${draft.id}`,
  );
  const choices = [
    ...own.map(({ id, updatedBy, updatedAt }) => ({
      value: `draft-${id}`,
      label: `${t("compare.draft")} · ${updatedBy}, ${format.dateTime(updatedAt)}`,
    })),
    ...versions.map(({ version, current }) => ({
      value: String(version),
      label: t(current ? "compare.current" : "compare.version", { version }),
    })),
  ];
  const newest = versions[0]?.version ?? 1;
  const to = search.to ?? choices[0]?.value ?? String(newest);
  const from = search.from ?? String(to.startsWith("draft-") ? newest : Math.max(1, newest - 1));
  const show = (changes: { from?: string; to?: string }) =>
    void navigate({
      to: "/campaigns/$campaignId/compare",
      params: { campaignId },
      search: { from, to, ...changes },
      replace: true,
    });
  const about = (which: string) => {
    const version = versions.find((each) => String(each.version) === which);
    if (version === undefined) {
      return "";
    }
    const { publishedBy: who, publishedAt, standing } = version;
    const when = format.dateTime(publishedAt);
    return [
      who === null ? t("compare.publishedAt", { when }) : t("compare.publishedBy", { when, who }),
      ...(standing > 0
        ? [t("compare.standing", { count: standing, number: format.number(standing) })]
        : []),
    ].join(" · ");
  };
  const sides = [
    { key: "from", value: from },
    { key: "to", value: to },
  ] as const;

  return (
    <>
      <SimpleGrid cols={2} spacing="md" mb="sm">
        {sides.map(({ key, value }) => (
          <Group key={key} gap="sm" align="flex-end">
            <Select
              label={t(`compare.${key}`)}
              w={320}
              allowDeselect={false}
              data={choices}
              value={value}
              onChange={(chosen) => chosen !== null && show({ [key]: chosen })}
            />
            <Text fz="sm" c="dimmed" pb={6}>
              {about(value)}
            </Text>
          </Group>
        ))}
      </SimpleGrid>
      <SideBySide key={`${from} ${to}`} {...{ campaignId, from, to }} />
    </>
  );
}
