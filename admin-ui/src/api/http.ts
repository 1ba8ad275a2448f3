import { FORBIDDEN, type Problem, UNREACHABLE } from "../model/problem";
import type { Result } from "../model/result";

type Query = Record<string, string | number | null | undefined>;
export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

const CSRF_COOKIE = "XSRF-TOKEN";
const CSRF_HEADER = "X-XSRF-TOKEN";

export function withQuery(path: string, query: Query): string {
  const given = Object.entries(query).filter(([, value]) => value != null && value !== "");
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text === "" ? path : `${path}?${text}`;
}

export async function get<T>(path: string, query: Query = {}): Promise<Result<T>> {
  return request<T>("GET", withQuery(path, query));
}

export async function getText(path: string): Promise<Result<string>> {
  const answer = await call("GET", path);
  return answer.ok ? { ok: true, value: await answer.value.text() } : answer;
}

/** Plain values go as JSON, a form goes as multipart. */
export async function send<T>(method: Method, path: string, body?: unknown): Promise<Result<T>> {
  await ensureCsrfToken();
  const token = csrfToken();
  const first = await request<T>(method, path, body);
  if (first.ok || first.problem.status !== FORBIDDEN) {
    return first;
  }
  // Logging in elsewhere renews the token: with a new one the refused request is worth a second try.
  await fetchSession();
  return csrfToken() === token ? first : request<T>(method, path, body);
}

export function csrfToken(): string | null {
  const cookie = document.cookie.split("; ").find((each) => each.startsWith(`${CSRF_COOKIE}=`));
  return cookie === undefined ? null : decodeURIComponent(cookie.slice(CSRF_COOKIE.length + 1));
}

async function ensureCsrfToken(): Promise<void> {
  if (csrfToken() === null) {
    await fetchSession();
  }
}

async function fetchSession(): Promise<void> {
  await call("GET", "/api/session");
}

async function request<T>(method: Method, path: string, body?: unknown): Promise<Result<T>> {
  const answer = await call(method, path, body);
  if (!answer.ok) {
    return answer;
  }
  const text = await answer.value.text();
  try {
    return { ok: true, value: (text === "" ? undefined : JSON.parse(text)) as T };
  } catch {
    return unreadable(answer.value);
  }
}

async function call(method: Method, path: string, body?: unknown): Promise<Result<Response>> {
  const headers = new Headers({ Accept: "application/json, application/xml;q=0.9, */*;q=0.8" });
  const token = csrfToken();
  if (method !== "GET" && token !== null) {
    headers.set(CSRF_HEADER, token);
  }
  const form = body instanceof FormData;
  if (body !== undefined && !form) {
    headers.set("Content-Type", "application/json");
  }
  const payload = body === undefined ? null : form ? body : JSON.stringify(body);
  try {
    const response = await fetch(path, { method, headers, body: payload });
    return response.ok
      ? { ok: true, value: response }
      : { ok: false, problem: await problemOf(response) };
  } catch {
    return { ok: false, problem: { status: UNREACHABLE, title: "" } };
  }
}

async function problemOf(response: Response): Promise<Problem> {
  try {
    const body = (await response.json()) as Partial<Problem>;
    return { ...body, title: body.title ?? response.statusText, status: response.status };
  } catch {
    return { status: response.status, title: response.statusText };
  }
}

function unreadable(response: Response): Result<never> {
  return { ok: false, problem: { status: response.status, title: response.statusText } };
}
