import { promises as dns } from "node:dns";
import { networkInterfaces } from "node:os";
import { evaluatePac, type PacAnswer } from "./adapters/pac-quickjs/evaluate-pac.ts";
import { fetchPac } from "./adapters/pac-quickjs/fetch-pac.ts";

const nameMs = 2000;

/** IPv4 alone, as the functions of a proxy file have it. */
async function addressOf(name: string): Promise<string | null> {
  if (!/^[A-Za-z0-9_.-]{1,253}$/.test(name)) return null;
  const late = new Promise<null>((done) => setTimeout(() => done(null), nameMs));
  const found = dns.lookup(name, { family: 4 }).then(
    ({ address }) => address,
    () => null,
  );
  return Promise.race([found, late]);
}

function ownAddress(): string {
  const found = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return found.find((one) => !one.internal && one.family === "IPv4")?.address ?? "127.0.0.1";
}

async function ask(source: string, url: string, caFile: string | null): Promise<PacAnswer> {
  try {
    return await evaluatePac(await fetchPac(source, caFile), url, addressOf, ownAddress());
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { failed: (code ?? message).slice(0, 200) };
  }
}

/**
 * `hulplijn-agent pac <source> <url> [caFile]`: asked by the running agent itself, which ends us when it no longer waits. What a proxy file does to its
 * machine ends with this process, so it is not taken down in order.
 */
export async function findProxy([source = "", url = "", caFile]: readonly string[]): Promise<void> {
  const answer = await ask(source, url, caFile ?? null);
  process.stdout.write(`${JSON.stringify(answer)}\n`, () => process.exit(0));
}
