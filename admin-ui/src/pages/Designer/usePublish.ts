import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { publishDiagram } from "../../api/drafts";
import { notifyDone, notifyProblem } from "../../components/notify";
import { notifications } from "@mantine/notifications";
import { dropCopy, placeOf } from "../../designer/saving/localCopy";
import type { Autosave } from "../../designer/saving/useAutosave";
import { CONFLICT, type Problem, ProblemError } from "../../model/problem";
import { orThrow } from "../../model/result";
import type { DesignSubject } from "./subject";

interface Options {
  subject: DesignSubject;
  saving: Autosave;
  name: string;
  xmlOf: () => Promise<string>;
}

/** Makes a version of what is drawn; its draft is gone then, unless somebody else has changed it. */
export function usePublish({ subject, saving, name, xmlOf }: Options) {
  const { t } = useTranslation("designer");
  const queries = useQueryClient();
  const navigate = useNavigate();
  const mutation = useMutation({
    mutationFn: async (basedOn: number) => {
      await saving.saveNow();
      const id = saving.draft.current;
      const draft = id === null ? null : { id, revision: saving.latestRevision() };
      return orThrow(await publishDiagram(await xmlOf(), name, basedOn, draft));
    },
    onSuccess: async (campaign) => {
      if (saving.draft.current !== null) {
        dropCopy(placeOf(saving.draft.current, null));
      }
      dropCopy(placeOf(null, subject.campaign?.id ?? null));
      saving.stop();
      queries.removeQueries({ queryKey: ["drafts"] });
      await queries.invalidateQueries({ queryKey: ["campaigns"] });
      notifyDone(t("page.published", { name: campaign.name, version: campaign.version }));
      await navigate({ to: "/campaigns/$campaignId", params: { campaignId: String(campaign.id) } });
    },
    onError: (error) => {
      if (newerIn(error) === null) {
        notifyProblem(error);
      }
    },
  });

  return {
    isPending: mutation.isPending,
    newer: newerIn(mutation.error),
    reset: mutation.reset,
    anyway: (basedOn: number) => mutation.mutate(basedOn),
    publish: (faults: number) => {
      if (faults > 0) {
        notifications.show({ color: "orange.8", message: t("page.fixFirst") });
      } else {
        (document.activeElement as HTMLElement | null)?.blur();
        setTimeout(() => mutation.mutate(subject.basedOn), 0);
      }
    },
  };
}

export type Publishing = ReturnType<typeof usePublish>;

/** Null unless somebody else has published meanwhile. */
function newerIn(error: Error | null): Problem | null {
  return error instanceof ProblemError &&
    error.problem.status === CONFLICT &&
    error.problem.newest !== undefined
    ? error.problem
    : null;
}
