import { Text, Title } from "@mantine/core";
import { IconMessage2 } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { surveyAnswersQuery } from "../../../api/surveys";
import { TextLink } from "../../../components/links";
import { LoadMore } from "../../../components/LoadMore";
import { Loaded } from "../../../components/Loaded";
import { Nothing } from "../../../components/Nothing";
import { useFormats } from "../../../i18n/format";
import { fullName } from "../../../model/contact";
import type { SurveyAnswer } from "../../../model/survey";
import classes from "../Survey.module.css";

/** What people wrote, in their own words, latest first. */
export function Verbatims({ survey }: { survey: string }) {
  const { t } = useTranslation();
  const answers = useInfiniteQuery(surveyAnswersQuery(survey));

  return (
    <section className={classes.card}>
      <Title order={2} fz={17} mb="xs">
        {t("surveys.comments")}
      </Title>
      <Loaded query={answers}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length === 0 ? (
            <Nothing
              Icon={IconMessage2}
              title={t("surveys.noComments")}
              text={t("surveys.noCommentsHint")}
            />
          ) : (
            <>
              {items.map((answer) => (
                <Verbatim key={answer.id} answer={answer} />
              ))}
              <LoadMore query={answers} />
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

function Verbatim({ answer: { at, score, group, comments, contact } }: { answer: SurveyAnswer }) {
  const { t } = useTranslation();
  const format = useFormats();

  return (
    <article className={classes.verbatim}>
      <div className={`${classes.badge} numeric`} data-group={group}>
        {score ?? "–"}
      </div>
      <div>
        {comments.map((comment, i) => (
          <p key={i} className={classes.words}>
            {comment}
          </p>
        ))}
        <Text fz="xs" c="dimmed">
          {contact === null ? (
            t("surveys.gone")
          ) : (
            <TextLink to="/contacts/$contactId" params={{ contactId: String(contact.id) }} fz="xs">
              {fullName(contact)}
            </TextLink>
          )}
          {" · "}
          {format.dateTime(at)}
        </Text>
      </div>
    </article>
  );
}
