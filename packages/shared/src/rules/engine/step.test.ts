import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Reading } from "../../probes/reading.ts";
import type { ProbeId } from "../../probes/registry.ts";
import type { Observation, Rule } from "../define.ts";
import type { Finding } from "../finding.ts";
import { ruleBook } from "./book.ts";
import { judgeOnce, lookAgainWith, stepWith, type EngineState } from "./step.ts";

type Levels = Readonly<Record<string, Observation["level"]>>;

const text = { en: "", nl: "" };

/** A rule that finds the levels of its subjects under its own name in the value; `unknown` there is the whole reading. */
function rule(id: string, more: Partial<Rule> = {}): Rule {
  return {
    id,
    probe: "processor",
    title: text,
    explain: text,
    advice: text,
    impact: "nobody",
    raiseSeconds: 20,
    clearSeconds: 30,
    dependsOn: [],
    proposals: [],
    sharedBy: null,
    judge: (value) => {
      const levels = (value as unknown as Record<string, Levels | "unknown">)[id] ?? {};
      if (levels === "unknown") return "unknown";
      return Object.entries(levels).map(([subject, level]) => ({
        subject,
        level,
        params: { subject, level },
      }));
    },
    ...more,
  };
}

const bookOf = (...rules: Rule[]): ReturnType<typeof ruleBook> =>
  ruleBook(new Map(rules.map((one) => [one.id, one])), () => 10);

const start: EngineState = { version: 1, tracks: [] };

/** A device on a synthetic clock: readings each 10 seconds unless told otherwise. */
function device(...rules: Rule[]) {
  const book = bookOf(...rules);
  let state = start;
  let monoMs = 1_000_000;
  let ids = 0;
  const take = (reading: Reading, probe: ProbeId, seconds: number): Finding[] => {
    monoMs += seconds * 1000;
    const result = stepWith(book, state, { probe, reading, monoMs, newFindingId: () => `id-${(ids += 1)}` });
    state = result.state;
    return [...result.findings];
  };
  return {
    see: (value: Record<string, Levels | "unknown">, seconds = 10, probe: ProbeId = "processor") =>
      take({ state: "measured", atMs: monoMs + 5, tookMs: 1, value }, probe, seconds),
    fail: (seconds = 10) =>
      take({ state: "failed", atMs: monoMs, tookMs: 1, code: "internal" }, "processor", seconds),
    absent: (seconds = 10) =>
      take({ state: "unavailable", atMs: monoMs, tookMs: 1, reason: "needs-root" }, "processor", seconds),
    put: (other: EngineState) => (state = other),
    state: () => state,
    raised: () => state.tracks.flatMap((track) => track.finding ?? []),
    /** Seconds from now until a reading would decide something. */
    lookAgain: (probe: ProbeId = "processor") => {
      const atMs = lookAgainWith(book, state, probe);
      return atMs === null ? null : (atMs - monoMs) / 1000;
    },
  };
}

const brief = (findings: readonly Finding[]): string[] =>
  findings.map(
    (one) =>
      `${one.findingId} ${one.rule}/${one.subject} ${one.state} ${one.severity}${one.flapping ? " flapping" : ""}`,
  );

