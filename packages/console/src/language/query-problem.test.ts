import { expect, test } from "vitest";
import { RequestFailed } from "../api/client.ts";
import { queryProblem } from "./query-problem.ts";

const failed = (code: string, pointer: string): RequestFailed =>
  new RequestFailed({
    type: "about:blank",
    title: "",
    status: 400,
    detail: "There is no such field.",
    code,
    traceId: "",
    errors: [{ pointer, detail: "" }],
  });

test("a search that is not understood is told with the part that is meant", () => {
  expect(queryProblem(failed("query-invalid", "/q/6/9"), "hello color:red")).toBe(
    "color:red: There is no such field.",
  );
});

test("what the page put before the person's words does not count", () => {
  expect(queryProblem(failed("query-invalid", "/q/8/9"), "color:red", 8)).toBe(
    "color:red: There is no such field.",
  );
});

test("without a place there is the sentence alone", () => {
  expect(queryProblem(failed("query-invalid", "/q"), "x")).toBe("There is no such field.");
  expect(queryProblem(failed("query-invalid", "/q/2/1"), "x", 8)).toBe("There is no such field.");
});

test("another failure is not about the search", () => {
  expect(queryProblem(failed("not-allowed", "/q/1/1"), "x")).toBeNull();
  expect(queryProblem(new RequestFailed(null), "x")).toBeNull();
  expect(queryProblem(new Error("other"), "x")).toBeNull();
});
