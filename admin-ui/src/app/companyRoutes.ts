import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { app } from "./base";
import { text } from "./searchText";

const companies = createRoute({
  getParentRoute: () => app,
  path: "/contacts/companies",
  validateSearch: text("q"),
  component: lazyRouteComponent(() => import("../pages/Companies/Companies.page"), "CompaniesPage"),
});

const company = createRoute({
  getParentRoute: () => app,
  path: "/contacts/companies/$companyId",
  component: lazyRouteComponent(() => import("../pages/Companies/Company.page"), "CompanyPage"),
});

export const companyRoutes = [companies, company] as const;
