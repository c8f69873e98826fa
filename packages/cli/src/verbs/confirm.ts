import { digestWords } from "@hulplijn/shared/review";
import { askLine } from "../terminal/ask-line.ts";
import { type Desk, ends, giveUp } from "./desk.ts";

/** True when the person types the first of the words that stand for the digest, or `yes` was said beforehand. */
export async function confirmed(desk: Desk, digest: string, yes: boolean | undefined): Promise<boolean> {
  if (yes) return true;
  if (!process.stdin.isTTY) {
    giveUp(desk, ends.usage, "nobody can be asked here: read it, and give --yes");
    return false;
  }
  const [first = ""] = digestWords(digest).split("-");
  const said = await askLine("To sign exactly this, type the first of the four words: ");
  if (said.trim() === first) return true;
  giveUp(desk, ends.failed, "that is another word: nothing was signed");
  return false;
}
