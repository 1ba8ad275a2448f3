import { beforeEach, expect, test } from "vitest";
import { serverThat } from "../test/server";
import { get, send, withQuery } from "./http";

beforeEach(() => {
  document.cookie = "XSRF-TOKEN=first; path=/";
});

test("a refused request says why, in the server's words", async () => {
  serverThat({
    "GET /api/campaigns/9": {
      status: 404,
      body: { title: "Not found", detail: "There is no such campaign." },
    },
  });

  const answer = await get("/api/campaigns/9");

  expect(answer).toMatchObject({
    ok: false,
    problem: { status: 404, detail: "There is no such campaign." },
  });
});

test("whatever changes something carries the CSRF token", async () => {
  const { calls } = serverThat({ "POST /api/campaigns/1/pause": { body: {} } });

  await send("POST", "/api/campaigns/1/pause");

  expect(calls).toMatchObject([{ method: "POST", token: "first" }]);
});

test("a token is fetched first when there is none", async () => {
  document.cookie = "XSRF-TOKEN=; path=/; max-age=0";
  const { calls } = serverThat({
    "GET /api/session": () => {
      document.cookie = "XSRF-TOKEN=fetched; path=/";
      return { status: 401, body: {} };
    },
    "POST /api/session": { body: {} },
  });

  await send("POST", "/api/session", {});

  expect(calls.map(({ token }) => token)).toEqual([null, "fetched"]);
});

test("a request refused for an old token is sent once more with the new one", async () => {
  const { calls } = serverThat({
    "POST /api/campaigns/1/pause": ({ token }) =>
      token === "first" ? { status: 403, body: {} } : { body: { state: "PAUSED" } },
    "GET /api/session": () => {
      document.cookie = "XSRF-TOKEN=second; path=/";
      return { body: {} };
    },
  });

  const answer = await send("POST", "/api/campaigns/1/pause");

  expect(answer).toEqual({ ok: true, value: { state: "PAUSED" } });
  expect(calls).toHaveLength(3);
});

test("a request that one may not send is not sent again", async () => {
  const { calls } = serverThat({
    "DELETE /api/sandbox/messages": { status: 403, body: {} },
    "GET /api/session": { body: {} },
  });

  const answer = await send("DELETE", "/api/sandbox/messages");

  expect(answer.ok).toBe(false);
  expect(calls.filter(({ method }) => method === "DELETE")).toHaveLength(1);
});

test("a server that does not answer is a problem like any other", async () => {
  globalThis.fetch = () => Promise.reject(new TypeError("Failed to fetch"));

  expect(await get("/api/campaigns")).toMatchObject({ ok: false, problem: { status: 0 } });
});

test("an empty search does not appear in the address", () => {
  expect(withQuery("/api/contacts", { q: "", cursor: null })).toBe("/api/contacts");
  expect(withQuery("/api/contacts", { q: "a&b", cursor: "x" })).toBe(
    "/api/contacts?q=a%26b&cursor=x",
  );
});