describe("holding", () => {
  test("a level is raised when it was observed for raiseSeconds, and cleared after clearSeconds of none", () => {
    const pc = device(rule("full"));
    expect(pc.see({ full: { a: "warning" } })).toEqual([]);
    expect(pc.see({ full: { a: "warning" } })).toEqual([]);
    expect(brief(pc.see({ full: { a: "warning" } }))).toEqual(["id-1 full/a raised warning"]);
    expect(pc.see({ full: { a: "warning" } })).toEqual([]);
    expect(pc.see({ full: { a: "none" } })).toEqual([]);
    expect(pc.see({ full: { a: "none" } }, 20)).toEqual([]);
    expect(brief(pc.see({ full: { a: "none" } }))).toEqual(["id-1 full/a cleared warning"]);
    expect(pc.raised()).toEqual([]);
  });

  test("a rule without a hold is raised at the first reading", () => {
    const pc = device(rule("full", { raiseSeconds: 0 }));
    const [finding] = pc.see({ full: { a: "critical" } });
    expect(finding).toMatchObject({ state: "raised", params: { subject: "a", level: "critical" } });
    expect(finding?.raisedAtMs).toBe(finding?.changedAtMs);
  });

  test("one well reading in between starts the hold again", () => {
    const pc = device(rule("full"));
    pc.see({ full: { a: "warning" } });
    pc.see({ full: { a: "warning" } });
    pc.see({ full: { a: "none" } });
    pc.see({ full: { a: "warning" } });
    expect(pc.see({ full: { a: "warning" } })).toEqual([]);
    expect(pc.see({ full: { a: "warning" } })).toHaveLength(1);
  });

  test("getting worse takes its own hold, getting better the clear time, under the same id", () => {
    const pc = device(rule("full"));
    for (const _ of [1, 2, 3]) pc.see({ full: { a: "warning" } });
    pc.see({ full: { a: "critical" } });
    pc.see({ full: { a: "critical" } });
    expect(brief(pc.see({ full: { a: "critical" } }))).toEqual(["id-1 full/a raised critical"]);
    pc.see({ full: { a: "warning" } });
    pc.see({ full: { a: "none" } });
    pc.see({ full: { a: "notice" } });
    expect(brief(pc.see({ full: { a: "none" } }))).toEqual(["id-1 full/a raised warning"]);
  });

  test("a level that wavers above the raise level is raised at the lower of the two", () => {
    const pc = device(rule("full"));
    pc.see({ full: { a: "critical" } });
    pc.see({ full: { a: "warning" } });
    expect(brief(pc.see({ full: { a: "critical" } }))).toEqual(["id-1 full/a raised warning"]);
    expect(pc.see({ full: { a: "critical" } })).toEqual([]);
    expect(brief(pc.see({ full: { a: "critical" } }))).toEqual(["id-1 full/a raised critical"]);
  });

  test("a severity may have a hold of its own", () => {
    const pc = device(rule("full", { raiseSecondsAt: { critical: 0 } }));
    expect(pc.see({ full: { a: "warning", b: "critical" } }).map((one) => one.subject)).toEqual(["b"]);
    expect(brief(pc.see({ full: { a: "critical", b: "critical" } }))).toEqual([
      "id-2 full/a raised critical",
    ]);
  });

  test("a subject that is gone from the reading clears after clearSeconds", () => {
    const pc = device(rule("full", { raiseSeconds: 0 }));
    pc.see({ full: { a: "warning", b: "warning" } });
    pc.see({ full: { b: "warning" } });
    expect(brief(pc.see({ full: { b: "warning" } }, 30))).toEqual(["id-1 full/a cleared warning"]);
    expect(brief(pc.raised())).toEqual(["id-2 full/b raised warning"]);
  });
});

describe("what cannot tell", () => {
  test.each(["fail", "absent"] as const)(
    "a reading that is %s neither raises nor clears, nor counts",
    (how) => {
      const pc = device(rule("full"));
      pc.see({ full: { a: "warning" } });
      expect(pc[how]()).toEqual([]);
      expect(pc.see({ full: { a: "warning" } })).toEqual([]);
      pc[how](5);
      expect(pc.see({ full: { a: "warning" } }, 5)).toEqual([]);
      expect(pc.see({ full: { a: "warning" } })).toEqual([]);
      expect(pc.see({ full: { a: "warning" } })).toHaveLength(1);
      pc.see({ full: { a: "none" } });
      pc[how](25);
      expect(pc.see({ full: { a: "none" } }, 5)).toEqual([]);
      expect(pc.raised()).toHaveLength(1);
    },
  );

  test.each<[string, Levels | "unknown"]>([
    ["the subject", { a: "unknown" }],
    ["the whole reading", "unknown"],
  ])("time in which %s is unknown does not count", (_title, unknown) => {
    const pc = device(rule("full"));
    pc.see({ full: { a: "warning" } });
    pc.see({ full: unknown });
    expect(pc.see({ full: { a: "warning" } })).toEqual([]);
    expect(pc.see({ full: { a: "warning" } })).toEqual([]);
    expect(pc.see({ full: { a: "warning" } })).toHaveLength(1);
  });

  test("an unknown subject keeps its finding, and an unknown one without a finding leaves no trace", () => {
    const pc = device(rule("full", { raiseSeconds: 0, clearSeconds: 0 }));
    pc.see({ full: { a: "warning", b: "unknown" } });
    expect(pc.see({ full: { a: "unknown" } })).toEqual([]);
    expect(pc.see({ full: "unknown" })).toEqual([]);
    expect(brief(pc.raised())).toEqual(["id-1 full/a raised warning"]);
    expect(pc.see({ full: {} })).toHaveLength(1);
    expect(pc.state().tracks.every((track) => track.subject !== "b")).toBe(true);
  });

  test("a gap of more than three intervals starts the hold again", () => {
    const pc = device(rule("full"));
    pc.see({ full: { a: "warning" } });
    expect(pc.see({ full: { a: "warning" } }, 31)).toEqual([]);
    expect(pc.see({ full: { a: "warning" } }, 30)).toHaveLength(1);
  });

  test("a monotonic clock that went back starts the hold again", () => {
    const pc = device(rule("full"));
    pc.see({ full: { a: "warning" } });
    expect(pc.see({ full: { a: "warning" } }, -500)).toEqual([]);
    expect(pc.see({ full: { a: "warning" } })).toEqual([]);
    expect(pc.see({ full: { a: "warning" } })).toHaveLength(1);
  });

  test("readings of another probe leave a rule alone", () => {
    const pc = device(rule("full", { raiseSeconds: 0 }));
    expect(pc.see({ full: { a: "warning" } }, 10, "memory")).toEqual([]);
  });
});

