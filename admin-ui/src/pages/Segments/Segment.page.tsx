import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { segmentQuery, wordsQuery } from "../../api/segments";
import { BackLink } from "../../components/BackLink";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { SavedSegment } from "./components/SavedSegment";
import { WordsContext } from "./rules/WordsContext";

export function SegmentPage() {
  const { segmentId } = useParams({ from: "/app/segments/$segmentId" });
  const segment = useQuery(segmentQuery(segmentId));
  const words = useQuery(wordsQuery);

  return (
    <Page>
      <BackLink to="/segments" place="segments" />
      <Loaded query={words}>
        {(loaded) => (
          <WordsContext value={loaded}>
            <Loaded query={segment}>
              {(found) => <SavedSegment key={found.id} segment={found} words={loaded} />}
            </Loaded>
          </WordsContext>
        )}
      </Loaded>
    </Page>
  );
}
