/** Who sits at the screen of this device, by logind's word. */
export interface Desk {
  readonly session: string;
  readonly user: number;
  /** The process that opened the session. */
  readonly leader: number;
  readonly isLocked: boolean;
  /**
   * When the desktop said last that somebody began or ceased to use it, in milliseconds since 1970; null when this desktop never said
   * so, and nothing can be known.
   */
  readonly idle: { readonly isIdle: boolean; readonly sinceMs: number } | null;
}

/** Properties of one session, as a message bus gives them: nothing is believed of their types. */
export type SessionProperties = Readonly<Record<string, unknown>>;

const screens: ReadonlySet<unknown> = new Set(["x11", "wayland", "mir"]);

/** An entry of a list or a structure; undefined for anything else. */
export const entryOf = (value: unknown, at: number): unknown =>
  Array.isArray(value) ? (value as readonly unknown[])[at] : undefined;

const whole = (value: unknown): number | null =>
  typeof value === "bigint" || typeof value === "number" ? Number(value) : null;

/** Null for what is no screen that somebody sits at: a service's, a greeter's, one over ssh, one of root's, one in the background. */
function deskOf(session: string, properties: SessionProperties): Desk | null {
  const { Class, Type, State, Remote, User, Leader, LockedHint, IdleHint, IdleSinceHint } = properties;
  if (Class !== "user" || State !== "active" || Remote !== false || !screens.has(Type)) return null;
  const user = whole(entryOf(User, 0));
  if (user === null || user <= 0) return null;
  const sinceMs = Math.round((whole(IdleSinceHint) ?? 0) / 1000);
  return {
    session,
    user,
    leader: whole(Leader) ?? 0,
    isLocked: LockedHint === true,
    idle: sinceMs > 0 ? { isIdle: IdleHint === true, sinceMs } : null,
  };
}

/**
 * The one session that is asked and told: active, in person, at a screen. Of several (a machine with more seats) that of `seat0`, else
 * the first. Source: org.freedesktop.login1(5), "Session Objects".
 */
export function deskAmong(
  sessions: readonly { readonly id: string; readonly properties: SessionProperties }[],
): Desk | null {
  const desks = sessions.flatMap(({ id, properties }) => {
    const desk = deskOf(id, properties);
    return desk === null ? [] : [{ desk, isFirstSeat: entryOf(properties["Seat"], 0) === "seat0" }];
  });
  return (desks.find(({ isFirstSeat }) => isFirstSeat) ?? desks[0])?.desk ?? null;
}
