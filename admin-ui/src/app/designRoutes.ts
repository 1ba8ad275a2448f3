import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { app } from "./base";
import { text } from "./searchText";

const draft = createRoute({
  getParentRoute: () => app,
  path: "/drafts/$draftId",
  component: lazyRouteComponent(() => import("../pages/Designer/Draft.page"), "DraftPage"),
});

const design = createRoute({
  getParentRoute: () => app,
  path: "/campaigns/$campaignId/design",
  component: lazyRouteComponent(
    () => import("../pages/Designer/CampaignDesign.page"),
    "CampaignDesignPage",
  ),
});

const compare = createRoute({
  getParentRoute: () => app,
  path: "/campaigns/$campaignId/compare",
  validateSearch: (search) => ({ ...text("from")(search), ...text("to")(search) }),
  component: lazyRouteComponent(() => import("../pages/Compare/Compare.page"), "ComparePage"),
});

const move = createRoute({
  getParentRoute: () => app,
  path: "/campaigns/$campaignId/move",
  validateSearch: text("from"),
  component: lazyRouteComponent(() => import("../pages/Move/Move.page"), "MovePage"),
});

const rehearse = createRoute({
  getParentRoute: () => app,
  path: "/campaigns/$campaignId/rehearse",
  validateSearch: text("shown"),
  component: lazyRouteComponent(() => import("../pages/Rehearsal/Rehearsal.page"), "RehearsalPage"),
});

export const designRoutes = [draft, design, compare, move, rehearse] as const;
