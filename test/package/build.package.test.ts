import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { buildPackages, whyNotHere } from "../../scripts/package/build.ts";
import { formats } from "../../scripts/package/formats.ts";

// Every form of package, whatever it is: the same commit, the same bytes, with a bill and checksums that fit.

interface Bill {
  readonly specVersion: string;
  readonly metadata: { readonly component: { readonly hashes: readonly { readonly content: string }[] } };
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly licenses: unknown;
    readonly components?: readonly { readonly name: string }[];
  }[];
}

const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-package-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(Object.keys(formats))("a %s", (id) => {
  const why = whyNotHere(id);
  const [arch = "x64"] = formats[id]?.archs ?? [];
  const [one, other] = [path.join(folder, id, "1"), path.join(folder, id, "2")];

  test(
    `built twice is the same to the last bit, with its bill and checksums${why === null ? "" : ` (${why})`}`,
    { timeout: 180_000, skip: why !== null },
    async () => {
      const previous = process.umask(0o077);
      await buildPackages({ ids: [id], arch, out: one, fast: true });
      process.umask(0o002);
      await buildPackages({ ids: [id], arch, out: other, fast: true });
      process.umask(previous);
      const names = readdirSync(one);
      // The package, its bill and the checksums; beside a bundle also what releasers sign by.
      expect(names).toHaveLength(id === "bundle" ? 4 : 3);
      for (const name of names)
        expect(readFileSync(path.join(one, name)).equals(readFileSync(path.join(other, name))), name).toBe(
          true,
        );
      execFileSync("sha256sum", ["--check", "--strict", "SHA256SUMS"], { cwd: one });
    },
  );

  test.skipIf(why !== null)(
    `its bill names the bytes it is of, Node with what is in it, and every library with its licence${why === null ? "" : ` (${why})`}`,
    () => {
      const [billName = ""] = readdirSync(one).filter((name) => name.endsWith(".cdx.json"));
      const bill = JSON.parse(readFileSync(path.join(one, billName), "utf8")) as Bill;
      expect(bill.specVersion).toBe("1.6");
      const sums = readFileSync(path.join(one, "SHA256SUMS"), "utf8");
      expect(sums).toContain(
        `${bill.metadata.component.hashes[0]?.content}  ${billName.replace(".cdx.json", "")}\n`,
      );
      const byName = new Map(bill.components.map((component) => [component.name, component]));
      expect([...byName.keys()]).toEqual(
        expect.arrayContaining(["node", "ws", "commander", "systeminformation"]),
      );
      // Types and tools of ours are not shipped.
      expect(byName.has("vitest") || byName.has("zod")).toBe(false);
      for (const component of bill.components) expect(component.licenses, component.name).toBeTruthy();
      const node = byName.get("node");
      if (node?.version === process.versions.node)
        expect(node.components?.map(({ name }) => name)).toEqual(
          expect.arrayContaining(["openssl", "v8", "sqlite"]),
        );
    },
  );
});
