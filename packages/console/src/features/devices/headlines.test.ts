import { i18n } from "@lingui/core";
import { probeTable } from "@hulplijn/shared/probes/table";
import { beforeAll, expect, test, vi } from "vitest";

// The macros are compiled by the bundler; here they read as the English they are written in.
vi.mock("@lingui/core/macro", () => ({
  t: (parts: TemplateStringsArray, ...values: unknown[]) => String.raw({ raw: parts }, ...values),
  plural: (count: number, { one, other, 0: none }: Record<string, string>) =>
    String((count === 0 && none) || (count === 1 ? one : other)).replace("#", String(count)),
}));
const { headline, isDoubtful } = await import("./headlines.ts");

beforeAll(() => i18n.loadAndActivate({ locale: "en", messages: {} }));

const samples: Record<string, [value: unknown, said: string, doubtful?: true]> = {
  audio: [{ sessions: [{ state: "answers" }, { state: "hung" }] }, "1 of 2 answers"],
  battery: [{ onMains: false, batteries: [{ chargePercent: 83 }] }, "83%, on battery"],
  clock: [{ offsetSeconds: null }, "No source to compare with", true],
  "collector-path": [{ connected: false, roundTripMs: null }, "Not connected", true],
  crashes: [{ programs: [{ count24Hours: 2 }, { count24Hours: 1 }] }, "3 crashes today"],
  "disk-health": [
    { disks: [{ selfAssessment: "passed" }, { selfAssessment: "unknown" }] },
    "1 of 2 says that it is fine",
  ],
  "disk-space": [
    {
      mounts: [
        { mount: "/", usedPercent: 20 },
        { mount: "/home", usedPercent: 96 },
      ],
    },
    "96% used on /home",
  ],
  dns: [{ servers: [{}, {}], working: 1, systemResolves: true }, "1 of 2 answers", true],
  gateway: [{ address: null, reachable: "unknown", roundTripMs: null }, "No way out", true],
  internet: [{ verdict: "portal", portalHost: "wifi.example" }, "Behind a sign-in page (wifi.example)", true],
  inventory: [{ maker: "Lenovo", model: "T14", systemVersion: "12" }, "Lenovo T14"],
  link: [{ interfaces: [{ name: "eth0", kind: "wired", carrier: true }], anyCarrier: true }, "Link on eth0"],
  memory: [{ availablePercent: 61, totalBytes: 16_000_000_000 }, "61% of 16 GB available"],
  printers: [{ service: "down", queues: [] }, "Print service is not there", true],
  processor: [{ busyPercent: 12, cores: 8 }, "12% busy, 8 cores"],
  services: [{ failed: 1 }, "1 service failed", true],
  temperature: [{ sensors: [{ name: "core", celsius: 54 }] }, "54°C at most (core)"],
  updates: [{ pending: 14, restartWanted: true }, "14 wait; it wants a restart"],
};

test("every probe has a headline", () => {
  expect(Object.keys(samples).toSorted()).toEqual(Object.keys(probeTable).toSorted());
});

test.each(Object.entries(samples))(
  "%s says what it measured, and whether anybody would doubt it",
  (probe, sample) => {
    const [value, said, doubtful] = sample;
    expect(headline(probe, value, "en")?.replaceAll("\u00a0", " ")).toBe(said);
    expect(isDoubtful(probe, value)).toBe(doubtful ?? false);
  },
);

test("a probe of tomorrow has no headline and no doubt", () => {
  expect(headline("of-tomorrow", {}, "en")).toBeNull();
  expect(isDoubtful("toString", {})).toBe(false);
});
