import { setTimeout as sleep } from "node:timers/promises";
import type { Bus } from "../dbus/bus.ts";
import type { DbusMessage } from "../dbus/message.ts";
import type { FromHelper, ToHelper } from "../core/screen/helper-talk.ts";
import { plainFor } from "../core/screen/screen-text.ts";

const service = "org.freedesktop.Notifications";
const face = { destination: service, path: "/org/freedesktop/Notifications", interface: service };
const bus = {
  destination: "org.freedesktop.DBus",
  path: "/org/freedesktop/DBus",
  interface: "org.freedesktop.DBus",
};
/** Urgency "normal": the desktop's own "do not disturb" holds for us as well. */
const urgency = 1;

type Shown = { readonly id: number; readonly owner: string };

/** Shows one notification. What the desktop cannot do is said, and not tried otherwise. */
async function notify(
  on: Bus,
  wanted: Extract<ToHelper, { kind: "show" | "ask" }>,
): Promise<Shown | Extract<FromHelper, { kind: "unable" }>> {
  const unable = (detail: string) => ({ kind: "unable", detail }) as const;
  const [able] = await on.ask([{ ...face, member: "GetCapabilities", arguments: [] }], wanted.callMs);
  if (able?.kind !== "reply") return unable(able?.kind === "error" ? able.name : (able?.detail ?? "gone"));
  const capabilities: readonly unknown[] = Array.isArray(able.body[0]) ? able.body[0] : [];
  if (wanted.kind === "ask" && !capabilities.includes("actions")) return unable("it has no buttons");
  const body = plainFor(wanted.body, capabilities.includes("body-markup"));
  // Heard before it is shown, so that no answer is missed. Some desktops tell everybody, others only the one who asked.
  const rules = ["ActionInvoked", "NotificationClosed"].map(
    (member) => `type='signal',sender='${service}',interface='${service}',member='${member}'`,
  );
  const matches =
    wanted.kind === "ask" ? rules.map((rule) => ({ ...bus, member: "AddMatch", arguments: [rule] })) : [];
  const replies = await on.ask(
    [
      ...matches,
      {
        ...face,
        member: "Notify",
        arguments: [
          "Hulplijn",
          { type: "u", value: wanted.replaces },
          "preferences-system",
          plainFor(wanted.title, false),
          body,
          wanted.answers.flatMap(({ id, label }) => [id, plainFor(label, false)]),
          { type: "a{sv}", value: { urgency, ...(wanted.kind === "ask" ? { resident: false } : {}) } },
          { type: "i", value: wanted.stays ? 0 : -1 },
        ],
      },
    ],
    wanted.callMs,
  );
  const told = replies.at(-1);
  if (told?.kind !== "reply") return unable(told?.kind === "error" ? told.name : (told?.detail ?? "gone"));
  const [id] = told.body;
  if (typeof id !== "number" || told.sender === null) return unable("it gave no number");
  return { id, owner: told.sender };
}

/** What a signal says of the notification that was shown; null for anything else, and for anybody else's word. */
function heardOf(signal: DbusMessage, shown: Shown, answers: readonly string[]): FromHelper | null {
  const [id, what] = signal.body;
  if (signal.sender !== shown.owner || signal.interface !== service || id !== shown.id) return null;
  if (signal.member === "ActionInvoked" && typeof what === "string" && answers.includes(what))
    return { kind: "answer", answer: what };
  return signal.member === "NotificationClosed" ? { kind: "closed" } : null;
}

/** Does what the runner wants on this session's bus. `stop` takes a question away again. */
export async function serve(
  on: Bus,
  wanted: ToHelper,
  say: (said: FromHelper) => void,
  stop: Promise<unknown>,
): Promise<void> {
  const close = (id: number) => ({
    ...face,
    member: "CloseNotification",
    arguments: [{ type: "u", value: id } as const],
  });
  if (wanted.kind === "withdraw") {
    await on.ask([close(wanted.id)], wanted.callMs);
    return say({ kind: "closed" });
  }
  const shown = await notify(on, wanted);
  if ("kind" in shown) return say(shown);
  say({ kind: "shown", id: shown.id });
  if (wanted.kind === "show") return;
  const answers = wanted.answers.map(({ id }) => id);
  let isGone = (): void => undefined;
  const gone = new Promise<void>((resolve) => (isGone = resolve));
  const answered = new Promise<FromHelper>((resolve) => {
    const heard = (signal: DbusMessage): void => {
      const said = heardOf(signal, shown, answers);
      if (said) resolve(said);
      if (said?.kind === "closed") isGone();
    };
    // Its end is that of the desktop as well, and the question is gone with it.
    void on.listen([], heard, true).then(() => {
      resolve({ kind: "closed" });
      isGone();
    });
  });
  const said = await Promise.race([answered, stop.then(() => null)]);
  if (said) say(said);
  // Some desktops leave it standing after a button was pressed.
  on.tell(close(shown.id));
  await Promise.race([gone, sleep(wanted.callMs, undefined, { ref: false })]);
}