describe("causes", () => {
  const rules = [
    rule("dns", { raiseSeconds: 0, clearSeconds: 0, dependsOn: ["gateway"] }),
    rule("gateway", { raiseSeconds: 10, clearSeconds: 10, dependsOn: ["link"] }),
    rule("link", { raiseSeconds: 10, clearSeconds: 10 }),
  ];

  test("a symptom is silent while the cause of its cause is on its way or raised, and speaks when it stays on", () => {
    const pc = device(...rules);
    const dead: Levels = { x: "critical" };
    expect(pc.see({ link: dead, gateway: dead, dns: dead })).toEqual([]);
    expect(brief(pc.see({ link: dead, gateway: dead, dns: dead }))).toEqual(["id-1 link/x raised critical"]);
    expect(pc.see({ link: { x: "none" }, gateway: dead, dns: dead })).toEqual([]);
    // The link is back: the gateway's own hold begins now, and keeps the names silent.
    expect(brief(pc.see({ gateway: dead, dns: dead }))).toEqual(["id-1 link/x cleared critical"]);
    expect(brief(pc.see({ gateway: dead, dns: dead }))).toEqual(["id-2 gateway/x raised critical"]);
    pc.see({ dns: dead });
    expect(brief(pc.see({ dns: dead }))).toEqual([
      "id-2 gateway/x cleared critical",
      "id-3 dns/x raised critical",
    ]);
  });

  test("what was raised before its cause goes on under its own rule", () => {
    const pc = device(...rules);
    pc.see({ dns: { x: "warning" } });
    const findings = pc.see({ dns: { x: "critical" }, link: { x: "critical" } });
    expect(brief(findings)).toEqual(["id-1 dns/x raised critical"]);
    expect(pc.see({ link: { x: "critical" } })).toHaveLength(2);
  });

  test("a cause that was about to be raised stops silencing when its probe falls silent", () => {
    const pc = device(rules[0] as Rule, { ...(rules[1] as Rule), dependsOn: [], probe: "memory" });
    pc.see({ gateway: { x: "critical" } }, 10, "memory");
    expect(pc.see({ dns: { x: "critical" } }, 30)).toEqual([]);
    expect(pc.see({ dns: { x: "critical" } }, 10)).toHaveLength(1);
  });

  test("rules in a circle, or without their cause, stop the program", () => {
    const circle = [rule("a", { dependsOn: ["b"] }), rule("b", { dependsOn: ["a"] })];
    expect(() => bookOf(...circle)).toThrow("a depends on b depends on a: a circle");
    expect(() => bookOf(rule("a", { dependsOn: ["b"] }))).toThrow("b, which does not exist");
  });
});

