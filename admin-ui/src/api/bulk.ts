import type { BulkAction, BulkPreview, Chosen } from "../model/bulk";
import type { Id } from "../model/list";
import type { Result } from "../model/result";
import { send } from "./http";

interface Started {
  job: Id;
}

export function previewBulk(chosen: Chosen, action: BulkAction): Promise<Result<BulkPreview>> {
  return send("POST", "/api/contacts/bulk/preview", { ...chosen, action });
}

export function startBulk(chosen: Chosen, action: BulkAction): Promise<Result<Started>> {
  return send("POST", "/api/contacts/bulk", { ...chosen, action });
}

export function undoJob(job: Id): Promise<Result<Started>> {
  return send("POST", `/api/jobs/${job}/undo`);
}
