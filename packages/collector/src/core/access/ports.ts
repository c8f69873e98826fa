/** Random secrets that are shown once and kept as SHA-256 only. */
export interface Secrets {
  /** 256 random bits as base64url, and the hash to store. */
  make(prefix?: string): { readonly secret: string; readonly hash: string };
  /** SHA-256 in hexadecimal. */
  hashOf(secret: string): string;
  /** A new UUID version 7. */
  id(): string;
}

/** Password hashing. Slow on purpose; a bounded number at the same time, so that signing in cannot eat the machine. */
export interface Passwords {
  /** argon2id in PHC form. */
  hash(password: string): Promise<string>;
  /** False for a wrong password, and after the same time for no stored hash at all (null: nobody has that name). */
  verify(password: string, stored: string | null): Promise<boolean>;
}

/** Who does something, as use-cases and the audit trail know them. */
export interface Actor {
  /** A person's id; `local-administrator` for the program on the collector's own machine. */
  readonly personId: string;
  /** As people read it: the person's name, with the token's name when a program acts for them. */
  readonly name: string;
}
