import { createHash } from "node:crypto";
import { Fix, FixRow, FixVersion, FixVersionText, ListQuery, pageOf } from "@hulplijn/shared/api";
import { Envelope } from "@hulplijn/shared/trust";
import { z } from "zod";
import { audit } from "../../../app/audit.ts";
import { manifestOf, viewFixVersions } from "../../../app/views/fix-versions.ts";
import { viewFixRow } from "../../../app/views/fixes.ts";
import { policyOf } from "../../../app/policy.ts";
import type { LoadedFix } from "../../../core/ports.ts";
import { callerOf, Ok, problems, type Routes } from "../api.ts";
import { highlight } from "../highlight.ts";
import { granted, HttpProblem } from "../problem.ts";

/** `approval` is what `hulplijn fix approve` signed. */
const AddApproval = z.strictObject({ approval: Envelope });
const Which = z.strictObject({ fix: z.string().max(64) });
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

export const fixRoutes: Routes = (api, deps) => {
  const { store, fixes, clock, work, bus } = deps;
  const fixOf = (name: string): LoadedFix => {
    const fix = fixes.get(name);
    if (!fix) throw new HttpProblem("not-found", "there is no such fix, or its files are damaged");
    return fix;
  };
  const row = async (fix: LoadedFix): Promise<FixRow> =>
    viewFixRow(store, fix, await policyOf({ store }), await store.suspended(), clock.nowMs());

  api.get(
    "/api/v1/fixes",
    {
      schema: {
        querystring: ListQuery.pick({ q: true, limit: true }).strict(),
        response: { 200: pageOf(FixRow), ...problems },
      },
    },
    async (request) => {
      const words = (request.query.q ?? "").toLowerCase().split(/\s+/).filter(Boolean);
      const [policy, suspended] = [await policyOf({ store }), await store.suspended()];
      const rows = await Promise.all(
        fixes.all().map((fix) => viewFixRow(store, fix, policy, suspended, clock.nowMs())),
      );
      const items = rows
        .filter((one) => {
          const text = [one.fix, one.title.en, one.title.nl, one.risk, one.state, ...one.settles]
            .join(" ")
            .toLowerCase();
          return words.every((word) => text.includes(word));
        })
        .toSorted((a, b) => a.fix.localeCompare(b.fix, "en"));
      return { items, nextCursor: null, total: items.length };
    },
  );
  api.get(
    "/api/v1/fixes/:fix",
    { schema: { params: Which, response: { 200: Fix, ...problems } } },
    async (request) => {
      const fix = fixOf(request.params.fix);
      const files = await Promise.all(
        [...fix.files].map(async ([name, bytes]) => {
          const text = Buffer.from(bytes).toString("utf8");
          const digest = sha256(bytes);
          return { name, text, html: await highlight(text, digest), sha256: digest };
        }),
      );
      return {
        ...(await row(fix)),
        manifest: fix.manifest,
        manifestBytes: Buffer.from(fix.manifestBytes).toString("base64"),
        manifestDigest: fix.manifestDigest,
        files,
      };
    },
  );
  api.get(
    "/api/v1/fixes/:fix/versions",
    { schema: { params: Which, response: { 200: pageOf(FixVersion), ...problems } } },
    async (request) => {
      const fix = fixOf(request.params.fix);
      const items = await viewFixVersions(store, fix, await policyOf({ store }), clock.nowMs());
      return { items, nextCursor: null, total: items.length };
    },
  );
  api.get(
    "/api/v1/fixes/:fix/versions/:digest",
    {
      schema: {
        params: Which.extend({ digest: z.string().regex(/^[0-9a-f]{64}$/) }),
        response: { 200: FixVersionText, ...problems },
      },
    },
    async (request) => {
      const { fix, digest } = request.params;
      const kept = (await store.fixVersions(fixOf(fix).manifest.id)).find(
        (one) => one.manifestDigest === digest,
      );
      const manifest = kept && manifestOf(kept);
      if (!kept || !manifest) throw new HttpProblem("not-found", "this version was never here");
      const { version, manifestDigest } = kept;
      const files = Object.entries(kept.files).map(([name, data]) => ({
        name,
        text: Buffer.from(data, "base64").toString("utf8"),
      }));
      return { version, manifestDigest, manifest, files };
    },
  );
  api.post(
    "/api/v1/fixes/:fix/approvals",
    { schema: { params: Which, body: AddApproval, response: { 201: FixRow, ...problems } } },
    async (request, reply) => {
      const fix = fixOf(request.params.fix);
      const person = callerOf(request).actor;
      granted(await work.addApproval({ fix: fix.manifest.id, approval: request.body.approval, person }));
      return reply.code(201).send(await row(fix));
    },
  );

  const suspend = (suspended: boolean): void => {
    api.post(
      suspended ? "/api/v1/fixes/:fix/suspend" : "/api/v1/fixes/:fix/resume",
      { schema: { params: Which, response: { 200: Ok, ...problems } } },
      async (request) => {
        const { id } = fixOf(request.params.fix).manifest;
        const { actor } = callerOf(request);
        await store.write(async (tx) => {
          await tx.putSuspended(id, suspended);
          await audit(tx, clock.nowMs(), actor, suspended ? "fix.suspended" : "fix.resumed", id);
        });
        bus.publish("fix-changed", { fix: id });
        return { ok: true as const };
      },
    );
  };
  suspend(true);
  suspend(false);
};
