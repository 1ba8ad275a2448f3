import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { app } from "./base";

const imports = createRoute({
  getParentRoute: () => app,
  path: "/imports",
  component: lazyRouteComponent(() => import("../pages/Imports/Imports.page"), "ImportsPage"),
});

const newImport = createRoute({
  getParentRoute: () => app,
  path: "/imports/new",
  component: lazyRouteComponent(() => import("../pages/Imports/NewImport.page"), "NewImportPage"),
});

const oneImport = createRoute({
  getParentRoute: () => app,
  path: "/imports/$jobId",
  component: lazyRouteComponent(() => import("../pages/Imports/Import.page"), "ImportPage"),
});

export const importRoutes = [imports, newImport, oneImport] as const;
