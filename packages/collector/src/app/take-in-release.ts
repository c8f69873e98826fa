import { refuse } from "@hulplijn/shared/errors";
import { type Body, pieceBytes } from "@hulplijn/shared/protocol";
import { ringOf } from "@hulplijn/shared/trust";
import { currentRelease, toldRing } from "./current-release.ts";
import type { Link } from "./link.ts";
import type { PieceWanted } from "./release-desk.ts";
import { takeIn } from "./take-in.ts";
import type { World } from "./world.ts";

/** How far a device is with a release. Of one that this collector does not know there is nothing to keep. */
export async function takeInReleaseState(
  world: World,
  link: Link,
  body: Body<"release-state">,
  seq: number,
): Promise<void> {
  const { deviceId } = link;
  const { sequence, state: said, code } = body;
  await takeIn(world, link, seq, async (tx, after) => {
    if (!(await tx.releases()).some((one) => one.sequence === sequence)) return null;
    const before = await tx.releaseWord(deviceId, sequence);
    // That it came back says more than that it will not have it again.
    if (before?.said === "returned" && said === "refused") return null;
    const isNews = before?.said !== said;
    const sinceMs = isNews ? world.clock.nowMs() : before.sinceMs;
    await tx.putReleaseWord({ deviceId, sequence, said, code, sinceMs });
    after.afterwards(() => {
      world.releases.isTouched = true;
      if (isNews && (said === "returned" || said === "refused"))
        world.log.warn(
          { deviceId, name: link.deviceName, sequence, said, code },
          "a device did not take a release",
        );
    });
    return null;
  });
}

/** A device asks for a piece. It gets it in its turn, and not on this way: others have findings to tell. */
export async function takeReleaseWanted(
  world: World,
  link: Link,
  body: Body<"release-wanted">,
): Promise<void> {
  world.releases.want({ link, sha256: body.sha256, offset: body.offset });
}

/** Gives a device its piece, if the release is still open for it: its own check holds without this one. */
export async function givePiece(world: World, { link, sha256, offset }: PieceWanted): Promise<void> {
  if (link.stage !== "open") return;
  const kept = await currentRelease(world.store, world.clock.nowMs());
  const device = await world.store.device(link.deviceId);
  const isOpen =
    kept?.release.bundle.sha256 === sha256 &&
    device?.quarantine === null &&
    ringOf(link.deviceId, kept.release, world.sha256) <= toldRing(kept);
  const piece = isOpen ? await world.bundles.piece(sha256, offset, pieceBytes) : null;
  if (!isOpen || !piece)
    return link.object(refuse("conflict", `nothing of the bundle ${sha256} is open to this device`), null);
  const { sizeBytes } = kept.release.bundle;
  link.send("release-piece", { sha256, offset, sizeBytes, data: Buffer.from(piece).toString("base64") });
}
