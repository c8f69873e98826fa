import { existsSync, readFileSync } from "node:fs";
import { PersonKey } from "@hulplijn/shared/trust";
import { wrongPasskey } from "@hulplijn/shared/trust/decide";
import { fromBase64 } from "@hulplijn/shared/values";
import { publicKeyOf, sha256 } from "./key-file.ts";
import { isSshFile, readSshLine } from "./ssh-key.ts";

const forms =
  "the line that hulplijn trust key prints, the line of an SSH key, the line that the console printed for a passkey, or a file with one of these";

/** What is wrong with a key whose parts do not fit each other: people know it by its id, and devices by its bytes. Null: nothing. */
export function wrongKey(key: PersonKey): string | null {
  if (key.kind === "passkey") return wrongPasskey(key, fromBase64(key.publicKey), sha256);
  return publicKeyOf(key.publicKey)?.keyId === key.keyId ? null : "its id is not that of its key";
}

function readLine(line: string, named: string): PersonKey {
  if (isSshFile(line)) return readSshLine(line, sha256);
  const plain = publicKeyOf(line);
  if (plain) return { kind: "file", ...plain };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new Error(`${named} is no public key: it takes ${forms}`, { cause: error });
  }
  const parsed = PersonKey.safeParse(value);
  if (!parsed.success) throw new Error(`${named} is not a key of a policy: it takes ${forms}`);
  const key = parsed.data;
  const wrong = wrongKey(key);
  if (wrong !== null) throw new Error(`${named} is not a key that can count: ${wrong}`);
  return key;
}

/** A public key as somebody handed it over: a line, or a file with one. Throws the sentence of what is wrong with it. */
export function readPublicKey(said: string): PersonKey {
  const text = said.trim();
  if (text.startsWith("{") || isSshFile(text) || publicKeyOf(text)) return readLine(text, text.slice(0, 40));
  if (!existsSync(said)) throw new Error(`${said} is neither a public key nor a file: it takes ${forms}`);
  const line = readFileSync(said, "utf8").trim();
  if (line.includes("PRIVATE KEY"))
    throw new Error(
      `${said} holds a private key, which is handed to nobody: give its public line (hulplijn trust key --key ${said})`,
    );
  return readLine(line, said);
}
