import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { app } from "./base";

const fields = createRoute({
  getParentRoute: () => app,
  path: "/settings/fields",
  component: lazyRouteComponent(() => import("../pages/Settings/Fields.page"), "FieldsPage"),
});

const topics = createRoute({
  getParentRoute: () => app,
  path: "/settings/topics",
  component: lazyRouteComponent(() => import("../pages/Settings/Topics.page"), "TopicsPage"),
});

const suppressions = createRoute({
  getParentRoute: () => app,
  path: "/settings/suppressions",
  component: lazyRouteComponent(
    () => import("../pages/Settings/Suppressions.page"),
    "SuppressionsPage",
  ),
});

const webhooks = createRoute({
  getParentRoute: () => app,
  path: "/settings/webhooks",
  component: lazyRouteComponent(() => import("../pages/Settings/Webhooks.page"), "WebhooksPage"),
});

const tracking = createRoute({
  getParentRoute: () => app,
  path: "/settings/tracking",
  component: lazyRouteComponent(() => import("../pages/Settings/Tracking.page"), "TrackingPage"),
});

export const settingsRoutes = [fields, topics, suppressions, webhooks, tracking] as const;
