import { useQuery } from "@tanstack/react-query";
import { wordsQuery } from "../../api/segments";
import { BackLink } from "../../components/BackLink";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { NewRule } from "./components/NewRule";
import { WordsContext } from "./rules/WordsContext";

export function NewSegmentPage() {
  const words = useQuery(wordsQuery);
  return (
    <Page>
      <BackLink to="/segments" place="segments" />
      <Loaded query={words}>
        {(loaded) => (
          <WordsContext value={loaded}>
            <NewRule words={loaded} />
          </WordsContext>
        )}
      </Loaded>
    </Page>
  );
}
