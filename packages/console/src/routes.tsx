import type { QueryClient } from "@tanstack/react-query";
import {
  Outlet,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { sessionQuery } from "./api/session.ts";
import { withLaterWords } from "./language/language.ts";
import { Frame } from "./features/frame/frame.tsx";
import { NotFound, PageFailed, PagePending } from "./features/frame/page-states.tsx";

interface Context {
  readonly queryClient: QueryClient;
}

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** Filters and order live in the address, so that a pasted link shows the same thing. */
const listSearch = (
  search: Record<string, unknown>,
): { q?: string | undefined; sort?: string | undefined } => {
  const q = text(search["q"]);
  const sort = text(search["sort"]);
  return { ...(q !== undefined && { q }), ...(sort !== undefined && { sort }) };
};

/** Of an address, the filters that a page knows. A number is the text that it is. */
function filters<const Name extends string>(...names: readonly Name[]) {
  return (search: Record<string, unknown>): { [Each in Name]?: string | undefined } => {
    const found: { [Each in Name]?: string | undefined } = {};
    for (const name of names) {
      const value = search[name];
      const said = text(typeof value === "number" ? String(value) : value);
      if (said !== undefined) found[name] = said;
    }
    return found;
  };
}

const root = createRootRouteWithContext<Context>()({
  component: Outlet,
  notFoundComponent: NotFound,
});

/** A page whose words are fetched with it. */
const later = <Module extends Record<string, unknown>, Name extends keyof Module>(
  fetchPage: () => Promise<Module>,
  name: Name,
) => lazyRouteComponent<Module, Name>(() => withLaterWords(fetchPage), name);

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: (search): { next?: string | undefined } => {
    const next = text(search["next"]);
    // Only a path of our own: never another site.
    return next !== undefined && /^\/(?![/\\])/.test(next) ? { next } : {};
  },
  component: lazyRouteComponent(() => import("./features/sign-in/sign-in-page.tsx"), "SignInPage"),
});

const frame = createRoute({
  getParentRoute: () => root,
  id: "frame",
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (session === null) {
      // oxlint-disable-next-line typescript/only-throw-error -- the router's own way to go elsewhere
      throw redirect({ to: "/sign-in", search: location.href === "/" ? {} : { next: location.href } });
    }
  },
  component: Frame,
});

const inbox = createRoute({
  getParentRoute: () => frame,
  path: "/",
  validateSearch: (
    search,
  ): {
    tab?: string | undefined;
    q?: string | undefined;
    sort?: string | undefined;
    at?: string | undefined;
  } => {
    const tab = text(search["tab"]);
    const at = text(search["at"]);
    return { ...listSearch(search), ...(tab !== undefined && { tab }), ...(at !== undefined && { at }) };
  },
  component: lazyRouteComponent(() => import("./features/incidents/inbox-page.tsx"), "InboxPage"),
});

const incident = createRoute({
  getParentRoute: () => frame,
  path: "/i/$key",
  component: lazyRouteComponent(() => import("./features/incidents/incident-page.tsx"), "IncidentPage"),
});

const run = createRoute({
  getParentRoute: () => frame,
  path: "/run/$runId",
  component: lazyRouteComponent(() => import("./features/incidents/run-page.tsx"), "RunPage"),
});

const batch = createRoute({
  getParentRoute: () => frame,
  path: "/batch/$batch",
  component: later(() => import("./features/batches/batch-page.tsx"), "BatchPage"),
});

const devices = createRoute({
  getParentRoute: () => frame,
  path: "/devices",
  validateSearch: (search): ReturnType<typeof listSearch> & { cols?: string | undefined } => {
    const cols = text(search["cols"]);
    return { ...listSearch(search), ...(cols !== undefined && { cols }) };
  },
  component: lazyRouteComponent(() => import("./features/devices/devices-page.tsx"), "DevicesPage"),
});

const device = createRoute({
  getParentRoute: () => frame,
  path: "/d/$name",
  validateSearch: (search): { range?: string | undefined } => {
    const range = text(search["range"]);
    return range === undefined ? {} : { range };
  },
  component: lazyRouteComponent(() => import("./features/devices/device-page.tsx"), "DevicePage"),
});

