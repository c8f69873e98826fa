import { createHash, randomBytes } from "node:crypto";
import { uuidFrom } from "@hulplijn/shared/values";
import type { Secrets } from "../../core/access/ports.ts";
import type { Clock } from "../../core/ports.ts";

/** Secrets out of the system's randomness. */
export function nodeSecrets(clock: Clock): Secrets {
  const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");
  return {
    make: (prefix = "") => {
      const secret = prefix + randomBytes(32).toString("base64url");
      return { secret, hash: hashOf(secret) };
    },
    hashOf,
    id: () => uuidFrom(clock.nowMs(), randomBytes(10)),
  };
}
