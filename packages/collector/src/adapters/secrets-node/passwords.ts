import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import type { Passwords } from "../../core/access/ports.ts";

/** OWASP's first choice for argon2id (19 MiB, 2 passes, 1 lane): about 50 ms, so that sign-in stays usable on 2 cores. */
const now = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const tagLength = 32;

/** Hashes that run at the same time, and those that may wait for their turn: 2 × 19 MiB at most. */
const atOnce = 2;
const waitingAtMost = 64;

interface Cost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

const raw = (password: string, nonce: Buffer, cost: Cost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const message = Buffer.from(password.normalize("NFKC"), "utf8");
    argon2("argon2id", { message, nonce, tagLength, ...cost }, (error, tag) => {
      if (error) reject(error);
      else resolve(tag);
    });
  });

const unpadded = (bytes: Buffer): string => bytes.toString("base64").replaceAll("=", "");

const phc = (cost: Cost, salt: Buffer, tag: Buffer): string =>
  `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${unpadded(salt)}$${unpadded(tag)}`;

const pattern =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{16,88})\$([A-Za-z0-9+/]{16,88})$/;

function read(stored: string): { cost: Cost; salt: Buffer; tag: Buffer } | null {
  const found = pattern.exec(stored);
  if (!found) return null;
  const [, memory, passes, parallelism, salt = "", tag = ""] = found;
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, "base64"),
    tag: Buffer.from(tag, "base64"),
  };
}

/** Thrown when too many people sign in at the same moment; told as "try again in a moment". */
export class PasswordsBusy extends Error {
  override readonly name = "PasswordsBusy";
}

/** Password hashing with Node's own argon2id, a bounded number at once. */
export function nodePasswords(): Passwords {
  let running = 0;
  const waiting: (() => void)[] = [];
  const turn = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (running >= atOnce) {
      if (waiting.length >= waitingAtMost) throw new PasswordsBusy("too many passwords are being checked");
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
  const nobody = { cost: now, salt: randomBytes(16), tag: randomBytes(tagLength) };
  return {
    hash: (password) =>
      turn(async () => {
        const salt = randomBytes(16);
        return phc(now, salt, await raw(password, salt, now));
      }),
    verify: (password, stored) =>
      turn(async () => {
        const known = stored === null ? null : read(stored);
        const { cost, salt, tag } = known ?? nobody;
        const made = await raw(password, salt, cost);
        return made.length === tag.length && timingSafeEqual(made, tag) && known !== null;
      }),
  };
}