describe("flapping", () => {
  const nervous = rule("link", { raiseSeconds: 0, clearSeconds: 0 });

  function flapping() {
    const pc = device(nervous);
    const told = (["warning", "none", "warning", "none", "warning"] as const).map((level) =>
      brief(pc.see({ link: { a: level } })),
    );
    return { pc, told };
  }

  test("the fifth change in half an hour makes one finding that stays", () => {
    const { pc, told } = flapping();
    expect(told.at(-1)).toEqual(["id-3 link/a raised warning flapping"]);
    for (const level of ["none", "warning", "none", "notice", "none"] as const)
      expect(pc.see({ link: { a: level } })).toEqual([]);
    expect(pc.raised()).toHaveLength(1);
  });

  test("it clears after a quarter of an hour of quiet, and begins again without a past", () => {
    const { pc } = flapping();
    for (let at = 0; at < 900; at += 30) expect(pc.see({ link: { a: "none" } }, 30)).toEqual([]);
    expect(brief(pc.see({ link: { a: "none" } }, 30))).toEqual(["id-3 link/a cleared warning"]);
    expect(pc.state().tracks).toEqual([]);
    expect(brief(pc.see({ link: { a: "warning" } }))).toEqual(["id-4 link/a raised warning"]);
  });

  test("it settles at the level that held for a quarter of an hour", () => {
    const { pc } = flapping();
    for (let at = 0; at < 900; at += 30) pc.see({ link: { a: "notice" } }, 30);
    expect(brief(pc.see({ link: { a: "notice" } }, 30))).toEqual(["id-3 link/a raised notice"]);
  });

  test("it stops flapping when it stays as bad as it was told", () => {
    const { pc } = flapping();
    for (let at = 0; at < 900; at += 30) expect(pc.see({ link: { a: "warning" } }, 30)).toEqual([]);
    expect(brief(pc.see({ link: { a: "warning" } }, 30))).toEqual(["id-3 link/a raised warning"]);
  });

  test("going up and down among milder levels is not quiet", () => {
    const { pc } = flapping();
    for (let at = 0; at < 3600; at += 60) {
      expect(pc.see({ link: { a: "notice" } }, 30)).toEqual([]);
      expect(pc.see({ link: { a: "none" } }, 30)).toEqual([]);
    }
    expect(brief(pc.raised())).toEqual(["id-3 link/a raised warning flapping"]);
  });

  test("getting worse is told even then, once", () => {
    const { pc } = flapping();
    expect(brief(pc.see({ link: { a: "critical" } }))).toEqual(["id-3 link/a raised critical flapping"]);
    expect(pc.see({ link: { a: "none" } })).toEqual([]);
    expect(pc.see({ link: { a: "critical" } })).toEqual([]);
  });

  test("a fifth change that would clear or lower it keeps the worst level instead", () => {
    const pc = device(nervous);
    for (const level of ["notice", "warning", "critical", "warning"] as const) pc.see({ link: { a: level } });
    expect(brief(pc.see({ link: { a: "none" } }))).toEqual(["id-1 link/a raised warning flapping"]);
    expect(pc.raised()[0]?.params["level"]).toBe("warning");
  });

  test("changes of more than half an hour ago do not count", () => {
    const pc = device(nervous);
    for (const level of ["warning", "none", "warning", "none"] as const) pc.see({ link: { a: level } });
    expect(pc.state().tracks).toHaveLength(1);
    pc.see({ link: {} }, 1801);
    expect(pc.state().tracks).toEqual([]);
    expect(brief(pc.see({ link: { a: "warning" } }))).toEqual(["id-3 link/a raised warning"]);
  });
});

describe("params", () => {
  const stuck = rule("stuck", {
    raiseSeconds: 0,
    proposals: [{ fix: "cancel", params: { job: "job", queue: "queue" } }],
    judge: (value) => [
      { subject: "q", level: "warning", params: value as unknown as Record<string, string | number> },
    ],
  });

  test("a finding is told again when the fix it proposes would get other parameters, and only then", () => {
    const pc = device(stuck);
    const see = (value: object) => pc.see(value as Record<string, Levels>);
    expect(see({ job: 1, queue: "q", waiting: 3 })).toHaveLength(1);
    expect(see({ job: 1, queue: "q", waiting: 4 })).toEqual([]);
    expect(pc.raised()[0]?.params).toEqual({ job: 1, queue: "q", waiting: 4 });
    const [again] = see({ job: 2, queue: "q", waiting: 4 });
    expect(again).toMatchObject({ findingId: "id-1", state: "raised", params: { job: 2 } });
    expect(again?.changedAtMs).toBeGreaterThan(again?.raisedAtMs ?? Infinity);
  });

  test("texts are cut to what the message allows", () => {
    const pc = device(stuck);
    const [finding] = pc.see({ job: "x".repeat(600), queue: "q" } as unknown as Record<string, Levels>);
    expect(finding?.params["job"]).toHaveLength(512);
  });
});

