// The bill of materials of a package: CycloneDX 1.6, https://cyclonedx.org/docs/1.6/json/
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { componentsOf } from "./components.ts";
import type { BuildRequest } from "./format.ts";

/** What the vendor's Node brings along, by the names of `process.versions`: this script runs on the very version that is shipped. */
const broughtByNode = [
  "acorn", "ada", "amaro", "ares", "brotli", "cjs_module_lexer", "llhttp", "nghttp2", "openssl", "simdjson", "simdutf",
  "sqlite", "undici", "uv", "uvwasi", "v8", "zlib", "zstd",
] as const; // prettier-ignore

const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");
const purl = (name: string, version: string): string => `pkg:npm/${name.replace("@", "%40")}@${version}`;

/** A UUID (form 8, made by us) out of what the bill says, so that the same bill has the same. */
function serialOf(content: string): string {
  const hex = sha256(content).slice(0, 32).split("");
  hex[12] = "8";
  hex[16] = "a";
  const text = hex.join("");
  const parts = [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)];
  return `urn:uuid:${parts.join("-")}`;
}

function nodeComponent({ runtime }: BuildRequest["payload"]): unknown {
  const reference = purl(runtime.npm, runtime.version);
  const isThisOne = process.versions.node === runtime.version;
  const brought = broughtByNode.flatMap((name) => {
    const version = isThisOne ? process.versions[name] : undefined;
    return version === undefined
      ? []
      : [{ type: "library", "bom-ref": `${reference}#${name}`, name, version }];
  });
  return {
    type: "application",
    "bom-ref": reference,
    name: "node",
    version: runtime.version,
    hashes: [{ alg: "SHA-256", content: runtime.sha256 }],
    licenses: [{ license: { id: "MIT" } }],
    purl: reference,
    ...(brought.length > 0 ? { components: brought } : {}),
  };
}

/** Writes the bill beside the package it is of; returns the file. */
export function writeBill(file: string, request: BuildRequest): string {
  const libraries = componentsOf(request.payload.inputs).map(({ name, version, licence }) => ({
    type: "library",
    "bom-ref": purl(name, version),
    name,
    version,
    licenses: [licence.includes(" ") ? { expression: licence } : { license: { id: licence } }],
    purl: purl(name, version),
  }));
  const components = [nodeComponent(request.payload), ...libraries];
  const itself = {
    type: "application",
    "bom-ref": path.basename(file),
    name: "hulplijn-agent",
    version: request.version,
    hashes: [{ alg: "SHA-256", content: sha256(readFileSync(file)) }],
  };
  const references = components.map((one) => (one as { readonly "bom-ref": string })["bom-ref"]);
  const dependencies = [
    { ref: itself["bom-ref"], dependsOn: references },
    ...references.map((ref) => ({ ref })),
  ];
  const bill = {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber: serialOf(JSON.stringify([itself, components])),
    version: 1,
    metadata: {
      timestamp: new Date(request.epochSeconds * 1000).toISOString(),
      component: itself,
    },
    components,
    dependencies,
  };
  const to = `${file}.cdx.json`;
  writeFileSync(to, `${JSON.stringify(bill, null, 2)}\n`);
  return to;
}
