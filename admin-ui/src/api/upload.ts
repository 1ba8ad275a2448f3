import { type Problem, UNREACHABLE } from "../model/problem";
import type { Result } from "../model/result";
import { csrfToken } from "./http";

/** Like a POST by fetch, which cannot tell how much of a large file has left the browser yet. */
export function upload<T>(
  path: string,
  form: FormData,
  onProgress: (share: number) => void,
): Promise<Result<T>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("X-XSRF-TOKEN", csrfToken() ?? "");
    request.upload.onprogress = (event) => onProgress(event.loaded / event.total);
    request.onload = () => resolve(resultOf<T>(request));
    request.onerror = () => resolve({ ok: false, problem: { status: UNREACHABLE, title: "" } });
    request.send(form);
  });
}

function resultOf<T>(request: XMLHttpRequest): Result<T> {
  const { status, statusText, responseText } = request;
  try {
    const body: unknown = JSON.parse(responseText);
    return status < 300
      ? { ok: true, value: body as T }
      : { ok: false, problem: { title: statusText, ...(body as Partial<Problem>), status } };
  } catch {
    return { ok: false, problem: { status, title: statusText } };
  }
}
