import { rules } from "@hulplijn/shared/rules";
import { describe, expect, test } from "vitest";
import { makeDraw } from "./draw.ts";
import { machineTexts } from "./machine-texts.ts";
import { printerReason } from "./words.ts";

const nl = makeDraw("nl", machineTexts("nl"), () => new Date(2026, 10, 23, 14, 0).getTime());
const en = makeDraw("en", machineTexts("en"));

describe("sentences are drawn from codes in the reader's language", () => {
  test("with names as they are, and numbers as people write them", () => {
    expect(en.title("disk-nearly-full", { mount: "/home" })).toBe("Disk /home is nearly full");
    expect(nl.explain("disk-nearly-full", { mount: "/", used: 96.4, free: 20_000_000_000 })).toContain("96%");
  });

  test("with a machine's words in ours, and nobody's name taken for one", () => {
    const params = { queue: "paused", reason: "media-jam-error, paused", waiting: 2, reachable: "yes" };
    const said = nl.explain("print-queue-stopped", params);
    expect(said).toContain("papier vastgelopen, gepauzeerd");
    expect(said).toContain("wachtrij paused");
  });

  test("with a code for the cause in words, and the next step", () => {
    const params = { cause: "path-opened", next: "path-opened", about: "Corp inspection" };
    const { title, next } = nl.error("path-opened");
    expect(nl.title("collector-not-reached", params)).toContain(`: ${title}`);
    expect(nl.explain("collector-not-reached", params)).toContain(`${title} (Corp inspection)`);
    expect(nl.advice("collector-not-reached", params)).toContain(next);
    expect(nl.title("collector-not-reached", { ...params, cause: "toString" })).toContain("toString");
  });

  test("with instants as the reader's clock has them", () => {
    const from = new Date(2026, 10, 23, 9, 5).getTime();
    const to = new Date(2026, 10, 23, 10, 0).getTime();
    expect(nl.sentence({ code: "gap-offline", params: { from, to } })).toBe(
      "Van 09:05 tot 10:00 is niets van het apparaat gehoord.",
    );
  });

  test("a rule's own explanation serves as the problem", () => {
    expect(en.sentence({ code: "rule-link-down", params: {} })).toBe(rules.get("link-down")?.explain.en);
  });

  test.each([
    [{ code: "of-tomorrow", params: { who: "Anna", count: 2 } }, "of-tomorrow (Anna, 2)"],
    [{ code: "of-tomorrow", params: {} }, "of-tomorrow"],
    [{ code: "toString", params: {} }, "toString"],
    [{ code: "rule-of-tomorrow", params: { mount: "/" } }, "rule-of-tomorrow (/)"],
  ])("a code that this console does not know is shown as it is", (sentence, said) => {
    expect(en.sentence(sentence)).toBe(said);
  });
});

test("an error code says what failed and what to do; an unknown one is itself", () => {
  expect(nl.error("not-allowed").title).toBe("Je rol mag dit niet");
  expect(nl.error("constructor")).toEqual({ title: "constructor", next: "" });
});

test("a printer's reason is said without its severity, and an unknown one as the printer says it", () => {
  expect(printerReason("toner-low-warning", "en")).toBe("toner nearly out");
  expect(printerReason("com.example.hmm", "nl")).toBe("com.example.hmm");
});
