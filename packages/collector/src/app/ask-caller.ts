import { type ErrorCode, errors, refuse, type Refusal } from "@hulplijn/shared/errors";
import type { CallerStatement } from "@hulplijn/shared/fixes";
import { type Body, callerCodes } from "@hulplijn/shared/protocol";
import { openWord } from "@hulplijn/shared/trust";
import type { Link } from "./link.ts";
import { refusalOf } from "./order-run.ts";
import { ordererFor } from "./orderer.ts";
import type { PlanWish } from "./plan-run.ts";
import { change, type World } from "./world.ts";

type Shown = Extract<CallerStatement["answer"], { state: "shown" }> & { readonly requestId: string };

/**
 * Has a device show a code to whoever sits at it, and waits for its word that it did. The collector never knows the code: it knows the
 * mark beside it, which staff say to the caller so that they hear whom they speak with.
 */
export async function askCaller(
  world: World,
  wish: Omit<PlanWish, "callerProof">,
): Promise<{ readonly ok: true; readonly shown: Shown } | Refusal> {
  const refusal = await refusalOf(world, wish);
  const fix = world.fixes.get(wish.fix);
  if (refusal || !fix) return refusal ?? refuse("not-found", wish.fix);
  const { manifest, manifestDigest, manifestBytes } = fix;
  if (manifest.callerVerified !== true) return refuse("caller-code-not-asked", wish.fix);
  const may = await ordererFor(world, wish.orderer, manifest.risk);
  if (!may.ok) return may;
  const link = world.devices.link(wish.deviceId);
  if (link?.stage !== "open") return refuse("caller-device-silent", "it is not connected");
  if (!link.capabilities.includes(callerCodes))
    return refuse("caller-device-silent", "its agent is too old to show codes");
  const requestId = world.newId();
  const { fix: id, params } = wish;
  const tell = (action: string, about: Readonly<Record<string, string>>): Promise<unknown> =>
    change(world, (tx) =>
      tx.addAudit({
        atMs: world.clock.nowMs(),
        who: wish.person.name,
        action,
        object: wish.deviceId,
        detail: { requestId, fix: id, params, person: wish.orderer, ...about },
      }),
    );
  await tell("caller.asked", {});
  const answered = world.callers.wait(requestId, wish.deviceId);
  link.send("show-caller-code", {
    requestId,
    person: wish.orderer,
    fix: id,
    version: manifest.version,
    manifestDigest,
    params,
    manifest: Buffer.from(manifestBytes).toString("base64"),
    approvals: (await world.store.approvals(manifestDigest)).map(({ envelope }) => envelope),
  });
  const statement = await answered;
  const isOfThis = statement?.manifestDigest === manifestDigest && statement.person === wish.orderer;
  const { answer } = isOfThis ? statement : { answer: null };
  if (answer?.state !== "shown") {
    const code = answer === null ? "caller-device-silent" : answer.code;
    await tell("caller.refused", { code });
    return refuse(isCode(code) ? code : "caller-device-silent", `the device says ${code}`);
  }
  await tell("caller.shown", { faces: answer.faces.join(" ") });
  return { ok: true, shown: { requestId, ...answer } };
}

const isCode = (code: string): code is ErrorCode => Object.hasOwn(errors, code);

/** The device says whether it showed a code; only its own key says so. */
export async function takeInCallerCode(
  world: World,
  link: Link,
  { statement: sealed }: Body<"caller-code">,
): Promise<void> {
  const statement = openWord<CallerStatement>(sealed, "caller-code", link.publicKey, world.signer.verify);
  if (statement?.deviceId !== link.deviceId)
    return link.object(refuse("receipt-signature-wrong", "a caller's code"), null);
  if (!world.callers.answer(statement))
    world.log.info({ deviceId: link.deviceId }, "a device showed a code for a caller, too late");
}
