import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { app } from "./base";
import { text } from "./searchText";

const messageWhy = createRoute({
  getParentRoute: () => app,
  path: "/messages/$messageId/why",
  component: lazyRouteComponent(() => import("../pages/Why/MessageWhy.page"), "MessageWhyPage"),
});

const campaignWhy = createRoute({
  getParentRoute: () => app,
  path: "/campaigns/$campaignId/why",
  validateSearch: text("contact"),
  component: lazyRouteComponent(() => import("../pages/Why/CampaignWhy.page"), "CampaignWhyPage"),
});

export const whyRoutes = [messageWhy, campaignWhy] as const;
