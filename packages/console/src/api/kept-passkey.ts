/** The passkey that signed in here last, so that next time one touch signs in and begins the shift. Its id opens nothing. */
export interface KeptPasskey {
  /** base64url, as WebAuthn spells it. */
  readonly credentialId: string;
  readonly name: string;
}

const place = "hulplijn.passkey";

export function keepPasskey(passkey: KeptPasskey): void {
  localStorage.setItem(place, JSON.stringify(passkey));
}

export function readKeptPasskey(): KeptPasskey | null {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? "null") as Partial<KeptPasskey> | null;
    return typeof kept?.credentialId === "string" && typeof kept.name === "string"
      ? { credentialId: kept.credentialId, name: kept.name }
      : null;
  } catch {
    return null;
  }
}
