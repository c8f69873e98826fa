import { errors, type ErrorEntry } from "../../../packages/shared/src/errors/errors.ts";
import { cell, code, page, table } from "./markdown.ts";

export function errorsPage(): string {
  const rows = Object.entries<ErrorEntry>(errors)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, { status, retry, title, next }]) => [
      code(id),
      String(status),
      retry ? "yes" : "no",
      cell(title.en),
      cell(next.en),
      cell(`${title.nl}. ${next.nl}`),
    ]);
  return page(
    "Errors",
    "packages/shared/src/errors",
    "Every code that the programs use, in answers, logs and receipts. Codes are never used again for something else. The status is that of HTTP where the code reaches a program.",
    [table(["code", "status", "try again", "what failed", "what to do", "in Dutch"], rows)],
  );
}
