// The one script of the approver's page. It is sent as the text of this function, so nothing outside of it can be named in it.

interface Element {
  textContent: string;
  hidden: boolean;
  disabled: boolean;
  readonly dataset: Readonly<Record<string, string | undefined>>;
  addEventListener(type: string, listener: () => void): void;
}
interface Credential {
  readonly rawId: ArrayBuffer;
  readonly response: {
    readonly authenticatorData: ArrayBuffer;
    readonly clientDataJSON: ArrayBuffer;
    readonly signature: ArrayBuffer;
    getPublicKey(): ArrayBuffer | null;
    getPublicKeyAlgorithm(): number;
  };
}
/** As much of a browser as the script uses. */
interface Browser {
  readonly document: {
    readonly visibilityState: string;
    getElementById(id: string): Element | null;
    addEventListener(type: string, listener: () => void): void;
  };
  readonly navigator: {
    readonly credentials: {
      get(options: object): Promise<Credential | null>;
      create(options: object): Promise<Credential | null>;
    };
    readonly clipboard: { writeText(text: string): Promise<void> };
  };
  readonly IntersectionObserver: new (
    seen: (entries: readonly { readonly isIntersecting: boolean }[]) => void,
    options: object,
  ) => { observe(element: Element): void };
  readonly top: unknown;
  readonly self: unknown;
}

/** What the server put into the button: how to ask for the passkey, and what the answer is about. */
export interface PageAsk {
  readonly challenge: string;
  readonly rpId: string;
  /** Key id and credential id, base64. */
  readonly passkeys: readonly (readonly [keyId: string, credentialId: string])[];
  /** What gets signed, base64. */
  readonly payload: string;
  readonly fix: string;
}

/** How long a button has to be in sight before it can be pressed: nobody presses what was put under their finger. */
export const seenMs = 800;

export function pageScript(waitMs: number): void {
  const { document, navigator, IntersectionObserver, top, self } = globalThis as unknown as Browser;
  if (top !== self) return;
  const bytes = (base64: string): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
  const base64 = (buffer: ArrayBuffer): string =>
    btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCodePoint(byte)).join(""));
  const said = document.getElementById("said");
  const say = (text: string): void => {
    if (said) said.textContent = text;
  };
  const send = async (path: string, body: object): Promise<Record<string, string>> => {
    const answer = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return (await answer.json()) as Record<string, string>;
  };

  const press = (button: Element, work: () => Promise<string>): void => {
    let busy = false;
    let inSight = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      clearTimeout(timer);
      button.disabled = true;
      if (inSight && document.visibilityState === "visible" && !busy)
        timer = setTimeout(() => (button.disabled = false), waitMs);
    };
    document.addEventListener("visibilitychange", look);
    const observer = new IntersectionObserver(
      (entries) => {
        const now = entries.some((entry) => entry.isIntersecting);
        // A scroll by a part of a pixel is no new sight of it.
        if (now === inSight) return;
        inSight = now;
        look();
      },
      { threshold: 0.8 },
    );
    observer.observe(button);
    button.addEventListener("click", () => {
      busy = true;
      look();
      say("Waiting for your passkey…");
      void work()
        .then(say, () => say("No passkey was used. Nothing was signed; try again."))
        .finally(() => {
          busy = false;
          look();
        });
    });
  };

  const approve = document.getElementById("approve");
  if (approve)
    press(approve, async () => {
      const ask = JSON.parse(approve.dataset["ask"] ?? "{}") as PageAsk;
      const credential = await navigator.credentials.get({
        publicKey: {
          challenge: bytes(ask.challenge),
          rpId: ask.rpId,
          userVerification: "required",
          allowCredentials: ask.passkeys.map(([, id]) => ({ type: "public-key", id: bytes(id) })),
        },
      });
      if (!credential) throw new Error("no passkey");
      const used = base64(credential.rawId);
      const keyId = ask.passkeys.find(([, id]) => id === used)?.[0];
      const { authenticatorData, clientDataJSON, signature } = credential.response;
      const assertion = {
        authenticatorData: base64(authenticatorData),
        clientDataJSON: base64(clientDataJSON),
        signature: base64(signature),
      };
      const answer = await send("/approve", {
        fix: ask.fix,
        approval: { payload: ask.payload, signatures: [{ keyId, assertion }] },
      });
      return answer["said"] ?? "";
    });

  const make = document.getElementById("make");
  if (make)
    press(make, async () => {
      const { rpId = "", name = "" } = make.dataset;
      const credential = await navigator.credentials.create({
        publicKey: {
          challenge: crypto.getRandomValues(new Uint8Array(32)),
          rp: { id: rpId, name: "Hulplijn: approving" },
          user: { id: crypto.getRandomValues(new Uint8Array(16)), name, displayName: name },
          pubKeyCredParams: [-7, -8].map((alg) => ({ type: "public-key", alg })),
          authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
          attestation: "none",
        },
      });
      const der = credential?.response.getPublicKey();
      if (!credential || !der) throw new Error("no passkey");
      const answer = await send("/passkey", {
        publicKey: base64(der),
        algorithm: credential.response.getPublicKeyAlgorithm(),
        credentialId: base64(credential.rawId),
      });
      const [line, made] = [document.getElementById("line"), document.getElementById("made")];
      if (line) line.textContent = answer["line"] ?? "";
      if (made) made.hidden = answer["line"] === undefined;
      return answer["said"] ?? "";
    });
  const copy = document.getElementById("copy");
  copy?.addEventListener("click", () => {
    void navigator.clipboard
      .writeText(document.getElementById("line")?.textContent ?? "")
      .then(() => say("Copied."));
  });
}
