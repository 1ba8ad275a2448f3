import { IconMessageStar } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { surveysQuery } from "../../api/surveys";
import { Loaded } from "../../components/Loaded";
import { Nothing } from "../../components/Nothing";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import { SurveysTable } from "./components/SurveysTable";

export function SurveysPage() {
  const { t } = useTranslation();
  const surveys = useQuery(surveysQuery);

  return (
    <Page>
      <PageHeader title={t("surveys.title")} text={t("surveys.text")} />
      <Loaded query={surveys}>
        {(items) =>
          items.length === 0 ? (
            <Nothing
              Icon={IconMessageStar}
              title={t("surveys.none")}
              text={t("surveys.noneHint")}
            />
          ) : (
            <div className="panel">
              <SurveysTable surveys={items} />
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}
