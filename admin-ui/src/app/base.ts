import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { sessionQuery } from "../api/session";
import type { Session } from "../model/session";
import { RouteError } from "./RouteError";
import { Shell } from "./Shell";

interface Context {
  queryClient: QueryClient;
}

export const root = createRootRouteWithContext<Context>()({ errorComponent: RouteError });

export const login = createRoute({
  getParentRoute: () => root,
  path: "/login",
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    typeof search["next"] === "string" ? { next: search["next"] } : {},
  component: lazyRouteComponent(() => import("../pages/Session/Login.page"), "LoginPage"),
});

/** What only those see who are logged in. */
export const app = createRoute({
  getParentRoute: () => root,
  id: "app",
  component: Shell,
  beforeLoad: async ({ context, location }): Promise<{ session: Session }> => {
    const session = await context.queryClient.query({
      ...sessionQuery,
      staleTime: "static",
    });
    if (session === null) {
      throw redirect({ to: "/login", search: { next: location.href } });
    }
    return { session };
  },
});
