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
const pattern20 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern21 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys22 = new Set<string>(["kind", "keyId", "publicKey"]);
function check19(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "file") return p + "/kind" + ": not one of the allowed values";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern20.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["publicKey"] !== "string") return p + "/publicKey" + ": not text";
  if (v["publicKey"].length < 44) return p + "/publicKey" + ": too short";
  if (v["publicKey"].length > 44) return p + "/publicKey" + ": too long";
  if (!pattern21.test(v["publicKey"])) return p + "/publicKey" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys22.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern24 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern25 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern26 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern27 = new RegExp("^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$", "u");
const pattern28 = new RegExp("^https?:\\/\\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[1-9][0-9]{0,4})?$", "u");
const keys29 = new Set<string>([
  "kind",
  "keyId",
  "algorithm",
  "publicKey",
  "credentialId",
  "rpId",
  "origin",
  "use",
]);
function check23(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "passkey") return p + "/kind" + ": not one of the allowed values";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern24.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (v["algorithm"] !== "ES256" && v["algorithm"] !== "Ed25519")
    return p + "/algorithm" + ": not one of the allowed values";
  if (typeof v["publicKey"] !== "string") return p + "/publicKey" + ": not text";
  if (v["publicKey"].length > 88) return p + "/publicKey" + ": too long";
  if (!pattern25.test(v["publicKey"])) return p + "/publicKey" + ": not in the right form";
  if (typeof v["credentialId"] !== "string") return p + "/credentialId" + ": not text";
  if (v["credentialId"].length > 1364) return p + "/credentialId" + ": too long";
  if (!pattern26.test(v["credentialId"])) return p + "/credentialId" + ": not in the right form";
  if (typeof v["rpId"] !== "string") return p + "/rpId" + ": not text";
  if (v["rpId"].length > 253) return p + "/rpId" + ": too long";
  if (!pattern27.test(v["rpId"])) return p + "/rpId" + ": not in the right form";
  if (typeof v["origin"] !== "string") return p + "/origin" + ": not text";
  if (v["origin"].length > 300) return p + "/origin" + ": too long";
  if (!pattern28.test(v["origin"])) return p + "/origin" + ": not in the right form";
  if (v["use"] !== "approve" && v["use"] !== "order") return p + "/use" + ": not one of the allowed values";
  for (const key of Object.keys(v))
    if (!keys29.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check18(v: any, p: string): string | null {
  if (check19(v, p) !== null && check23(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check16(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 8) return p + ": too many";
  for (let i17 = 0; i17 < v.length; i17++) {
    {
      const f30 = check18(v[i17], p + "/" + i17);
      if (f30 !== null) return f30;
    }
  }
  return null;
}
function check32(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 4) return p + ": too many";
  for (let i33 = 0; i33 < v.length; i33++) {
    if (v[i33] !== "R0" && v[i33] !== "R1" && v[i33] !== "R2" && v[i33] !== "R3")
      return p + "/" + i33 + ": not one of the allowed values";
  }
  return null;
}
function check35(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 4) return p + ": too many";
  for (let i36 = 0; i36 < v.length; i36++) {
    if (v[i36] !== "R0" && v[i36] !== "R1" && v[i36] !== "R2" && v[i36] !== "R3")
      return p + "/" + i36 + ": not one of the allowed values";
  }
  return null;
}
const keys38 = new Set<string>(["person", "keys", "approves", "orders", "shiftHours", "batch"]);
function check14(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern15.test(v["person"])) return p + "/person" + ": not in the right form";
  {
    const f31 = check16(v["keys"], p + "/keys");
    if (f31 !== null) return f31;
  }
  {
    const f34 = check32(v["approves"], p + "/approves");
    if (f34 !== null) return f34;
  }
  {
    const f37 = check35(v["orders"], p + "/orders");
    if (f37 !== null) return f37;
  }
  if (typeof v["shiftHours"] !== "number" || !Number.isFinite(v["shiftHours"]))
    return p + "/shiftHours" + ": not a number";
  if (!Number.isSafeInteger(v["shiftHours"])) return p + "/shiftHours" + ": not a whole number";
  if (v["shiftHours"] < 1) return p + "/shiftHours" + ": out of range";
  if (v["shiftHours"] > 14) return p + "/shiftHours" + ": out of range";
  if (typeof v["batch"] !== "number" || !Number.isFinite(v["batch"])) return p + "/batch" + ": not a number";
  if (!Number.isSafeInteger(v["batch"])) return p + "/batch" + ": not a whole number";
  if (v["batch"] < 1) return p + "/batch" + ": out of range";
  if (v["batch"] > 500) return p + "/batch" + ": out of range";
  for (const key of Object.keys(v))
    if (!keys38.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check12(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i13 = 0; i13 < v.length; i13++) {
    {
      const f39 = check14(v[i13], p + "/" + i13);
      if (f39 !== null) return f39;
    }
  }
  return null;
}
const keys42 = new Set<string>(["R0", "R1", "R2", "R3"]);
function check41(v: any, p: string): string | null {
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
    if (!keys42.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys44 = new Set<string>(["type", "version", "expiresAtMs", "people", "thresholds"]);
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
    const f40 = check12(v["people"], p + "/people");
    if (f40 !== null) return f40;
  }
  {
    const f43 = check41(v["thresholds"], p + "/thresholds");
    if (f43 !== null) return f43;
  }
  for (const key of Object.keys(v))
    if (!keys44.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern46 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern47 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const keys48 = new Set<string>(["type", "fix", "version", "manifestDigest", "person", "atMs"]);
function check45(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "approval") return p + "/type" + ": not one of the allowed values";
  if (typeof v["fix"] !== "string") return p + "/fix" + ": not text";
  if (v["fix"].length > 64) return p + "/fix" + ": too long";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return p + "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return p + "/version" + ": not a whole number";
  if (v["version"] < 1) return p + "/version" + ": out of range";
  if (typeof v["manifestDigest"] !== "string") return p + "/manifestDigest" + ": not text";
  if (!pattern46.test(v["manifestDigest"])) return p + "/manifestDigest" + ": not in the right form";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern47.test(v["person"])) return p + "/person" + ": not in the right form";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  for (const key of Object.keys(v))
    if (!keys48.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern50 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern51 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check52(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 2) return p + ": too many";
  for (let i53 = 0; i53 < v.length; i53++) {
    if (v[i53] !== "R0" && v[i53] !== "R1") return p + "/" + i53 + ": not one of the allowed values";
  }
  return null;
}
const pattern55 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys56 = new Set<string>([
  "type",
  "person",
  "shiftKey",
  "classes",
  "issuedAtMs",
  "expiresAtMs",
  "nonce",
]);
function check49(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "delegation") return p + "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern50.test(v["person"])) return p + "/person" + ": not in the right form";
  if (typeof v["shiftKey"] !== "string") return p + "/shiftKey" + ": not text";
  if (v["shiftKey"].length < 44) return p + "/shiftKey" + ": too short";
  if (v["shiftKey"].length > 44) return p + "/shiftKey" + ": too long";
  if (!pattern51.test(v["shiftKey"])) return p + "/shiftKey" + ": not in the right form";
  {
    const f54 = check52(v["classes"], p + "/classes");
    if (f54 !== null) return f54;
  }
  if (typeof v["issuedAtMs"] !== "number" || !Number.isFinite(v["issuedAtMs"]))
    return p + "/issuedAtMs" + ": not a number";
  if (!Number.isSafeInteger(v["issuedAtMs"])) return p + "/issuedAtMs" + ": not a whole number";
  if (v["issuedAtMs"] < 0) return p + "/issuedAtMs" + ": out of range";
  if (v["issuedAtMs"] > 8640000000000) return p + "/issuedAtMs" + ": out of range";
  if (typeof v["expiresAtMs"] !== "number" || !Number.isFinite(v["expiresAtMs"]))
    return p + "/expiresAtMs" + ": not a number";
  if (!Number.isSafeInteger(v["expiresAtMs"])) return p + "/expiresAtMs" + ": not a whole number";
  if (v["expiresAtMs"] < 0) return p + "/expiresAtMs" + ": out of range";
  if (v["expiresAtMs"] > 8640000000000) return p + "/expiresAtMs" + ": out of range";
  if (typeof v["nonce"] !== "string") return p + "/nonce" + ": not text";
  if (v["nonce"].length < 24) return p + "/nonce" + ": too short";
  if (v["nonce"].length > 24) return p + "/nonce" + ": too long";
  if (!pattern55.test(v["nonce"])) return p + "/nonce" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys56.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern58 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern59 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern60 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern61 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
const pattern62 = new RegExp("^[0-9a-f]{64}$", "u");
function check66(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (v.length > 512) return p + ": too long";
  return null;
}
function check67(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (!Number.isSafeInteger(v)) return p + ": not a whole number";
  return null;
}
function check65(v: any, p: string): string | null {
  if (check66(v, p) !== null && check67(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check63(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k64 of Object.keys(v)) {
    if (k64 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k64 !== "string") return p + ": not text";
    if (k64.length > 32) return p + ": too long";
    {
      const f68 = check65(v[k64], p + "/" + k64.slice(0, 40));
      if (f68 !== null) return f68;
    }
  }
  return null;
}
const pattern70 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys71 = new Set<string>([
  "type",
  "person",
  "runId",
  "deviceId",
  "fix",
  "version",
  "manifestDigest",
  "params",
  "ticket",
  "lifetimeSeconds",
]);
function check57(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "order") return p + "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern58.test(v["person"])) return p + "/person" + ": not in the right form";
  if (typeof v["runId"] !== "string") return p + "/runId" + ": not text";
  if (!pattern59.test(v["runId"])) return p + "/runId" + ": not in the right form";
  if (typeof v["deviceId"] !== "string") return p + "/deviceId" + ": not text";
  if (!pattern60.test(v["deviceId"])) return p + "/deviceId" + ": not in the right form";
  if (typeof v["fix"] !== "string") return p + "/fix" + ": not text";
  if (v["fix"].length > 64) return p + "/fix" + ": too long";
  if (!pattern61.test(v["fix"])) return p + "/fix" + ": not in the right form";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return p + "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return p + "/version" + ": not a whole number";
  if (v["version"] < 1) return p + "/version" + ": out of range";
  if (typeof v["manifestDigest"] !== "string") return p + "/manifestDigest" + ": not text";
  if (!pattern62.test(v["manifestDigest"])) return p + "/manifestDigest" + ": not in the right form";
  {
    const f69 = check63(v["params"], p + "/params");
    if (f69 !== null) return f69;
  }
  if (typeof v["ticket"] !== "string") return p + "/ticket" + ": not text";
  if (v["ticket"].length < 24) return p + "/ticket" + ": too short";
  if (v["ticket"].length > 24) return p + "/ticket" + ": too long";
  if (!pattern70.test(v["ticket"])) return p + "/ticket" + ": not in the right form";
  if (typeof v["lifetimeSeconds"] !== "number" || !Number.isFinite(v["lifetimeSeconds"]))
    return p + "/lifetimeSeconds" + ": not a number";
  if (!Number.isSafeInteger(v["lifetimeSeconds"])) return p + "/lifetimeSeconds" + ": not a whole number";
  if (v["lifetimeSeconds"] < 10) return p + "/lifetimeSeconds" + ": out of range";
  if (v["lifetimeSeconds"] > 604800) return p + "/lifetimeSeconds" + ": out of range";
  for (const key of Object.keys(v))
    if (!keys71.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern73 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern74 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern75 = new RegExp("^[0-9a-f]{64}$", "u");
function check80(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (!Number.isSafeInteger(v)) return p + ": not a whole number";
  return null;
}
function check81(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check79(v: any, p: string): string | null {
  if (check80(v, p) !== null && check81(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check84(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (v.length > 32) return p + ": too long";
  return null;
}
function check85(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check83(v: any, p: string): string | null {
  if (check84(v, p) !== null && check85(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
const keys87 = new Set<string>([
  "step",
  "startedAtMs",
  "tookMs",
  "exitCode",
  "signal",
  "outputBytes",
  "outputCut",
]);
function check78(v: any, p: string): string | null {
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
    const f82 = check79(v["exitCode"], p + "/exitCode");
    if (f82 !== null) return f82;
  }
  {
    const f86 = check83(v["signal"], p + "/signal");
    if (f86 !== null) return f86;
  }
  if (typeof v["outputBytes"] !== "number" || !Number.isFinite(v["outputBytes"]))
    return p + "/outputBytes" + ": not a number";
  if (!Number.isSafeInteger(v["outputBytes"])) return p + "/outputBytes" + ": not a whole number";
  if (v["outputBytes"] < 0) return p + "/outputBytes" + ": out of range";
  if (typeof v["outputCut"] !== "boolean") return p + "/outputCut" + ": not true or false";
  for (const key of Object.keys(v))
    if (!keys87.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check76(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i77 = 0; i77 < v.length; i77++) {
    {
      const f88 = check78(v[i77], p + "/" + i77);
      if (f88 !== null) return f88;
    }
  }
  return null;
}
const keys90 = new Set<string>([
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
function check72(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "receipt") return p + "/type" + ": not one of the allowed values";
  if (typeof v["runId"] !== "string") return p + "/runId" + ": not text";
  if (!pattern73.test(v["runId"])) return p + "/runId" + ": not in the right form";
  if (typeof v["deviceId"] !== "string") return p + "/deviceId" + ": not text";
  if (!pattern74.test(v["deviceId"])) return p + "/deviceId" + ": not in the right form";
  if (typeof v["orderDigest"] !== "string") return p + "/orderDigest" + ": not text";
  if (!pattern75.test(v["orderDigest"])) return p + "/orderDigest" + ": not in the right form";
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
    const f89 = check76(v["steps"], p + "/steps");
    if (f89 !== null) return f89;
  }
  if (typeof v["journalSeq"] !== "number" || !Number.isFinite(v["journalSeq"]))
    return p + "/journalSeq" + ": not a number";
  if (!Number.isSafeInteger(v["journalSeq"])) return p + "/journalSeq" + ": not a whole number";
  if (v["journalSeq"] < 0) return p + "/journalSeq" + ": out of range";
  for (const key of Object.keys(v))
    if (!keys90.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern92 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern93 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern94 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys95 = new Set<string>(["type", "person", "reason", "atMs", "nonce"]);
function check91(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "stop") return p + "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern92.test(v["person"])) return p + "/person" + ": not in the right form";
  if (typeof v["reason"] !== "string") return p + "/reason" + ": not text";
  if (v["reason"].length < 1) return p + "/reason" + ": too short";
  if (v["reason"].length > 200) return p + "/reason" + ": too long";
  if (!pattern93.test(v["reason"])) return p + "/reason" + ": not in the right form";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  if (typeof v["nonce"] !== "string") return p + "/nonce" + ": not text";
  if (v["nonce"].length < 24) return p + "/nonce" + ": too short";
  if (v["nonce"].length > 24) return p + "/nonce" + ": too long";
  if (!pattern94.test(v["nonce"])) return p + "/nonce" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys95.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern97 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern98 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern101 = new RegExp("^[0-9a-f]{64}$", "u");
function check99(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i100 = 0; i100 < v.length; i100++) {
    if (typeof v[i100] !== "string") return p + "/" + i100 + ": not text";
    if (!pattern101.test(v[i100])) return p + "/" + i100 + ": not in the right form";
  }
  return null;
}
const pattern105 = new RegExp("^[0-9a-f]{16}$", "u");
function check103(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i104 = 0; i104 < v.length; i104++) {
    if (typeof v[i104] !== "string") return p + "/" + i104 + ": not text";
    if (!pattern105.test(v[i104])) return p + "/" + i104 + ": not in the right form";
  }
  return null;
}
const pattern107 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys108 = new Set<string>(["type", "person", "reason", "fixes", "keys", "atMs", "nonce"]);
function check96(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "revoke") return p + "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern97.test(v["person"])) return p + "/person" + ": not in the right form";
  if (typeof v["reason"] !== "string") return p + "/reason" + ": not text";
  if (v["reason"].length < 1) return p + "/reason" + ": too short";
  if (v["reason"].length > 200) return p + "/reason" + ": too long";
  if (!pattern98.test(v["reason"])) return p + "/reason" + ": not in the right form";
  {
    const f102 = check99(v["fixes"], p + "/fixes");
    if (f102 !== null) return f102;
  }
  {
    const f106 = check103(v["keys"], p + "/keys");
    if (f106 !== null) return f106;
  }
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  if (typeof v["nonce"] !== "string") return p + "/nonce" + ": not text";
  if (v["nonce"].length < 24) return p + "/nonce" + ": too short";
  if (v["nonce"].length > 24) return p + "/nonce" + ": too long";
  if (!pattern107.test(v["nonce"])) return p + "/nonce" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys108.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern112 = new RegExp("^[0-9a-f]{64}$", "u");
function check110(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 64) return p + ": too many";
  for (let i111 = 0; i111 < v.length; i111++) {
    if (typeof v[i111] !== "string") return p + "/" + i111 + ": not text";
    if (!pattern112.test(v[i111])) return p + "/" + i111 + ": not in the right form";
  }
  return null;
}
const pattern114 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys115 = new Set<string>(["type", "lifts", "atMs", "nonce"]);
function check109(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "resume") return p + "/type" + ": not one of the allowed values";
  {
    const f113 = check110(v["lifts"], p + "/lifts");
    if (f113 !== null) return f113;
  }
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  if (typeof v["nonce"] !== "string") return p + "/nonce" + ": not text";
  if (v["nonce"].length < 24) return p + "/nonce" + ": too short";
  if (v["nonce"].length > 24) return p + "/nonce" + ": too long";
  if (!pattern114.test(v["nonce"])) return p + "/nonce" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys115.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern117 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
const keys119 = new Set<string>(["en", "nl"]);
function check118(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys119.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys122 = new Set<string>(["en", "nl"]);
function check121(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys122.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys125 = new Set<string>(["en", "nl"]);
function check124(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys125.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys128 = new Set<string>(["en", "nl"]);
function check127(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys128.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern132 = new RegExp("^[a-z][a-zA-Z0-9]{0,31}$", "u");
const keys136 = new Set<string>(["en", "nl"]);
function check135(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys136.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys138 = new Set<string>(["kind", "title", "pattern", "maxLength"]);
function check134(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "text") return p + "/kind" + ": not one of the allowed values";
  {
    const f137 = check135(v["title"], p + "/title");
    if (f137 !== null) return f137;
  }
  if (typeof v["pattern"] !== "string") return p + "/pattern" + ": not text";
  if (v["pattern"].length > 200) return p + "/pattern" + ": too long";
  if (typeof v["maxLength"] !== "number" || !Number.isFinite(v["maxLength"]))
    return p + "/maxLength" + ": not a number";
  if (!Number.isSafeInteger(v["maxLength"])) return p + "/maxLength" + ": not a whole number";
  if (v["maxLength"] < 1) return p + "/maxLength" + ": out of range";
  if (v["maxLength"] > 512) return p + "/maxLength" + ": out of range";
  for (const key of Object.keys(v))
    if (!keys138.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys141 = new Set<string>(["en", "nl"]);
function check140(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys141.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys143 = new Set<string>(["kind", "title", "min", "max"]);
function check139(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "whole") return p + "/kind" + ": not one of the allowed values";
  {
    const f142 = check140(v["title"], p + "/title");
    if (f142 !== null) return f142;
  }
  if (typeof v["min"] !== "number" || !Number.isFinite(v["min"])) return p + "/min" + ": not a number";
  if (!Number.isSafeInteger(v["min"])) return p + "/min" + ": not a whole number";
  if (typeof v["max"] !== "number" || !Number.isFinite(v["max"])) return p + "/max" + ": not a number";
  if (!Number.isSafeInteger(v["max"])) return p + "/max" + ": not a whole number";
  for (const key of Object.keys(v))
    if (!keys143.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys146 = new Set<string>(["en", "nl"]);
function check145(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys146.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check148(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 64) return p + ": too many";
  for (let i149 = 0; i149 < v.length; i149++) {
    if (typeof v[i149] !== "string") return p + "/" + i149 + ": not text";
    if (v[i149].length < 1) return p + "/" + i149 + ": too short";
    if (v[i149].length > 64) return p + "/" + i149 + ": too long";
  }
  return null;
}
const keys151 = new Set<string>(["kind", "title", "of"]);
function check144(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "choice") return p + "/kind" + ": not one of the allowed values";
  {
    const f147 = check145(v["title"], p + "/title");
    if (f147 !== null) return f147;
  }
  {
    const f150 = check148(v["of"], p + "/of");
    if (f150 !== null) return f150;
  }
  for (const key of Object.keys(v))
    if (!keys151.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check133(v: any, p: string): string | null {
  if (check134(v, p) !== null && check139(v, p) !== null && check144(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check130(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k131 of Object.keys(v)) {
    if (k131 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k131 !== "string") return p + ": not text";
    if (!pattern132.test(k131)) return p + ": not in the right form";
    {
      const f152 = check133(v[k131], p + "/" + k131.slice(0, 40));
      if (f152 !== null) return f152;
    }
  }
  return null;
}
const pattern157 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
const keys158 = new Set<string>(["rule", "subject"]);
function check156(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["rule"] !== "string") return p + "/rule" + ": not text";
  if (v["rule"].length > 64) return p + "/rule" + ": too long";
  if (!pattern157.test(v["rule"])) return p + "/rule" + ": not in the right form";
  if (typeof v["subject"] !== "string") return p + "/subject" + ": not text";
  if (v["subject"].length > 64) return p + "/subject" + ": too long";
  for (const key of Object.keys(v))
    if (!keys158.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check154(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 8) return p + ": too many";
  for (let i155 = 0; i155 < v.length; i155++) {
    {
      const f159 = check156(v[i155], p + "/" + i155);
      if (f159 !== null) return f159;
    }
  }
  return null;
}
const keys163 = new Set<string>(["check", "fix", "verify", "undo"]);
function check162(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["check"] !== "string") return p + "/check" + ": not text";
  if (typeof v["fix"] !== "string") return p + "/fix" + ": not text";
  if (typeof v["verify"] !== "string") return p + "/verify" + ": not text";
  if (v["undo"] !== undefined) {
    if (typeof v["undo"] !== "string") return p + "/undo" + ": not text";
  }
  for (const key of Object.keys(v))
    if (!keys163.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys165 = new Set<string>(["linux"]);
function check161(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["linux"] !== undefined) {
    {
      const f164 = check162(v["linux"], p + "/linux");
      if (f164 !== null) return f164;
    }
  }
  for (const key of Object.keys(v))
    if (!keys165.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern169 = new RegExp("^[a-z0-9][a-z0-9.-]{0,63}$", "u");
const pattern171 = new RegExp("^[0-9a-f]{64}$", "u");
const keys172 = new Set<string>(["sha256", "bytes"]);
function check170(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["sha256"] !== "string") return p + "/sha256" + ": not text";
  if (!pattern171.test(v["sha256"])) return p + "/sha256" + ": not in the right form";
  if (typeof v["bytes"] !== "number" || !Number.isFinite(v["bytes"])) return p + "/bytes" + ": not a number";
  if (!Number.isSafeInteger(v["bytes"])) return p + "/bytes" + ": not a whole number";
  if (v["bytes"] < 1) return p + "/bytes" + ": out of range";
  if (v["bytes"] > 262144) return p + "/bytes" + ": out of range";
  for (const key of Object.keys(v))
    if (!keys172.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check167(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k168 of Object.keys(v)) {
    if (k168 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k168 !== "string") return p + ": not text";
    if (!pattern169.test(k168)) return p + ": not in the right form";
    {
      const f173 = check170(v[k168], p + "/" + k168.slice(0, 40));
      if (f173 !== null) return f173;
    }
  }
  return null;
}
const keys175 = new Set<string>([
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
function check116(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "fix") return p + "/type" + ": not one of the allowed values";
  if (typeof v["id"] !== "string") return p + "/id" + ": not text";
  if (v["id"].length > 64) return p + "/id" + ": too long";
  if (!pattern117.test(v["id"])) return p + "/id" + ": not in the right form";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return p + "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return p + "/version" + ": not a whole number";
  if (v["version"] < 1) return p + "/version" + ": out of range";
  if (v["version"] > 100000) return p + "/version" + ": out of range";
  if (typeof v["author"] !== "string") return p + "/author" + ": not text";
  if (v["author"].length < 1) return p + "/author" + ": too short";
  if (v["author"].length > 64) return p + "/author" + ": too long";
  {
    const f120 = check118(v["title"], p + "/title");
    if (f120 !== null) return f120;
  }
  {
    const f123 = check121(v["summary"], p + "/summary");
    if (f123 !== null) return f123;
  }
  {
    const f126 = check124(v["caution"], p + "/caution");
    if (f126 !== null) return f126;
  }
  {
    const f129 = check127(v["notice"], p + "/notice");
    if (f129 !== null) return f129;
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
    const f153 = check130(v["parameters"], p + "/parameters");
    if (f153 !== null) return f153;
  }
  {
    const f160 = check154(v["settles"], p + "/settles");
    if (f160 !== null) return f160;
  }
  {
    const f166 = check161(v["platforms"], p + "/platforms");
    if (f166 !== null) return f166;
  }
  {
    const f174 = check167(v["files"], p + "/files");
    if (f174 !== null) return f174;
  }
  for (const key of Object.keys(v))
    if (!keys175.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}

/** Name → check. A check gives null when the value is right, else where and what is wrong. */
export const checks: ReadonlyMap<string, (value: unknown) => string | null> = new Map<
  string,
  (value: any) => string | null
>([
  ["root", (value) => check0(value, "")],
  ["policy", (value) => check11(value, "")],
  ["approval", (value) => check45(value, "")],
  ["delegation", (value) => check49(value, "")],
  ["order", (value) => check57(value, "")],
  ["receipt", (value) => check72(value, "")],
  ["stop", (value) => check91(value, "")],
  ["revoke", (value) => check96(value, "")],
  ["resume", (value) => check109(value, "")],
  ["manifest", (value) => check116(value, "")],
]);
