import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { decodeIpp, type IppResponse, type IppValue } from "./ipp-codec.ts";
import { parseJobs, parseQueues } from "./parse-print-service.ts";

const own = path.join(import.meta.dirname, "testdata/cups-2.4.2");
const kyocera = path.join(
  import.meta.dirname,
  "../../../../../../shared/recordings/ipp/kyocera-ecosys-m2040dn.ipp",
);

function decoded(file: string): IppResponse {
  const response = decodeIpp(readFileSync(file));
  if (response === null) throw new Error(`${file} cannot be decoded`);
  return response;
}
const sample = (name: string): IppResponse => decoded(path.join(own, name));
const group = (tag: number, attributes: Record<string, readonly IppValue[]>): IppResponse => ({
  status: 0,
  requestId: 1,
  groups: [{ tag, attributes: new Map(Object.entries(attributes)) }],
});

test("queues of CUPS 2.4.2: one prints, one was paused by a person, one jammed", () => {
  expect(parseQueues(sample("get-printers.ipp"))).toMatchObject([
    {
      queue: "desk",
      model: "Printer - IPP Everywhere",
      isDefault: true,
      state: "processing",
      reasons: ["cups-waiting-for-job-completed"],
      acceptingJobs: true,
      jobCount: 1,
    },
    // The print service itself leaves user names and passwords out of what it tells.
    {
      queue: "hall",
      uri: "socket://10.1.2.3:9100/",
      state: "stopped",
      reasons: ["paused"],
      message: "Feas maintenance",
    },
    {
      queue: "jam",
      state: "stopped",
      reasons: ["media-jam-error", "paused"],
      message: "simulated device failure",
    },
  ]);
});

test("jobs of CUPS 2.4.2, with ages by its own clock and without the names of documents", () => {
  const jobs = parseJobs(sample("get-jobs.ipp"));
  expect(jobs).toEqual([
    {
      id: 1,
      queue: "desk",
      state: "processing",
      owner: "root",
      createdSecondsAgo: 4,
      startedSecondsAgo: 4,
      done: 2,
    },
    {
      id: 2,
      queue: "jam",
      state: "pending",
      owner: "root",
      createdSecondsAgo: 2,
      startedSecondsAgo: 2,
      done: 0,
    },
    {
      id: 3,
      queue: "jam",
      state: "held",
      owner: "root",
      createdSecondsAgo: 2,
      startedSecondsAgo: null,
      done: 0,
    },
  ]);
  expect(readFileSync(path.join(own, "get-jobs.ipp")).includes("paper.txt")).toBe(false);
});

test("an owner whom the service keeps from us is null, and the rest is there", () => {
  const jobs = parseJobs(sample("get-jobs-other-user.ipp"));
  expect(jobs.map((job) => job.owner)).toEqual([null, null, null]);
  expect(jobs.map((job) => job.state)).toEqual(["processing", "pending", "held"]);
});

test.skipIf(!existsSync(kyocera))(
  "toner of a real printer is a supply and its waste box is not (needs ../shared/recordings)",
  () => {
    const response = decoded(kyocera);
    for (const { attributes } of response.groups)
      (attributes as Map<string, IppValue[]>).set("printer-name", ["k"]);
    expect(parseQueues(response)).toMatchObject([
      {
        model: "ECOSYS M2040dn",
        state: "idle",
        message: "Sleeping...",
        supplies: [{ name: "Black TK-1170", levelPercent: 84 }],
      },
    ]);
  },
);

test("what is missing is unknown, never zero or well", () => {
  expect(
    parseQueues(group(4, { "printer-name": ["q"], "marker-names": ["Ink", "Toner"], "marker-levels": [-1] })),
  ).toEqual([
    {
      queue: "q",
      title: "",
      model: "",
      uri: "",
      isDefault: false,
      state: "unknown",
      reasons: [],
      message: "",
      acceptingJobs: true,
      jobCount: 0,
      supplies: [
        { name: "Ink", levelPercent: null },
        { name: "Toner", levelPercent: null },
      ],
    },
  ]);
  expect(parseJobs(group(2, { "job-id": [5], "job-printer-uri": ["ipp://h/printers/q%20x"] }))).toEqual([
    {
      id: 5,
      queue: "q x",
      state: "unknown",
      owner: null,
      createdSecondsAgo: null,
      startedSecondsAgo: null,
      done: 0,
    },
  ]);
});

test("queues without a name and jobs without a number or a queue are left out", () => {
  expect(parseQueues(group(4, { "printer-state": [3] }))).toEqual([]);
  expect(parseJobs(group(2, { "job-id": [5] }))).toEqual([]);
  expect(parseJobs(group(2, { "job-printer-uri": ["ipp://h/printers/q"] }))).toEqual([]);
});

test("text is cut to one line of bounded length", () => {
  const long = `two\r\nlines ${"x".repeat(2000)}`;
  const [queue] = parseQueues(group(4, { "printer-name": ["q"], "printer-state-message": [long] }));
  expect(queue?.message).toMatch(/^two lines x+$/);
  expect(queue?.message).toHaveLength(512);
});

test("a queue's name that is not percent-encoded by the rules stays as it is", () => {
  const jobs = parseJobs(group(2, { "job-id": [5], "job-printer-uri": ["ipp://h/classes/50%"] }));
  expect(jobs[0]?.queue).toBe("50%");
});
