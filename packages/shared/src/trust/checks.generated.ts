// Generated from trust and fixes by `npm run docs`. Do not edit.
/* oxlint-disable */
const pattern1 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern5 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern6 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys7 = new Set<string>(["keyId", "publicKey"]);
function check4(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern5.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["publicKey"] !== "string") return p + "/publicKey" + ": not text";
  if (v["publicKey"].length < 44) return p + "/publicKey" + ": too short";
  if (v["publicKey"].length > 44) return p + "/publicKey" + ": too long";
  if (!pattern6.test(v["publicKey"])) return p + "/publicKey" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys7.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check2(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i3 = 0; i3 < v.length; i3++) {
    {
      const f8 = check4(v[i3], p + "/" + i3);
      if (f8 !== null) return f8;
    }
  }
  return null;
}
const keys10 = new Set<string>(["type", "version", "organisation", "threshold", "keys"]);
function check0(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "root") return p + "/type" + ": not one of the allowed values";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return p + "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return p + "/version" + ": not a whole number";
  if (v["version"] < 1) return p + "/version" + ": out of range";
  if (typeof v["organisation"] !== "string") return p + "/organisation" + ": not text";
  if (v["organisation"].length < 1) return p + "/organisation" + ": too short";
  if (v["organisation"].length > 128) return p + "/organisation" + ": too long";
  if (!pattern1.test(v["organisation"])) return p + "/organisation" + ": not in the right form";
  if (typeof v["threshold"] !== "number" || !Number.isFinite(v["threshold"]))
    return p + "/threshold" + ": not a number";
  if (!Number.isSafeInteger(v["threshold"])) return p + "/threshold" + ": not a whole number";
  if (v["threshold"] < 1) return p + "/threshold" + ": out of range";
  if (v["threshold"] > 16) return p + "/threshold" + ": out of range";
  {
    const f9 = check2(v["keys"], p + "/keys");
    if (f9 !== null) return f9;
  }
  for (const key of Object.keys(v))
    if (!keys10.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern15 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern16 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern17 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys18 = new Set<string>(["person", "keyId", "publicKey"]);
function check14(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern15.test(v["person"])) return p + "/person" + ": not in the right form";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern16.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["publicKey"] !== "string") return p + "/publicKey" + ": not text";
  if (v["publicKey"].length < 44) return p + "/publicKey" + ": too short";
  if (v["publicKey"].length > 44) return p + "/publicKey" + ": too long";
  if (!pattern17.test(v["publicKey"])) return p + "/publicKey" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys18.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check12(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i13 = 0; i13 < v.length; i13++) {
    {
      const f19 = check14(v[i13], p + "/" + i13);
      if (f19 !== null) return f19;
    }
  }
  return null;
}
const pattern24 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern25 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern26 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check27(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 4) return p + ": too many";
  for (let i28 = 0; i28 < v.length; i28++) {
    if (v[i28] !== "R0" && v[i28] !== "R1" && v[i28] !== "R2" && v[i28] !== "R3")
      return p + "/" + i28 + ": not one of the allowed values";
  }
  return null;
}
const keys30 = new Set<string>(["name", "keyId", "publicKey", "classes"]);
function check23(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["name"] !== "string") return p + "/name" + ": not text";
  if (v["name"].length < 1) return p + "/name" + ": too short";
  if (v["name"].length > 64) return p + "/name" + ": too long";
  if (!pattern24.test(v["name"])) return p + "/name" + ": not in the right form";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern25.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["publicKey"] !== "string") return p + "/publicKey" + ": not text";
  if (v["publicKey"].length < 44) return p + "/publicKey" + ": too short";
  if (v["publicKey"].length > 44) return p + "/publicKey" + ": too long";
  if (!pattern26.test(v["publicKey"])) return p + "/publicKey" + ": not in the right form";
  {
    const f29 = check27(v["classes"], p + "/classes");
    if (f29 !== null) return f29;
  }
  for (const key of Object.keys(v))
    if (!keys30.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check21(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i22 = 0; i22 < v.length; i22++) {
    {
      const f31 = check23(v[i22], p + "/" + i22);
      if (f31 !== null) return f31;
    }
  }
  return null;
}
const keys34 = new Set<string>(["R0", "R1", "R2", "R3"]);
function check33(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["R0"] !== "number" || !Number.isFinite(v["R0"])) return p + "/R0" + ": not a number";
  if (!Number.isSafeInteger(v["R0"])) return p + "/R0" + ": not a whole number";
  if (v["R0"] < 1) return p + "/R0" + ": out of range";
  if (v["R0"] > 16) return p + "/R0" + ": out of range";
  if (typeof v["R1"] !== "number" || !Number.isFinite(v["R1"])) return p + "/R1" + ": not a number";
  if (!Number.isSafeInteger(v["R1"])) return p + "/R1" + ": not a whole number";
  if (v["R1"] < 1) return p + "/R1" + ": out of range";
  if (v["R1"] > 16) return p + "/R1" + ": out of range";
  if (typeof v["R2"] !== "number" || !Number.isFinite(v["R2"])) return p + "/R2" + ": not a number";
  if (!Number.isSafeInteger(v["R2"])) return p + "/R2" + ": not a whole number";
  if (v["R2"] < 1) return p + "/R2" + ": out of range";
  if (v["R2"] > 16) return p + "/R2" + ": out of range";
  if (typeof v["R3"] !== "number" || !Number.isFinite(v["R3"])) return p + "/R3" + ": not a number";
  if (!Number.isSafeInteger(v["R3"])) return p + "/R3" + ": not a whole number";
  if (v["R3"] < 1) return p + "/R3" + ": out of range";
  if (v["R3"] > 16) return p + "/R3" + ": out of range";
  for (const key of Object.keys(v))
    if (!keys34.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys36 = new Set<string>(["type", "version", "expiresAtMs", "approvers", "orderers", "thresholds"]);
function check11(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "policy") return p + "/type" + ": not one of the allowed values";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return p + "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return p + "/version" + ": not a whole number";
  if (v["version"] < 1) return p + "/version" + ": out of range";
  if (typeof v["expiresAtMs"] !== "number" || !Number.isFinite(v["expiresAtMs"]))
    return p + "/expiresAtMs" + ": not a number";
  if (!Number.isSafeInteger(v["expiresAtMs"])) return p + "/expiresAtMs" + ": not a whole number";
  if (v["expiresAtMs"] < 0) return p + "/expiresAtMs" + ": out of range";
  if (v["expiresAtMs"] > 8640000000000) return p + "/expiresAtMs" + ": out of range";
  {
    const f20 = check12(v["approvers"], p + "/approvers");
    if (f20 !== null) return f20;
  }
  {
    const f32 = check21(v["orderers"], p + "/orderers");
    if (f32 !== null) return f32;
  }
  {
    const f35 = check33(v["thresholds"], p + "/thresholds");
    if (f35 !== null) return f35;
  }
  for (const key of Object.keys(v))
    if (!keys36.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern38 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern39 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const keys40 = new Set<string>(["type", "fix", "version", "manifestDigest", "person", "atMs"]);
function check37(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "approval") return p + "/type" + ": not one of the allowed values";
  if (typeof v["fix"] !== "string") return p + "/fix" + ": not text";
  if (v["fix"].length > 64) return p + "/fix" + ": too long";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return p + "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return p + "/version" + ": not a whole number";
  if (v["version"] < 1) return p + "/version" + ": out of range";
  if (typeof v["manifestDigest"] !== "string") return p + "/manifestDigest" + ": not text";
  if (!pattern38.test(v["manifestDigest"])) return p + "/manifestDigest" + ": not in the right form";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern39.test(v["person"])) return p + "/person" + ": not in the right form";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  for (const key of Object.keys(v))
    if (!keys40.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern42 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern43 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern44 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
const pattern45 = new RegExp("^[0-9a-f]{64}$", "u");
function check49(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (v.length > 512) return p + ": too long";
  return null;
}
function check50(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (!Number.isSafeInteger(v)) return p + ": not a whole number";
  return null;
}
function check48(v: any, p: string): string | null {
  if (check49(v, p) !== null && check50(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check46(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k47 of Object.keys(v)) {
    if (k47 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k47 !== "string") return p + ": not text";
    if (k47.length > 32) return p + ": too long";
    {
      const f51 = check48(v[k47], p + "/" + k47.slice(0, 40));
      if (f51 !== null) return f51;
    }
  }
  return null;
}
const pattern53 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys54 = new Set<string>([
  "type",
  "runId",
  "deviceId",
  "fix",
  "version",
  "manifestDigest",
  "params",
  "ticket",
  "lifetimeSeconds",
]);
function check41(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "order") return p + "/type" + ": not one of the allowed values";
  if (typeof v["runId"] !== "string") return p + "/runId" + ": not text";
  if (!pattern42.test(v["runId"])) return p + "/runId" + ": not in the right form";
  if (typeof v["deviceId"] !== "string") return p + "/deviceId" + ": not text";
  if (!pattern43.test(v["deviceId"])) return p + "/deviceId" + ": not in the right form";
  if (typeof v["fix"] !== "string") return p + "/fix" + ": not text";
  if (v["fix"].length > 64) return p + "/fix" + ": too long";
  if (!pattern44.test(v["fix"])) return p + "/fix" + ": not in the right form";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return p + "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return p + "/version" + ": not a whole number";
  if (v["version"] < 1) return p + "/version" + ": out of range";
  if (typeof v["manifestDigest"] !== "string") return p + "/manifestDigest" + ": not text";
  if (!pattern45.test(v["manifestDigest"])) return p + "/manifestDigest" + ": not in the right form";
  {
    const f52 = check46(v["params"], p + "/params");
    if (f52 !== null) return f52;
  }
  if (typeof v["ticket"] !== "string") return p + "/ticket" + ": not text";
  if (v["ticket"].length < 24) return p + "/ticket" + ": too short";
  if (v["ticket"].length > 24) return p + "/ticket" + ": too long";
  if (!pattern53.test(v["ticket"])) return p + "/ticket" + ": not in the right form";
  if (typeof v["lifetimeSeconds"] !== "number" || !Number.isFinite(v["lifetimeSeconds"]))
    return p + "/lifetimeSeconds" + ": not a number";
  if (!Number.isSafeInteger(v["lifetimeSeconds"])) return p + "/lifetimeSeconds" + ": not a whole number";
  if (v["lifetimeSeconds"] < 10) return p + "/lifetimeSeconds" + ": out of range";
  if (v["lifetimeSeconds"] > 604800) return p + "/lifetimeSeconds" + ": out of range";
  for (const key of Object.keys(v))
    if (!keys54.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern56 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern57 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern58 = new RegExp("^[0-9a-f]{64}$", "u");
function check63(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (!Number.isSafeInteger(v)) return p + ": not a whole number";
  return null;
}
function check64(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check62(v: any, p: string): string | null {
  if (check63(v, p) !== null && check64(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check67(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (v.length > 32) return p + ": too long";
  return null;
}
function check68(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check66(v: any, p: string): string | null {
  if (check67(v, p) !== null && check68(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
const keys70 = new Set<string>([
  "step",
  "startedAtMs",
  "tookMs",
  "exitCode",
  "signal",
  "outputBytes",
  "outputCut",
]);
function check61(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["step"] !== "check" && v["step"] !== "fix" && v["step"] !== "verify" && v["step"] !== "undo")
    return p + "/step" + ": not one of the allowed values";
  if (typeof v["startedAtMs"] !== "number" || !Number.isFinite(v["startedAtMs"]))
    return p + "/startedAtMs" + ": not a number";
  if (!Number.isSafeInteger(v["startedAtMs"])) return p + "/startedAtMs" + ": not a whole number";
  if (v["startedAtMs"] < 0) return p + "/startedAtMs" + ": out of range";
  if (v["startedAtMs"] > 8640000000000) return p + "/startedAtMs" + ": out of range";
  if (typeof v["tookMs"] !== "number" || !Number.isFinite(v["tookMs"]))
    return p + "/tookMs" + ": not a number";
  if (!Number.isSafeInteger(v["tookMs"])) return p + "/tookMs" + ": not a whole number";
  if (v["tookMs"] < 0) return p + "/tookMs" + ": out of range";
  {
    const f65 = check62(v["exitCode"], p + "/exitCode");
    if (f65 !== null) return f65;
  }
  {
    const f69 = check66(v["signal"], p + "/signal");
    if (f69 !== null) return f69;
  }
  if (typeof v["outputBytes"] !== "number" || !Number.isFinite(v["outputBytes"]))
    return p + "/outputBytes" + ": not a number";
  if (!Number.isSafeInteger(v["outputBytes"])) return p + "/outputBytes" + ": not a whole number";
  if (v["outputBytes"] < 0) return p + "/outputBytes" + ": out of range";
  if (typeof v["outputCut"] !== "boolean") return p + "/outputCut" + ": not true or false";
  for (const key of Object.keys(v))
    if (!keys70.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check59(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i60 = 0; i60 < v.length; i60++) {
    {
      const f71 = check61(v[i60], p + "/" + i60);
      if (f71 !== null) return f71;
    }
  }
  return null;
}
const keys73 = new Set<string>([
  "type",
  "runId",
  "deviceId",
  "orderDigest",
  "outcome",
  "code",
  "undone",
  "startedAtMs",
  "endedAtMs",
  "tookMs",
  "steps",
  "journalSeq",
]);
function check55(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "receipt") return p + "/type" + ": not one of the allowed values";
  if (typeof v["runId"] !== "string") return p + "/runId" + ": not text";
  if (!pattern56.test(v["runId"])) return p + "/runId" + ": not in the right form";
  if (typeof v["deviceId"] !== "string") return p + "/deviceId" + ": not text";
  if (!pattern57.test(v["deviceId"])) return p + "/deviceId" + ": not in the right form";
  if (typeof v["orderDigest"] !== "string") return p + "/orderDigest" + ": not text";
  if (!pattern58.test(v["orderDigest"])) return p + "/orderDigest" + ": not in the right form";
  if (
    v["outcome"] !== "verified" &&
    v["outcome"] !== "not-needed" &&
    v["outcome"] !== "not-verified" &&
    v["outcome"] !== "failed" &&
    v["outcome"] !== "timed-out" &&
    v["outcome"] !== "stopped" &&
    v["outcome"] !== "refused" &&
    v["outcome"] !== "interrupted" &&
    v["outcome"] !== "expired" &&
    v["outcome"] !== "withdrawn"
  )
    return p + "/outcome" + ": not one of the allowed values";
  if (v["code"] !== undefined) {
    if (typeof v["code"] !== "string") return p + "/code" + ": not text";
    if (v["code"].length > 64) return p + "/code" + ": too long";
  }
  if (typeof v["undone"] !== "boolean") return p + "/undone" + ": not true or false";
  if (typeof v["startedAtMs"] !== "number" || !Number.isFinite(v["startedAtMs"]))
    return p + "/startedAtMs" + ": not a number";
  if (!Number.isSafeInteger(v["startedAtMs"])) return p + "/startedAtMs" + ": not a whole number";
  if (v["startedAtMs"] < 0) return p + "/startedAtMs" + ": out of range";
  if (v["startedAtMs"] > 8640000000000) return p + "/startedAtMs" + ": out of range";
  if (typeof v["endedAtMs"] !== "number" || !Number.isFinite(v["endedAtMs"]))
    return p + "/endedAtMs" + ": not a number";
  if (!Number.isSafeInteger(v["endedAtMs"])) return p + "/endedAtMs" + ": not a whole number";
  if (v["endedAtMs"] < 0) return p + "/endedAtMs" + ": out of range";
  if (v["endedAtMs"] > 8640000000000) return p + "/endedAtMs" + ": out of range";
  if (typeof v["tookMs"] !== "number" || !Number.isFinite(v["tookMs"]))
    return p + "/tookMs" + ": not a number";
  if (!Number.isSafeInteger(v["tookMs"])) return p + "/tookMs" + ": not a whole number";
  if (v["tookMs"] < 0) return p + "/tookMs" + ": out of range";
  {
    const f72 = check59(v["steps"], p + "/steps");
    if (f72 !== null) return f72;
  }
  if (typeof v["journalSeq"] !== "number" || !Number.isFinite(v["journalSeq"]))
    return p + "/journalSeq" + ": not a number";
  if (!Number.isSafeInteger(v["journalSeq"])) return p + "/journalSeq" + ": not a whole number";
  if (v["journalSeq"] < 0) return p + "/journalSeq" + ": out of range";
  for (const key of Object.keys(v))
    if (!keys73.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern75 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
const keys77 = new Set<string>(["en", "nl"]);
function check76(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys77.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys80 = new Set<string>(["en", "nl"]);
function check79(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys80.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys83 = new Set<string>(["en", "nl"]);
function check82(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys83.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys86 = new Set<string>(["en", "nl"]);
function check85(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys86.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern90 = new RegExp("^[a-z][a-zA-Z0-9]{0,31}$", "u");
const keys94 = new Set<string>(["en", "nl"]);
function check93(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys94.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys96 = new Set<string>(["kind", "title", "pattern", "maxLength"]);
function check92(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "text") return p + "/kind" + ": not one of the allowed values";
  {
    const f95 = check93(v["title"], p + "/title");
    if (f95 !== null) return f95;
  }
  if (typeof v["pattern"] !== "string") return p + "/pattern" + ": not text";
  if (v["pattern"].length > 200) return p + "/pattern" + ": too long";
  if (typeof v["maxLength"] !== "number" || !Number.isFinite(v["maxLength"]))
    return p + "/maxLength" + ": not a number";
  if (!Number.isSafeInteger(v["maxLength"])) return p + "/maxLength" + ": not a whole number";
  if (v["maxLength"] < 1) return p + "/maxLength" + ": out of range";
  if (v["maxLength"] > 512) return p + "/maxLength" + ": out of range";
  for (const key of Object.keys(v))
    if (!keys96.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys99 = new Set<string>(["en", "nl"]);
function check98(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys99.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys101 = new Set<string>(["kind", "title", "min", "max"]);
function check97(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "whole") return p + "/kind" + ": not one of the allowed values";
  {
    const f100 = check98(v["title"], p + "/title");
    if (f100 !== null) return f100;
  }
  if (typeof v["min"] !== "number" || !Number.isFinite(v["min"])) return p + "/min" + ": not a number";
  if (!Number.isSafeInteger(v["min"])) return p + "/min" + ": not a whole number";
  if (typeof v["max"] !== "number" || !Number.isFinite(v["max"])) return p + "/max" + ": not a number";
  if (!Number.isSafeInteger(v["max"])) return p + "/max" + ": not a whole number";
  for (const key of Object.keys(v))
    if (!keys101.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys104 = new Set<string>(["en", "nl"]);
function check103(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys104.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check106(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 64) return p + ": too many";
  for (let i107 = 0; i107 < v.length; i107++) {
    if (typeof v[i107] !== "string") return p + "/" + i107 + ": not text";
    if (v[i107].length < 1) return p + "/" + i107 + ": too short";
    if (v[i107].length > 64) return p + "/" + i107 + ": too long";
  }
  return null;
}
const keys109 = new Set<string>(["kind", "title", "of"]);
function check102(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "choice") return p + "/kind" + ": not one of the allowed values";
  {
    const f105 = check103(v["title"], p + "/title");
    if (f105 !== null) return f105;
  }
  {
    const f108 = check106(v["of"], p + "/of");
    if (f108 !== null) return f108;
  }
  for (const key of Object.keys(v))
    if (!keys109.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check91(v: any, p: string): string | null {
  if (check92(v, p) !== null && check97(v, p) !== null && check102(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check88(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k89 of Object.keys(v)) {
    if (k89 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k89 !== "string") return p + ": not text";
    if (!pattern90.test(k89)) return p + ": not in the right form";
    {
      const f110 = check91(v[k89], p + "/" + k89.slice(0, 40));
      if (f110 !== null) return f110;
    }
  }
  return null;
}
const pattern115 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
const keys116 = new Set<string>(["rule", "subject"]);
function check114(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["rule"] !== "string") return p + "/rule" + ": not text";
  if (v["rule"].length > 64) return p + "/rule" + ": too long";
  if (!pattern115.test(v["rule"])) return p + "/rule" + ": not in the right form";
  if (typeof v["subject"] !== "string") return p + "/subject" + ": not text";
  if (v["subject"].length > 64) return p + "/subject" + ": too long";
  for (const key of Object.keys(v))
    if (!keys116.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check112(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 8) return p + ": too many";
  for (let i113 = 0; i113 < v.length; i113++) {
    {
      const f117 = check114(v[i113], p + "/" + i113);
      if (f117 !== null) return f117;
    }
  }
  return null;
}
const keys121 = new Set<string>(["check", "fix", "verify", "undo"]);
function check120(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["check"] !== "string") return p + "/check" + ": not text";
  if (typeof v["fix"] !== "string") return p + "/fix" + ": not text";
  if (typeof v["verify"] !== "string") return p + "/verify" + ": not text";
  if (v["undo"] !== undefined) {
    if (typeof v["undo"] !== "string") return p + "/undo" + ": not text";
  }
  for (const key of Object.keys(v))
    if (!keys121.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys123 = new Set<string>(["linux"]);
function check119(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["linux"] !== undefined) {
    {
      const f122 = check120(v["linux"], p + "/linux");
      if (f122 !== null) return f122;
    }
  }
  for (const key of Object.keys(v))
    if (!keys123.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern127 = new RegExp("^[a-z0-9][a-z0-9.-]{0,63}$", "u");
const pattern129 = new RegExp("^[0-9a-f]{64}$", "u");
const keys130 = new Set<string>(["sha256", "bytes"]);
function check128(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["sha256"] !== "string") return p + "/sha256" + ": not text";
  if (!pattern129.test(v["sha256"])) return p + "/sha256" + ": not in the right form";
  if (typeof v["bytes"] !== "number" || !Number.isFinite(v["bytes"])) return p + "/bytes" + ": not a number";
  if (!Number.isSafeInteger(v["bytes"])) return p + "/bytes" + ": not a whole number";
  if (v["bytes"] < 1) return p + "/bytes" + ": out of range";
  if (v["bytes"] > 262144) return p + "/bytes" + ": out of range";
  for (const key of Object.keys(v))
    if (!keys130.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check125(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k126 of Object.keys(v)) {
    if (k126 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k126 !== "string") return p + ": not text";
    if (!pattern127.test(k126)) return p + ": not in the right form";
    {
      const f131 = check128(v[k126], p + "/" + k126.slice(0, 40));
      if (f131 !== null) return f131;
    }
  }
  return null;
}
const keys133 = new Set<string>([
  "type",
  "id",
  "version",
  "author",
  "title",
  "summary",
  "caution",
  "notice",
  "risk",
  "repeat",
  "runAs",
  "timeLimitSeconds",
  "verifyWithinSeconds",
  "deadManSeconds",
  "parameters",
  "settles",
  "platforms",
  "files",
]);
function check74(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "fix") return p + "/type" + ": not one of the allowed values";
  if (typeof v["id"] !== "string") return p + "/id" + ": not text";
  if (v["id"].length > 64) return p + "/id" + ": too long";
  if (!pattern75.test(v["id"])) return p + "/id" + ": not in the right form";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return p + "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return p + "/version" + ": not a whole number";
  if (v["version"] < 1) return p + "/version" + ": out of range";
  if (v["version"] > 100000) return p + "/version" + ": out of range";
  if (typeof v["author"] !== "string") return p + "/author" + ": not text";
  if (v["author"].length < 1) return p + "/author" + ": too short";
  if (v["author"].length > 64) return p + "/author" + ": too long";
  {
    const f78 = check76(v["title"], p + "/title");
    if (f78 !== null) return f78;
  }
  {
    const f81 = check79(v["summary"], p + "/summary");
    if (f81 !== null) return f81;
  }
  {
    const f84 = check82(v["caution"], p + "/caution");
    if (f84 !== null) return f84;
  }
  {
    const f87 = check85(v["notice"], p + "/notice");
    if (f87 !== null) return f87;
  }
  if (v["risk"] !== "R0" && v["risk"] !== "R1" && v["risk"] !== "R2" && v["risk"] !== "R3")
    return p + "/risk" + ": not one of the allowed values";
  if (v["repeat"] !== "once" && v["repeat"] !== "idempotent")
    return p + "/repeat" + ": not one of the allowed values";
  if (v["runAs"] !== "root") return p + "/runAs" + ": not one of the allowed values";
  if (typeof v["timeLimitSeconds"] !== "number" || !Number.isFinite(v["timeLimitSeconds"]))
    return p + "/timeLimitSeconds" + ": not a number";
  if (!Number.isSafeInteger(v["timeLimitSeconds"])) return p + "/timeLimitSeconds" + ": not a whole number";
  if (v["timeLimitSeconds"] < 1) return p + "/timeLimitSeconds" + ": out of range";
  if (v["timeLimitSeconds"] > 3600) return p + "/timeLimitSeconds" + ": out of range";
  if (typeof v["verifyWithinSeconds"] !== "number" || !Number.isFinite(v["verifyWithinSeconds"]))
    return p + "/verifyWithinSeconds" + ": not a number";
  if (!Number.isSafeInteger(v["verifyWithinSeconds"]))
    return p + "/verifyWithinSeconds" + ": not a whole number";
  if (v["verifyWithinSeconds"] < 0) return p + "/verifyWithinSeconds" + ": out of range";
  if (v["verifyWithinSeconds"] > 600) return p + "/verifyWithinSeconds" + ": out of range";
  if (v["deadManSeconds"] !== undefined) {
    if (typeof v["deadManSeconds"] !== "number" || !Number.isFinite(v["deadManSeconds"]))
      return p + "/deadManSeconds" + ": not a number";
    if (!Number.isSafeInteger(v["deadManSeconds"])) return p + "/deadManSeconds" + ": not a whole number";
    if (v["deadManSeconds"] < 5) return p + "/deadManSeconds" + ": out of range";
    if (v["deadManSeconds"] > 600) return p + "/deadManSeconds" + ": out of range";
  }
  {
    const f111 = check88(v["parameters"], p + "/parameters");
    if (f111 !== null) return f111;
  }
  {
    const f118 = check112(v["settles"], p + "/settles");
    if (f118 !== null) return f118;
  }
  {
    const f124 = check119(v["platforms"], p + "/platforms");
    if (f124 !== null) return f124;
  }
  {
    const f132 = check125(v["files"], p + "/files");
    if (f132 !== null) return f132;
  }
  for (const key of Object.keys(v))
    if (!keys133.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}

/** Name → check. A check gives null when the value is right, else where and what is wrong. */
export const checks: ReadonlyMap<string, (value: unknown) => string | null> = new Map<
  string,
  (value: any) => string | null
>([
  ["root", (value) => check0(value, "")],
  ["policy", (value) => check11(value, "")],
  ["approval", (value) => check37(value, "")],
  ["order", (value) => check41(value, "")],
  ["receipt", (value) => check55(value, "")],
  ["manifest", (value) => check74(value, "")],
]);