const printers = createRoute({
  getParentRoute: () => frame,
  path: "/printers",
  validateSearch: listSearch,
  component: later(() => import("./features/printers/printers-page.tsx"), "PrintersPage"),
});

const printer = createRoute({
  getParentRoute: () => frame,
  path: "/p/$queue",
  validateSearch: (search): { on?: string | undefined } => {
    const on = text(search["on"]);
    return on === undefined ? {} : { on };
  },
  component: later(() => import("./features/printers/printer-page.tsx"), "PrinterPage"),
});

const fixes = createRoute({
  getParentRoute: () => frame,
  path: "/fixes",
  validateSearch: listSearch,
  component: later(() => import("./features/fixes/fixes-page.tsx"), "FixesPage"),
});

const fix = createRoute({
  getParentRoute: () => frame,
  path: "/fix/$id",
  component: later(() => import("./features/fixes/fix-page.tsx"), "FixPage"),
});

const enrolment = createRoute({
  getParentRoute: () => frame,
  path: "/enrolment",
  component: later(() => import("./features/enrolment/enrolment-page.tsx"), "EnrolmentPage"),
});

const updates = createRoute({
  getParentRoute: () => frame,
  path: "/updates",
  component: later(() => import("./features/updates/updates-page.tsx"), "UpdatesPage"),
});

const rollouts = createRoute({
  getParentRoute: () => frame,
  path: "/rollouts",
  component: later(() => import("./features/rollouts/rollouts-page.tsx"), "RolloutsPage"),
});

const newRollout = createRoute({
  getParentRoute: () => frame,
  path: "/rollouts/new",
  validateSearch: filters("fix", "q"),
  component: later(() => import("./features/rollouts/new-rollout-page.tsx"), "NewRolloutPage"),
});

const rollout = createRoute({
  getParentRoute: () => frame,
  path: "/ro/$number",
  validateSearch: filters("ring", "standing", "cluster", "q"),
  component: later(() => import("./features/rollouts/rollout-page.tsx"), "RolloutPage"),
});

const maintenance = createRoute({
  getParentRoute: () => frame,
  path: "/maintenance",
  validateSearch: filters("view", "group", "day"),
  component: later(() => import("./features/maintenance/maintenance-page.tsx"), "MaintenancePage"),
});

const newWindow = createRoute({
  getParentRoute: () => frame,
  path: "/maintenance/window",
  validateSearch: filters("q"),
  component: later(() => import("./features/maintenance/new-window-page.tsx"), "NewWindowPage"),
});

const newSchedule = createRoute({
  getParentRoute: () => frame,
  path: "/maintenance/schedule",
  validateSearch: filters("q", "fix"),
  component: later(() => import("./features/maintenance/new-schedule-page.tsx"), "NewSchedulePage"),
});

const windowPage = createRoute({
  getParentRoute: () => frame,
  path: "/win/$number",
  component: later(() => import("./features/maintenance/window-page.tsx"), "WindowPage"),
});

const schedule = createRoute({
  getParentRoute: () => frame,
  path: "/sch/$number",
  validateSearch: filters("standing", "local"),
  component: later(() => import("./features/maintenance/schedule-page.tsx"), "SchedulePage"),
});

const account = createRoute({
  getParentRoute: () => frame,
  path: "/me",
  component: later(() => import("./features/account/account-page.tsx"), "AccountPage"),
});

/** An address that is nothing: the frame stays, so that one can go on from there. */
const nothing = createRoute({
  getParentRoute: () => frame,
  path: "$",
  component: NotFound,
});

const tree = root.addChildren([
  signIn,
  frame.addChildren([
    inbox,
    incident,
    run,
    batch,
    devices,
    device,
    printers,
    printer,
    fixes,
    fix,
    enrolment,
    updates,
    rollouts,
    newRollout,
    rollout,
    maintenance,
    newWindow,
    newSchedule,
    windowPage,
    schedule,
    account,
    nothing,
  ]),
]);

export const makeRouter = (queryClient: QueryClient) =>
  createRouter({
    routeTree: tree,
    context: { queryClient },
    defaultPreload: "intent",
    defaultErrorComponent: PageFailed,
    defaultPendingComponent: PagePending,
    defaultPendingMs: 300,
    scrollRestoration: true,
  });

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
