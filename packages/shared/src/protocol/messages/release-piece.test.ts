import { expect, test } from "vitest";
import { pieceBytes, releasePiece } from "./release-piece.ts";

test("a body as it is sent passes, and one that is longer, or empty, does not", () => {
  const of = (bytes: number): unknown => ({
    sha256: "ab".repeat(32),
    offset: 0,
    sizeBytes: 1,
    data: Buffer.alloc(bytes).toString("base64"),
  });
  expect(releasePiece.body.safeParse(of(pieceBytes)).success).toBe(true);
  for (const bytes of [0, pieceBytes + 1]) expect(releasePiece.body.safeParse(of(bytes)).success).toBe(false);
});
