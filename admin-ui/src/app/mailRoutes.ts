import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { app } from "./base";

const deliverability = createRoute({
  getParentRoute: () => app,
  path: "/deliverability",
  component: lazyRouteComponent(
    () => import("../pages/Deliverability/Deliverability.page"),
    "DeliverabilityPage",
  ),
});

export const mailRoutes = [deliverability] as const;
