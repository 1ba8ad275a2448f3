import type { Failure } from "../model/failure";
import type { Id } from "../model/list";
import type { Result } from "../model/result";
import { send, withQuery } from "./http";
import { pagesOf } from "./pages";

export const failuresQuery = (campaign: Id, element: string) =>
  pagesOf<Failure>(
    ["campaigns", String(campaign), "failures"],
    `/api/campaigns/${campaign}/failures`,
    { element },
  );

export function retryFailures(campaign: Id, element: string): Promise<Result<{ people: number }>> {
  return send("POST", withQuery(`/api/campaigns/${campaign}/failures/retry`, { element }));
}
