import { expect, test } from "vitest";
import { isAnalysisName } from "./analysis.ts";

test.each(["TEQUILABOOMBOOM", "klone_x64-PC", "7silvia.localdomain"])(
  "%s is no employee's machine",
  (name) => {
    expect(isAnalysisName(name)).toBe(true);
  },
);

test.each(["LT-0412", "JOHN-PC", "SANDBOX", "", "tequila"])("%s may be one", (name) => {
  expect(isAnalysisName(name)).toBe(false);
});
