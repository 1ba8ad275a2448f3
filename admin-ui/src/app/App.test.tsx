import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { aContact } from "../test/samples";
import { serverThat } from "../test/server";
import { createQueryClient } from "./queryClient";
import { createAppRouter } from "./router";

let loggedIn: boolean;

beforeEach(() => {
  document.cookie = "XSRF-TOKEN=token; path=/";
  const refused = { status: 401, body: { title: "Unauthorized" } };
  const session = { body: { username: "ada", role: "ADMIN" } };
  const instance = { version: "1", demo: false, sandbox: false, now: "2026-01-01T00:00:00Z" };
  serverThat({
    "GET /api/session": () => (loggedIn ? session : refused),
    "POST /api/session": ({ body }) => {
      loggedIn = (body as { password: string }).password === "right";
      return loggedIn ? session : refused;
    },
    "GET /api/instance": { body: instance },
    "GET /api/contacts": () =>
      loggedIn ? { body: { items: [aContact()], next: null, total: 1 } } : refused,
  });
});

test("who is not logged in logs in and is then where he wanted to be", async () => {
  loggedIn = false;
  openApp("/ui/contacts?q=ada");

  await logInWith("right");

  expect(await screen.findByText("Ada Byron")).toBeVisible();
  expect(window.location.pathname + window.location.search).toBe("/ui/contacts?q=ada");
});

test("a wrong password is told apart from a broken server", async () => {
  loggedIn = false;
  openApp("/ui/");

  await logInWith("wrong");

  expect(await screen.findByRole("alert")).toHaveTextContent("User name and password do not match");
});

test("who is found to be logged out on a page is led to the login", async () => {
  loggedIn = true;
  openApp("/ui/contacts");
  await screen.findByText("Ada Byron");

  loggedIn = false;
  await userEvent.type(screen.getByRole("searchbox"), "b");

  await waitFor(() => expect(window.location.pathname).toBe("/ui/login"));
  expect(await screen.findByLabelText("User name")).toBeVisible();
});

test("the mailbox is only offered where there is one", async () => {
  loggedIn = true;
  openApp("/ui/contacts");

  await screen.findByText("Ada Byron");

  expect(screen.getByRole("link", { name: "Bulk jobs" })).toBeVisible();
  expect(screen.queryByRole("link", { name: "Mailbox" })).toBeNull();
});

function openApp(path: string): void {
  window.history.replaceState(null, "", path);
  const queryClient = createQueryClient(() => void router.invalidate());
  const router = createAppRouter(queryClient);
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

async function logInWith(password: string): Promise<void> {
  await userEvent.type(await screen.findByLabelText("User name"), "ada");
  await userEvent.type(screen.getByLabelText("Password", { selector: "input" }), password);
  await userEvent.click(screen.getByRole("button", { name: "Log in" }));
}
