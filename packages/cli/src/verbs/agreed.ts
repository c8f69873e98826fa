import { Failure } from "../api/failure.ts";
import { askLine } from "../terminal/ask-line.ts";
import { exitCodes } from "../terminal/exit-codes.ts";

/** Goes on when the person says so, or said so beforehand: what is signed here somebody else wrote. */
export async function agreed(yes: boolean | undefined): Promise<void> {
  if (yes) return;
  if (!process.stdin.isTTY)
    throw new Failure(
      "Nobody can be asked here: read what stands above, and give --yes. Nothing was signed.",
      exitCodes.usage,
    );
  const said = await askLine("Sign exactly this? Type yes: ");
  if (said.trim() !== "yes") throw new Failure("Nothing was signed.", exitCodes.failed);
}
