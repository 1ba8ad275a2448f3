import { List, Text } from "@mantine/core";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { TextLink } from "../../../components/links";
import { UsualAlert } from "../../../components/UsualAlert";
import { useFormats } from "../../../i18n/format";
import { fullName } from "../../../model/contact";
import type { Counted } from "../../../model/segment";
import classes from "../Segment.module.css";

interface Props {
  counted: Counted | undefined;
  counting: boolean;
  everybody: boolean;
}

/** How many, and some of them. While it is counted anew the old number stays, in grey. */
export function CountCard({ counted, counting, everybody }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const count = counted?.count ?? null;
  const sample = counted?.sample ?? [];

  return (
    <section className={classes.card} aria-labelledby="count-title">
      <Text id="count-title" component="h2" fz="sm" fw={600} c="dimmed">
        {t("count.title")}
      </Text>
      <div className={classes.count} aria-live="polite" aria-busy={counting} data-stale={counting}>
        {count === null
          ? t("count.unknown")
          : t("count.people", { count, number: format.number(count) })}
      </div>
      <Text fz="sm" c="dimmed" mih={22}>
        {counting ? t("count.counting") : hint(counted, everybody, t)}
      </Text>
      {count !== null && !counting && counted?.usual != null && (
        <UsualAlert usual={counted.usual} mt="sm" />
      )}
      {sample.length > 0 && (
        <>
          <Text fz="sm" fw={600} mt="sm" mb={4}>
            {t("count.sample")}
          </Text>
          <List listStyleType="none" fz="sm" spacing={3} className={classes.sample}>
            {sample.map((person) => (
              <List.Item key={person.id}>
                <TextLink
                  to="/contacts/$contactId"
                  params={{ contactId: String(person.id) }}
                  fz="sm"
                  underline="always"
                >
                  {fullName(person)}
                </TextLink>
                {fullName(person) !== person.email && <span> · {person.email}</span>}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </section>
  );
}

function hint(counted: Counted | undefined, everybody: boolean, t: TFunction): string {
  if (counted === undefined) {
    return "";
  } else if (counted.problems.length > 0) {
    return t("count.toMend");
  } else if (counted.count === 0) {
    return t("count.nobody");
  } else {
    return everybody ? t("count.everybody") : "";
  }
}
