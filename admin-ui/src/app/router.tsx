import type { QueryClient } from "@tanstack/react-query";
import {
  createRoute,
  createRouter,
  lazyRouteComponent,
  parseSearchWith,
  redirect,
  stringifySearchWith,
} from "@tanstack/react-router";
import { app, login, root } from "./base";
import { companyRoutes } from "./companyRoutes";
import { designRoutes } from "./designRoutes";
import { importRoutes } from "./importRoutes";
import { mailRoutes } from "./mailRoutes";
import { NotFound } from "./NotFound";
import { RouteError } from "./RouteError";
import { text } from "./searchText";
import { segmentRoutes } from "./segmentRoutes";
import { whyRoutes } from "./whyRoutes";
import { settingsRoutes } from "./settingsRoutes";
import { PageLoading } from "../components/PageLoading";

const home = createRoute({
  getParentRoute: () => app,
  path: "/",
  beforeLoad: ({ context }) => {
    throw redirect({ to: context.session.role === "SALES" ? "/leads" : "/campaigns" });
  },
});

const campaigns = createRoute({
  getParentRoute: () => app,
  path: "/campaigns",
  component: lazyRouteComponent(() => import("../pages/Campaigns/Campaigns.page"), "CampaignsPage"),
});

const campaign = createRoute({
  getParentRoute: () => app,
  path: "/campaigns/$campaignId",
  validateSearch: text("people"),
  component: lazyRouteComponent(() => import("../pages/Campaigns/Campaign.page"), "CampaignPage"),
});

const contacts = createRoute({
  getParentRoute: () => app,
  path: "/contacts",
  validateSearch: (search) => ({
    ...text("q")(search),
    ...text("segment")(search),
    ...text("tag")(search),
  }),
  component: lazyRouteComponent(() => import("../pages/Contacts/Contacts.page"), "ContactsPage"),
});

const contact = createRoute({
  getParentRoute: () => app,
  path: "/contacts/$contactId",
  component: lazyRouteComponent(() => import("../pages/Contacts/Contact.page"), "ContactPage"),
});

const surveys = createRoute({
  getParentRoute: () => app,
  path: "/surveys",
  component: lazyRouteComponent(() => import("../pages/Surveys/Surveys.page"), "SurveysPage"),
});

const survey = createRoute({
  getParentRoute: () => app,
  path: "/surveys/$surveyKey",
  component: lazyRouteComponent(() => import("../pages/Surveys/Survey.page"), "SurveyPage"),
});

const mailbox = createRoute({
  getParentRoute: () => app,
  path: "/mailbox",
  validateSearch: (search) => ({ ...text("q")(search), ...text("mail")(search) }),
  component: lazyRouteComponent(() => import("../pages/Mailbox/Mailbox.page"), "MailboxPage"),
});

const returned = createRoute({
  getParentRoute: () => app,
  path: "/returned",
  component: lazyRouteComponent(() => import("../pages/Returned/Returned.page"), "ReturnedPage"),
});

const leads = createRoute({
  getParentRoute: () => app,
  path: "/leads",
  validateSearch: text("lead"),
  component: lazyRouteComponent(() => import("../pages/Leads/Leads.page"), "LeadsPage"),
});

const tasks = createRoute({
  getParentRoute: () => app,
  path: "/tasks",
  component: lazyRouteComponent(() => import("../pages/Tasks/Tasks.page"), "TasksPage"),
});

const tree = root.addChildren([
  login,
  app.addChildren([
    home,
    campaigns,
    campaign,
    ...designRoutes,
    contacts,
    contact,
    ...companyRoutes,
    ...segmentRoutes,
    ...whyRoutes,
    surveys,
    survey,
    ...importRoutes,
    ...mailRoutes,
    mailbox,
    returned,
    leads,
    tasks,
    ...settingsRoutes,
  ]),
]);

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree: tree,
    basepath: "/ui",
    context: { queryClient },
    defaultPendingComponent: PageLoading,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: NotFound,
    defaultPreload: "intent",
    scrollRestoration: true,
    // All that stands in our addresses is text: ?lead=5, not ?lead="5".
    parseSearch: parseSearchWith((value) => value),
    stringifySearch: stringifySearchWith(String),
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
