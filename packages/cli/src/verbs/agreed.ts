import { createInterface } from "node:readline/promises";
import { Failure } from "../api/failure.ts";
import { exitCodes } from "../terminal/exit-codes.ts";

/** Goes on when the person says so, or said so beforehand: what is signed here somebody else wrote. */
export async function agreed(yes: boolean | undefined): Promise<void> {
  if (yes) return;
  if (!process.stdin.isTTY)
    throw new Failure(
      "Nobody can be asked here: read what stands above, and give --yes. Nothing was signed.",
      exitCodes.usage,
    );
  const desktop = createInterface({ input: process.stdin, output: process.stderr });
  const said = await desktop.question("Sign exactly this? Type yes: ");
  desktop.close();
  if (said.trim() !== "yes") throw new Failure("Nothing was signed.", exitCodes.failed);
}
