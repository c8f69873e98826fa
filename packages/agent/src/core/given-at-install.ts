const given =
  /^(https|wss|http|ws):\/\/([A-Za-z0-9._-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(:[0-9]{1,5})?(\/[\w./-]{0,200})?$/;

/**
 * The address of the agent's link, from what whoever installs knows: the address of the console. Null when it is no such address: nothing with
 * a user, a query or a fragment in it.
 */
export function linkAddressOf(text: string): string | null {
  const [, scheme, host = "", port = "", path = "/"] = given.exec(text.trim()) ?? [];
  if (scheme === undefined) return null;
  const isSecure = scheme === "https" || scheme === "wss";
  const isHere = /^(localhost|127\.[0-9.]+|\[::1\])$/.test(host);
  if (!isSecure && !isHere) return null;
  const bare = path.replace(/\/+$/, "");
  const whole = bare.endsWith("/agent/v1") ? bare : `${bare}/agent/v1`;
  return `${isSecure ? "wss" : "ws"}://${host}${port}${whole}`;
}

/** What whoever installs may say: by these names in the environment, whatever the form of the package. */
export const givenNames = { url: "COLLECTOR_URL", rootDigest: "ROOT_DIGEST", token: "ENROLL_TOKEN" } as const;

export type GivenAtInstall = Partial<Record<keyof typeof givenNames, string>>;

/** Each as the agent's settings have it; what is empty was not given. A sentence when one is not what it should be; never with the token in it. */
export function readGiven(
  texts: GivenAtInstall,
): { readonly given: GivenAtInstall } | { readonly wrong: string } {
  const given: GivenAtInstall = {};
  const { url = "", rootDigest = "", token = "" } = texts;
  if (url.trim() !== "") {
    const link = linkAddressOf(url);
    const allowed = "https://host of the collector (http:// on this machine alone)";
    if (link === null)
      return {
        wrong: `the collector's address cannot be ${JSON.stringify(url.slice(0, 80))}; give ${allowed}`,
      };
    given.url = link;
  }
  if (rootDigest.trim() !== "") {
    given.rootDigest = rootDigest.trim().toLowerCase();
    if (!/^[0-9a-f]{64}$/.test(given.rootDigest))
      return { wrong: "the digest of the organisation's root has to be its SHA-256, 64 hexadecimal digits" };
  }
  if (token.trim() !== "") {
    given.token = token.trim();
    if (!/^\S{20,128}$/.test(given.token))
      return { wrong: "the enrolment token is not whole: it has 20 to 128 characters, and no space" };
  }
  return { given };
}
