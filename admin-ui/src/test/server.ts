import { vi } from "vitest";

export interface Call {
  method: string;
  path: string;
  body: unknown;
  token: string | null;
}

type Answer =
  { status?: number; body?: unknown } | ((call: Call) => { status?: number; body?: unknown });

/** A server that answers "GET /api/…" as told, 404 otherwise, and remembers what it was asked. */
export function serverThat(answers: Record<string, Answer>): { calls: Call[] } {
  const calls: Call[] = [];
  vi.stubGlobal("fetch", (path: string, init: RequestInit = {}) => {
    const method = init.method ?? "GET";
    const token = new Headers(init.headers).get("X-XSRF-TOKEN");
    const body: unknown = typeof init.body === "string" ? JSON.parse(init.body) : init.body;
    const call = { method, path, body, token };
    calls.push(call);
    const answer = answers[`${method} ${path.split("?")[0] ?? path}`] ?? { status: 404 };
    const { status = 200, body: said } = typeof answer === "function" ? answer(call) : answer;
    const text = typeof said === "string" ? said : JSON.stringify(said);
    return Promise.resolve(new Response(said === undefined ? null : text, { status }));
  });
  return { calls };
}
