import { payloadOf, signedBytes } from "./signed.ts";

/**
 * What the two sides sign on the link. All keys and nonces are the base64 that crosses the wire.
 * `enrol`: the device, with the key it asks to enrol. `enrolled`: the collector, over the device's nonce and key; the device
 * then closes and comes back with `hello`. `challenge`: the collector, with its pinned key, over both nonces.
 * `proof`: the device, over both nonces and its connection number. The roles have different types, so no answer of one
 * side can be played back as the other's.
 */
export type LinkStatement =
  | { readonly type: "enrol"; readonly token: string; readonly publicKey: string; readonly nonce: string }
  | {
      readonly type: "enrolled";
      readonly deviceId: string;
      readonly publicKey: string;
      readonly nonce: string;
    }
  | {
      readonly type: "challenge";
      readonly deviceId: string;
      readonly deviceNonce: string;
      readonly collectorNonce: string;
    }
  | {
      readonly type: "proof";
      readonly deviceId: string;
      readonly connection: number;
      readonly deviceNonce: string;
      readonly collectorNonce: string;
    };

/** The exact bytes under the `proof` of `enrol`, `enrolled`, `challenge` and `proof`. Fields in a fixed order, whoever made the object. */
export function linkBytes(statement: LinkStatement): Uint8Array {
  return signedBytes("link", payloadOf(inOrder(statement)));
}

function inOrder(statement: LinkStatement): readonly (string | number)[] {
  switch (statement.type) {
    case "enrol":
      return [statement.type, statement.token, statement.publicKey, statement.nonce];
    case "enrolled":
      return [statement.type, statement.deviceId, statement.publicKey, statement.nonce];
    case "challenge":
      return [statement.type, statement.deviceId, statement.deviceNonce, statement.collectorNonce];
    case "proof":
      return [
        statement.type,
        statement.deviceId,
        statement.connection,
        statement.deviceNonce,
        statement.collectorNonce,
      ];
  }
}
