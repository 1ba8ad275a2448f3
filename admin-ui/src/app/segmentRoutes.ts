import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { app } from "./base";

const segments = createRoute({
  getParentRoute: () => app,
  path: "/segments",
  component: lazyRouteComponent(() => import("../pages/Segments/Segments.page"), "SegmentsPage"),
});

const newSegment = createRoute({
  getParentRoute: () => app,
  path: "/segments/new",
  component: lazyRouteComponent(
    () => import("../pages/Segments/NewSegment.page"),
    "NewSegmentPage",
  ),
});

const segment = createRoute({
  getParentRoute: () => app,
  path: "/segments/$segmentId",
  component: lazyRouteComponent(() => import("../pages/Segments/Segment.page"), "SegmentPage"),
});

export const segmentRoutes = [segments, newSegment, segment] as const;
