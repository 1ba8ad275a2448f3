import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { surveyQuery } from "../../api/surveys";
import { BackLink } from "../../components/BackLink";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import { useFormats } from "../../i18n/format";
import { titleOf } from "../../model/survey";
import { Distribution } from "./components/Distribution";
import { NpsCard } from "./components/NpsCard";
import { Verbatims } from "./components/Verbatims";
import classes from "./Survey.module.css";

export function SurveyPage() {
  const { surveyKey } = useParams({ from: "/app/surveys/$surveyKey" });
  const { t, i18n } = useTranslation();
  const format = useFormats();
  const survey = useQuery(surveyQuery(surveyKey));

  return (
    <Page>
      <BackLink to="/surveys" place="surveys" />
      <Loaded query={survey}>
        {(loaded) => (
          <>
            <PageHeader
              title={titleOf(loaded, i18n.resolvedLanguage ?? "en")}
              text={t("surveys.answers", {
                count: loaded.result.count,
                number: format.number(loaded.result.count),
              })}
            />
            <div className={classes.columns}>
              <div className={classes.stack}>
                <NpsCard result={loaded.result} />
                <Distribution distribution={loaded.result.distribution} />
              </div>
              <Verbatims survey={loaded.key} />
            </div>
          </>
        )}
      </Loaded>
    </Page>
  );
}