describe("looking again", () => {
  test("is asked for when the first hold would be decided, and not without one", () => {
    const pc = device(rule("full", { raiseSeconds: 20, raiseSecondsAt: { critical: 5 }, clearSeconds: 30 }));
    expect(pc.lookAgain()).toBeNull();
    pc.see({ full: { a: "warning" } });
    expect(pc.lookAgain()).toBe(20);
    expect(pc.lookAgain("memory")).toBeNull();
    pc.see({ full: { a: "critical" } });
    expect(pc.lookAgain()).toBe(5);
    expect(pc.see({ full: { a: "critical" } }, 5)).toHaveLength(1);
    expect(pc.lookAgain()).toBeNull();
    pc.see({ full: { a: "none" } });
    expect(pc.lookAgain()).toBe(30);
    expect(brief(pc.see({ full: { a: "none" } }, 30))).toEqual(["id-1 full/a cleared critical"]);
  });

  test("is of no use while nothing is known, or while the subject flaps", () => {
    const pc = device(rule("full", { raiseSeconds: 5, clearSeconds: 0 }));
    pc.see({ full: { a: "warning" } });
    pc.fail();
    expect(pc.lookAgain()).toBeNull();
    const nervous = device(rule("full", { raiseSeconds: 0, clearSeconds: 0 }));
    for (const level of ["warning", "none", "warning", "none", "warning", "none"] as const)
      nervous.see({ full: { a: level } });
    expect(nervous.raised()[0]?.flapping).toBe(true);
    expect(nervous.lookAgain()).toBeNull();
  });
});

describe("state", () => {
  test("of two observations of one subject the worse one counts", () => {
    const twice = rule("twice", {
      raiseSeconds: 0,
      judge: () =>
        (["unknown", "warning", "critical", "none"] as const).map((level) => ({
          subject: "a",
          level,
          params: {},
        })),
    });
    expect(brief(device(twice).see({}))).toEqual(["id-1 twice/a raised critical"]);
  });

  test("what a rule left behind that is gone from this version is cleared", () => {
    const pc = device(rule("old", { raiseSeconds: 0 }), rule("older"));
    pc.see({ old: { a: "warning" }, older: { a: "warning" } });
    const next = device(rule("new"));
    next.put(pc.state());
    expect(brief(next.see({}))).toEqual(["id-1 old/a cleared warning"]);
    expect(next.state().tracks).toEqual([]);
  });

  test("a subject may be called like a property of every object", () => {
    const pc = device(rule("full", { raiseSeconds: 0 }));
    const names = JSON.parse('{"__proto__":"warning","constructor":"warning"}') as Levels;
    expect(pc.see({ full: names }).map((one) => one.subject)).toEqual(["__proto__", "constructor"]);
  });
});

describe("judging once", () => {
  test("gives the level, none for a subject that is gone, unknown when the reading cannot tell", () => {
    const full = rule("full");
    expect(judgeOnce(full, { full: { a: "warning" } }, "a", "none")).toBe("warning");
    expect(judgeOnce(full, { full: { a: "warning" } }, "b", "none")).toBe("none");
    expect(judgeOnce(full, { full: { a: "unknown" } }, "a", "none")).toBe("unknown");
    expect(judgeOnce(full, { full: "unknown" }, "a", "none")).toBe("unknown");
  });

  test("hands the raised level to the rule for the subject that is asked about, and to no other", () => {
    const asked: string[] = [];
    const full = rule("full", {
      judge: (_, was) => {
        asked.push(was("a"), was("b"));
        return [];
      },
    });
    judgeOnce(full, {}, "a", "critical");
    expect(asked).toEqual(["critical", "none"]);
  });
});

