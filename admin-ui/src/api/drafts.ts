import { queryOptions } from "@tanstack/react-query";
import type { Campaign } from "../model/campaign";
import type { CampaignWords, Draft, DraftDetail, Version } from "../model/draft";
import type { Id, Page } from "../model/list";
import type { Finding } from "../model/problem";
import { orThrow, type Result } from "../model/result";
import { get, getText, send } from "./http";

export const draftsQuery = queryOptions({
  queryKey: ["drafts"],
  queryFn: async () => orThrow(await get<Page<Draft>>("/api/drafts")).items,
});

/** What is on the screen is newer than what a later reading would bring. */
export const draftQuery = (id: Id) =>
  queryOptions({
    queryKey: ["drafts", String(id)],
    queryFn: async () => orThrow(await get<DraftDetail>(`/api/drafts/${id}`)),
    ...{ staleTime: Infinity, gcTime: 0, retry: false },
  });

export const campaignWordsQuery = queryOptions({
  queryKey: ["campaignWords"],
  queryFn: async () => orThrow(await get<CampaignWords>("/api/campaigns/words")),
  staleTime: 60_000,
});

export const versionsQuery = (id: Id) =>
  queryOptions({
    queryKey: ["campaigns", String(id), "versions"],
    queryFn: async () => orThrow(await get<Page<Version>>(`/api/campaigns/${id}/versions`)).items,
  });

export const versionDiagramQuery = (id: Id, version: number) =>
  queryOptions({
    queryKey: ["versions", String(id), version],
    queryFn: async () => orThrow(await getText(`/api/campaigns/${id}/versions/${version}/diagram`)),
    staleTime: Infinity,
  });

interface NewDraft {
  name: string;
  diagram: string;
  campaignId?: Id | null;
  basedOn?: number;
}

export function createDraft(draft: NewDraft): Promise<Result<Draft>> {
  return send("POST", "/api/drafts", draft);
}

export function saveDraft(
  id: Id,
  draft: { name: string; diagram: string; revision: number },
): Promise<Result<Draft>> {
  return send("PUT", `/api/drafts/${id}`, draft);
}

/** Unless somebody has changed it since that revision. */
export function deleteDraft(id: Id, revision: number): Promise<Result<unknown>> {
  return send("DELETE", `/api/drafts/${id}?revision=${revision}`);
}

export function checkDiagram(diagram: string): Promise<Result<{ problems: Finding[] }>> {
  return send("POST", "/api/campaigns/check", formOf(diagram));
}

/** The draft it was drawn in is gone then, unless somebody else has changed it. */
export function publishDiagram(
  diagram: string,
  name: string,
  basedOn: number | null,
  draft: { id: Id; revision: number } | null,
): Promise<Result<Campaign>> {
  const form = formOf(diagram);
  if (draft !== null) {
    form.set("draft", String(draft.id));
    form.set("revision", String(draft.revision));
  }
  form.set("name", name);
  if (basedOn !== null) {
    form.set("basedOn", String(basedOn));
  }
  return send("POST", "/api/campaigns", form);
}

function formOf(diagram: string): FormData {
  const form = new FormData();
  form.set("diagram", new File([diagram], "campaign.bpmn", { type: "application/xml" }));
  return form;
}
