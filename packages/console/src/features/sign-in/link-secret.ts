/** The secret in the fragment of a sign-in link, or null. In the fragment, so that no server or proxy ever logs it. */
export function linkSecret(fragment: string): string | null {
  const secret = fragment.replace(/^#/, "");
  return /^[A-Za-z0-9_-]{20,200}$/.test(secret) ? secret : null;
}