describe("whatever happens", () => {
  const rules = [
    rule("cause", { raiseSeconds: 10, clearSeconds: 10 }),
    rule("quick", { raiseSeconds: 0, clearSeconds: 0 }),
    rule("symptom", { raiseSeconds: 20, clearSeconds: 30, dependsOn: ["cause"] }),
  ];
  const level = fc.constantFrom("none", "notice", "warning", "critical", "unknown");
  const subjects = fc.dictionary(fc.constantFrom("a", "b", "__proto__"), level, { maxKeys: 3 });
  const event = fc.record({
    seconds: fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 1, max: 15 }) },
      fc.integer({ min: -100, max: 4000 }),
    ),
    kind: fc.oneof({ weight: 8, arbitrary: fc.constant("see") }, fc.constantFrom("fail", "absent")),
    value: fc.record({
      cause: fc.oneof(subjects, fc.constant("unknown")),
      quick: subjects,
      symptom: subjects,
    }),
  });
  const events = fc.array(event, { maxLength: 80 });
  type Event = typeof event extends fc.Arbitrary<infer One> ? One : never;
  const play = (pc: ReturnType<typeof device>, one: Event): Finding[] => {
    if (one.kind === "see") return pc.see(one.value as Record<string, Levels>, one.seconds);
    return one.kind === "fail" ? pc.fail(one.seconds) : pc.absent(one.seconds);
  };

  test("findings open once, clear once, and never two are open for one rule and subject", () => {
    fc.assert(
      fc.property(events, (list) => {
        const pc = device(...rules);
        const open = new Map<string, string>();
        let newest = 0;
        for (const one of list) {
          for (const finding of play(pc, one)) {
            const key = `${finding.rule} ${finding.subject}`;
            const number = Number(finding.findingId.slice(3));
            if (open.has(key)) expect(open.get(key)).toBe(finding.findingId);
            else {
              expect(finding.state).toBe("raised");
              expect(number).toBe(newest + 1);
              newest = number;
            }
            if (finding.state === "raised") open.set(key, finding.findingId);
            else open.delete(key);
          }
          expect(new Set(pc.raised().map((finding) => finding.findingId))).toEqual(new Set(open.values()));
        }
      }),
      { numRuns: 300 },
    );
  });

  test("the same readings give the same findings, through JSON at every step", () => {
    fc.assert(
      fc.property(events, (list) => {
        const straight = device(...rules);
        const stored = device(...rules);
        for (const one of list) {
          stored.put(JSON.parse(JSON.stringify(stored.state())) as EngineState);
          expect(play(stored, one)).toEqual(play(straight, one));
        }
      }),
      { numRuns: 100 },
    );
  });

  test("a reading at the moment that was asked for decides, and the moment lies after the last reading", () => {
    const held = rule("symptom", { raiseSeconds: 7, raiseSecondsAt: { critical: 3 }, clearSeconds: 11 });
    fc.assert(
      fc.property(events, (list) => {
        const pc = device(held);
        for (const one of list) {
          play(pc, one);
          const seconds = pc.lookAgain();
          if (seconds === null || one.kind !== "see") continue;
          expect(seconds).toBeGreaterThan(0);
          if (seconds <= 30 && one.value.symptom["a"] !== undefined)
            expect(pc.see(one.value as Record<string, Levels>, seconds)).not.toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("nothing is raised before it was observed for its hold, whatever the clock does", () => {
    fc.assert(
      fc.property(events, (list) => {
        const pc = device(rule("symptom"));
        // An independent account of the time for which "a" was seen ill on end, counting only short known steps.
        let ill = -1;
        let known = true;
        for (const one of list) {
          const isKnown = one.kind === "see" && one.value.symptom["a"] !== "unknown";
          const isIll = isKnown && !["none", undefined].includes(one.value.symptom["a"]);
          const findings = play(pc, one).filter((finding) => finding.subject === "a");
          if (isKnown && !isIll) ill = -1;
          else if (isIll) {
            if (ill < 0) ill = 0;
            else if (known && one.seconds >= 0 && one.seconds <= 30) ill += one.seconds;
          }
          known = isKnown;
          for (const finding of findings)
            if (finding.findingId && finding.state === "raised" && finding.raisedAtMs === finding.changedAtMs)
              expect(ill).toBeGreaterThanOrEqual(20);
        }
      }),
      { numRuns: 300 },
    );
  });
});
