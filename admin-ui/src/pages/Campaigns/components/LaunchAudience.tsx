import { Checkbox, Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { audienceQuery } from "../../../api/campaigns";
import { Feel } from "../../../components/Feel";
import { ProblemAlert } from "../../../components/ProblemAlert";
import { UsualAlert } from "../../../components/UsualAlert";
import { useFormats } from "../../../i18n/format";
import type { CampaignDetail } from "../../../model/campaign";
import { type Contact, fullName } from "../../../model/contact";
import classes from "./LaunchDialog.module.css";

const SHOWN = 6;

interface Props {
  campaign: CampaignDetail;
  /** The unusual number that the person has said is meant. */
  meant: number | null;
  onMeant: (count: number | null) => void;
}

export function LaunchAudience({ campaign, meant, onMeant }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const { data, error } = useQuery({ ...audienceQuery(campaign.id), staleTime: 0 });
  const describe = (contact: Contact) =>
    [
      fullName(contact),
      contact.language != null && format.language(contact.language),
      contact.country != null && format.country(contact.country),
    ]
      .filter((part) => part !== false)
      .join(" · ");

  if (error !== null) {
    return <ProblemAlert error={error} />;
  }
  return (
    <section className={classes.audience} aria-label={t("launch.audience")}>
      {data === undefined ? (
        <Skeleton height={38} width={160} />
      ) : (
        data.count !== null && (
          <div className={`${classes.count ?? ""} numeric`}>{format.number(data.count)}</div>
        )
      )}
      <Text>
        {data?.count === null
          ? t("launch.audienceUncounted")
          : t("launch.audienceText", { count: data?.count ?? 0 })}
      </Text>
      {data?.count != null && data.usual != null && (
        <UsualAlert usual={data.usual} className={classes.usual ?? ""}>
          <Checkbox
            mt="xs"
            checked={meant === data.count}
            onChange={(event) => onMeant(event.currentTarget.checked ? data.count : null)}
            label={t("launch.meant", { count: data.count, number: format.number(data.count) })}
          />
        </UsualAlert>
      )}
      {data !== undefined && (
        <ul className={classes.people}>
          {data.sample.slice(0, SHOWN).map((contact) => (
            <li key={contact.id}>{describe(contact)}</li>
          ))}
          {data.count !== null && data.count > SHOWN && data.sample.length > 0 && (
            <li>
              {t("launch.others", {
                number: format.number(data.count - Math.min(SHOWN, data.sample.length)),
              })}
            </li>
          )}
        </ul>
      )}
      {campaign.audience != null && <Feel label={t("panel.whoGetsIn")} text={campaign.audience} />}
    </section>
  );
}
