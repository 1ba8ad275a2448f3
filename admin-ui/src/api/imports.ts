import type { ImportConsent, ImportMapping, ImportPreview } from "../model/job";
import type { Id } from "../model/list";
import type { Result } from "../model/result";
import { send } from "./http";
import { upload } from "./upload";

/** As much of a file as the server wants to see before it suggests where the columns go. */
const PREVIEW_BYTES = 256 * 1024;

export function previewImport(file: File): Promise<Result<ImportPreview>> {
  const form = new FormData();
  form.set("file", file.slice(0, PREVIEW_BYTES, file.type), file.name);
  return send("POST", "/api/contacts/import/preview", form);
}

export function startImport(
  file: File,
  mapping: ImportMapping,
  consent: ImportConsent | null,
  onProgress: (share: number) => void,
): Promise<Result<{ job: Id }>> {
  const form = new FormData();
  form.set("mapping", JSON.stringify(mapping));
  if (consent !== null) {
    form.set("consentTopic", consent.topic);
    form.set("consentProof", consent.proof);
    form.set("timeZone", Intl.DateTimeFormat().resolvedOptions().timeZone);
  }
  form.set("file", file, file.name);
  return upload("/api/contacts/import", form, onProgress);
}
