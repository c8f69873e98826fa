// Generated from trust and fixes by `npm run docs`. Do not edit.
/* oxlint-disable */
const pattern1 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern5 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern6 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern7 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys8 = new Set<string>(["person", "kind", "keyId", "publicKey"]);
function check4(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern5.test(v["person"])) return p + "/person" + ": not in the right form";
  if (v["kind"] !== "file") return p + "/kind" + ": not one of the allowed values";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern6.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["publicKey"] !== "string") return p + "/publicKey" + ": not text";
  if (v["publicKey"].length < 44) return p + "/publicKey" + ": too short";
  if (v["publicKey"].length > 44) return p + "/publicKey" + ": too long";
  if (!pattern7.test(v["publicKey"])) return p + "/publicKey" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys8.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check2(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 8) return p + ": too many";
  for (let i3 = 0; i3 < v.length; i3++) {
    {
      const f9 = check4(v[i3], p + "/" + i3);
      if (f9 !== null) return f9;
    }
  }
  return null;
}
const keys11 = new Set<string>(["type", "version", "organisation", "threshold", "expiresAtMs", "keys"]);
function check0(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "root") return p + "/type" + ": not one of the allowed values";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return p + "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return p + "/version" + ": not a whole number";
  if (v["version"] < 1) return p + "/version" + ": out of range";
  if (v["version"] > 1000000) return p + "/version" + ": out of range";
  if (typeof v["organisation"] !== "string") return p + "/organisation" + ": not text";
  if (v["organisation"].length < 1) return p + "/organisation" + ": too short";
  if (v["organisation"].length > 128) return p + "/organisation" + ": too long";
  if (!pattern1.test(v["organisation"])) return p + "/organisation" + ": not in the right form";
  if (typeof v["threshold"] !== "number" || !Number.isFinite(v["threshold"]))
    return p + "/threshold" + ": not a number";
  if (!Number.isSafeInteger(v["threshold"])) return p + "/threshold" + ": not a whole number";
  if (v["threshold"] < 1) return p + "/threshold" + ": out of range";
  if (v["threshold"] > 8) return p + "/threshold" + ": out of range";
  if (typeof v["expiresAtMs"] !== "number" || !Number.isFinite(v["expiresAtMs"]))
    return p + "/expiresAtMs" + ": not a number";
  if (!Number.isSafeInteger(v["expiresAtMs"])) return p + "/expiresAtMs" + ": not a whole number";
  if (v["expiresAtMs"] < 0) return p + "/expiresAtMs" + ": out of range";
  if (v["expiresAtMs"] > 8640000000000) return p + "/expiresAtMs" + ": out of range";
  {
    const f10 = check2(v["keys"], p + "/keys");
    if (f10 !== null) return f10;
  }
  for (const key of Object.keys(v))
    if (!keys11.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern16 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern21 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern22 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys23 = new Set<string>(["kind", "keyId", "publicKey"]);
function check20(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "file") return p + "/kind" + ": not one of the allowed values";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern21.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["publicKey"] !== "string") return p + "/publicKey" + ": not text";
  if (v["publicKey"].length < 44) return p + "/publicKey" + ": too short";
  if (v["publicKey"].length > 44) return p + "/publicKey" + ": too long";
  if (!pattern22.test(v["publicKey"])) return p + "/publicKey" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys23.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern25 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern26 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern27 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern28 = new RegExp("^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$", "u");
const pattern29 = new RegExp("^https?:\\/\\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[1-9][0-9]{0,4})?$", "u");
const keys30 = new Set<string>([
  "kind",
  "keyId",
  "algorithm",
  "publicKey",
  "credentialId",
  "rpId",
  "origin",
  "use",
]);
function check24(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "passkey") return p + "/kind" + ": not one of the allowed values";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern25.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (v["algorithm"] !== "ES256" && v["algorithm"] !== "Ed25519")
    return p + "/algorithm" + ": not one of the allowed values";
  if (typeof v["publicKey"] !== "string") return p + "/publicKey" + ": not text";
  if (v["publicKey"].length > 88) return p + "/publicKey" + ": too long";
  if (!pattern26.test(v["publicKey"])) return p + "/publicKey" + ": not in the right form";
  if (typeof v["credentialId"] !== "string") return p + "/credentialId" + ": not text";
  if (v["credentialId"].length > 1364) return p + "/credentialId" + ": too long";
  if (!pattern27.test(v["credentialId"])) return p + "/credentialId" + ": not in the right form";
  if (typeof v["rpId"] !== "string") return p + "/rpId" + ": not text";
  if (v["rpId"].length > 253) return p + "/rpId" + ": too long";
  if (!pattern28.test(v["rpId"])) return p + "/rpId" + ": not in the right form";
  if (typeof v["origin"] !== "string") return p + "/origin" + ": not text";
  if (v["origin"].length > 300) return p + "/origin" + ": too long";
  if (!pattern29.test(v["origin"])) return p + "/origin" + ": not in the right form";
  if (v["use"] !== "approve" && v["use"] !== "order") return p + "/use" + ": not one of the allowed values";
  for (const key of Object.keys(v))
    if (!keys30.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check19(v: any, p: string): string | null {
  if (check20(v, p) !== null && check24(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check17(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 8) return p + ": too many";
  for (let i18 = 0; i18 < v.length; i18++) {
    {
      const f31 = check19(v[i18], p + "/" + i18);
      if (f31 !== null) return f31;
    }
  }
  return null;
}
function check33(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 4) return p + ": too many";
  for (let i34 = 0; i34 < v.length; i34++) {
    if (v[i34] !== "R0" && v[i34] !== "R1" && v[i34] !== "R2" && v[i34] !== "R3")
      return p + "/" + i34 + ": not one of the allowed values";
  }
  return null;
}
function check36(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 4) return p + ": too many";
  for (let i37 = 0; i37 < v.length; i37++) {
    if (v[i37] !== "R0" && v[i37] !== "R1" && v[i37] !== "R2" && v[i37] !== "R3")
      return p + "/" + i37 + ": not one of the allowed values";
  }
  return null;
}
const keys39 = new Set<string>(["person", "keys", "approves", "orders", "shiftHours", "batch"]);
function check15(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern16.test(v["person"])) return p + "/person" + ": not in the right form";
  {
    const f32 = check17(v["keys"], p + "/keys");
    if (f32 !== null) return f32;
  }
  {
    const f35 = check33(v["approves"], p + "/approves");
    if (f35 !== null) return f35;
  }
  {
    const f38 = check36(v["orders"], p + "/orders");
    if (f38 !== null) return f38;
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
    if (!keys39.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check13(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i14 = 0; i14 < v.length; i14++) {
    {
      const f40 = check15(v[i14], p + "/" + i14);
      if (f40 !== null) return f40;
    }
  }
  return null;
}
const keys43 = new Set<string>(["R0", "R1", "R2", "R3"]);
function check42(v: any, p: string): string | null {
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
    if (!keys43.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys45 = new Set<string>(["type", "version", "expiresAtMs", "people", "thresholds"]);
function check12(v: any, p: string): string | null {
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
    const f41 = check13(v["people"], p + "/people");
    if (f41 !== null) return f41;
  }
  {
    const f44 = check42(v["thresholds"], p + "/thresholds");
    if (f44 !== null) return f44;
  }
  for (const key of Object.keys(v))
    if (!keys45.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern47 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern48 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const keys49 = new Set<string>(["type", "fix", "version", "manifestDigest", "person", "atMs"]);
function check46(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "approval") return p + "/type" + ": not one of the allowed values";
  if (typeof v["fix"] !== "string") return p + "/fix" + ": not text";
  if (v["fix"].length > 64) return p + "/fix" + ": too long";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return p + "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return p + "/version" + ": not a whole number";
  if (v["version"] < 1) return p + "/version" + ": out of range";
  if (typeof v["manifestDigest"] !== "string") return p + "/manifestDigest" + ": not text";
  if (!pattern47.test(v["manifestDigest"])) return p + "/manifestDigest" + ": not in the right form";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern48.test(v["person"])) return p + "/person" + ": not in the right form";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  for (const key of Object.keys(v))
    if (!keys49.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern51 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern52 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check53(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 2) return p + ": too many";
  for (let i54 = 0; i54 < v.length; i54++) {
    if (v[i54] !== "R0" && v[i54] !== "R1") return p + "/" + i54 + ": not one of the allowed values";
  }
  return null;
}
const pattern56 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys57 = new Set<string>([
  "type",
  "person",
  "shiftKey",
  "classes",
  "issuedAtMs",
  "expiresAtMs",
  "nonce",
]);
function check50(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "delegation") return p + "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern51.test(v["person"])) return p + "/person" + ": not in the right form";
  if (typeof v["shiftKey"] !== "string") return p + "/shiftKey" + ": not text";
  if (v["shiftKey"].length < 44) return p + "/shiftKey" + ": too short";
  if (v["shiftKey"].length > 44) return p + "/shiftKey" + ": too long";
  if (!pattern52.test(v["shiftKey"])) return p + "/shiftKey" + ": not in the right form";
  {
    const f55 = check53(v["classes"], p + "/classes");
    if (f55 !== null) return f55;
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
  if (!pattern56.test(v["nonce"])) return p + "/nonce" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys57.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern59 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern60 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern61 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern62 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
const pattern63 = new RegExp("^[0-9a-f]{64}$", "u");
function check67(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (v.length > 512) return p + ": too long";
  return null;
}
function check68(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (!Number.isSafeInteger(v)) return p + ": not a whole number";
  return null;
}
function check66(v: any, p: string): string | null {
  if (check67(v, p) !== null && check68(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check64(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k65 of Object.keys(v)) {
    if (k65 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k65 !== "string") return p + ": not text";
    if (k65.length > 32) return p + ": too long";
    {
      const f69 = check66(v[k65], p + "/" + k65.slice(0, 40));
      if (f69 !== null) return f69;
    }
  }
  return null;
}
const pattern71 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys72 = new Set<string>([
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
function check58(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "order") return p + "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern59.test(v["person"])) return p + "/person" + ": not in the right form";
  if (typeof v["runId"] !== "string") return p + "/runId" + ": not text";
  if (!pattern60.test(v["runId"])) return p + "/runId" + ": not in the right form";
  if (typeof v["deviceId"] !== "string") return p + "/deviceId" + ": not text";
  if (!pattern61.test(v["deviceId"])) return p + "/deviceId" + ": not in the right form";
  if (typeof v["fix"] !== "string") return p + "/fix" + ": not text";
  if (v["fix"].length > 64) return p + "/fix" + ": too long";
  if (!pattern62.test(v["fix"])) return p + "/fix" + ": not in the right form";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return p + "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return p + "/version" + ": not a whole number";
  if (v["version"] < 1) return p + "/version" + ": out of range";
  if (typeof v["manifestDigest"] !== "string") return p + "/manifestDigest" + ": not text";
  if (!pattern63.test(v["manifestDigest"])) return p + "/manifestDigest" + ": not in the right form";
  {
    const f70 = check64(v["params"], p + "/params");
    if (f70 !== null) return f70;
  }
  if (typeof v["ticket"] !== "string") return p + "/ticket" + ": not text";
  if (v["ticket"].length < 24) return p + "/ticket" + ": too short";
  if (v["ticket"].length > 24) return p + "/ticket" + ": too long";
  if (!pattern71.test(v["ticket"])) return p + "/ticket" + ": not in the right form";
  if (typeof v["lifetimeSeconds"] !== "number" || !Number.isFinite(v["lifetimeSeconds"]))
    return p + "/lifetimeSeconds" + ": not a number";
  if (!Number.isSafeInteger(v["lifetimeSeconds"])) return p + "/lifetimeSeconds" + ": not a whole number";
  if (v["lifetimeSeconds"] < 10) return p + "/lifetimeSeconds" + ": out of range";
  if (v["lifetimeSeconds"] > 604800) return p + "/lifetimeSeconds" + ": out of range";
  for (const key of Object.keys(v))
    if (!keys72.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern74 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern75 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern76 = new RegExp("^[0-9a-f]{64}$", "u");
function check81(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (!Number.isSafeInteger(v)) return p + ": not a whole number";
  return null;
}
function check82(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check80(v: any, p: string): string | null {
  if (check81(v, p) !== null && check82(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check85(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (v.length > 32) return p + ": too long";
  return null;
}
function check86(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check84(v: any, p: string): string | null {
  if (check85(v, p) !== null && check86(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
const keys88 = new Set<string>([
  "step",
  "startedAtMs",
  "tookMs",
  "exitCode",
  "signal",
  "outputBytes",
  "outputCut",
]);
function check79(v: any, p: string): string | null {
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
    const f83 = check80(v["exitCode"], p + "/exitCode");
    if (f83 !== null) return f83;
  }
  {
    const f87 = check84(v["signal"], p + "/signal");
    if (f87 !== null) return f87;
  }
  if (typeof v["outputBytes"] !== "number" || !Number.isFinite(v["outputBytes"]))
    return p + "/outputBytes" + ": not a number";
  if (!Number.isSafeInteger(v["outputBytes"])) return p + "/outputBytes" + ": not a whole number";
  if (v["outputBytes"] < 0) return p + "/outputBytes" + ": out of range";
  if (typeof v["outputCut"] !== "boolean") return p + "/outputCut" + ": not true or false";
  for (const key of Object.keys(v))
    if (!keys88.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check77(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i78 = 0; i78 < v.length; i78++) {
    {
      const f89 = check79(v[i78], p + "/" + i78);
      if (f89 !== null) return f89;
    }
  }
  return null;
}
const keys91 = new Set<string>([
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
function check73(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "receipt") return p + "/type" + ": not one of the allowed values";
  if (typeof v["runId"] !== "string") return p + "/runId" + ": not text";
  if (!pattern74.test(v["runId"])) return p + "/runId" + ": not in the right form";
  if (typeof v["deviceId"] !== "string") return p + "/deviceId" + ": not text";
  if (!pattern75.test(v["deviceId"])) return p + "/deviceId" + ": not in the right form";
  if (typeof v["orderDigest"] !== "string") return p + "/orderDigest" + ": not text";
  if (!pattern76.test(v["orderDigest"])) return p + "/orderDigest" + ": not in the right form";
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
    const f90 = check77(v["steps"], p + "/steps");
    if (f90 !== null) return f90;
  }
  if (typeof v["journalSeq"] !== "number" || !Number.isFinite(v["journalSeq"]))
    return p + "/journalSeq" + ": not a number";
  if (!Number.isSafeInteger(v["journalSeq"])) return p + "/journalSeq" + ": not a whole number";
  if (v["journalSeq"] < 0) return p + "/journalSeq" + ": out of range";
  for (const key of Object.keys(v))
    if (!keys91.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern93 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern94 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern95 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys96 = new Set<string>(["type", "person", "reason", "atMs", "nonce"]);
function check92(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "stop") return p + "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern93.test(v["person"])) return p + "/person" + ": not in the right form";
  if (typeof v["reason"] !== "string") return p + "/reason" + ": not text";
  if (v["reason"].length < 1) return p + "/reason" + ": too short";
  if (v["reason"].length > 200) return p + "/reason" + ": too long";
  if (!pattern94.test(v["reason"])) return p + "/reason" + ": not in the right form";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  if (typeof v["nonce"] !== "string") return p + "/nonce" + ": not text";
  if (v["nonce"].length < 24) return p + "/nonce" + ": too short";
  if (v["nonce"].length > 24) return p + "/nonce" + ": too long";
  if (!pattern95.test(v["nonce"])) return p + "/nonce" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys96.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern98 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern99 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern102 = new RegExp("^[0-9a-f]{64}$", "u");
function check100(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i101 = 0; i101 < v.length; i101++) {
    if (typeof v[i101] !== "string") return p + "/" + i101 + ": not text";
    if (!pattern102.test(v[i101])) return p + "/" + i101 + ": not in the right form";
  }
  return null;
}
const pattern106 = new RegExp("^[0-9a-f]{16}$", "u");
function check104(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i105 = 0; i105 < v.length; i105++) {
    if (typeof v[i105] !== "string") return p + "/" + i105 + ": not text";
    if (!pattern106.test(v[i105])) return p + "/" + i105 + ": not in the right form";
  }
  return null;
}
const pattern110 = new RegExp("^[0-9a-f]{64}$", "u");
function check108(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i109 = 0; i109 < v.length; i109++) {
    if (typeof v[i109] !== "string") return p + "/" + i109 + ": not text";
    if (!pattern110.test(v[i109])) return p + "/" + i109 + ": not in the right form";
  }
  return null;
}
const pattern112 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys113 = new Set<string>(["type", "person", "reason", "fixes", "keys", "standing", "atMs", "nonce"]);
function check97(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "revoke") return p + "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern98.test(v["person"])) return p + "/person" + ": not in the right form";
  if (typeof v["reason"] !== "string") return p + "/reason" + ": not text";
  if (v["reason"].length < 1) return p + "/reason" + ": too short";
  if (v["reason"].length > 200) return p + "/reason" + ": too long";
  if (!pattern99.test(v["reason"])) return p + "/reason" + ": not in the right form";
  {
    const f103 = check100(v["fixes"], p + "/fixes");
    if (f103 !== null) return f103;
  }
  {
    const f107 = check104(v["keys"], p + "/keys");
    if (f107 !== null) return f107;
  }
  if (v["standing"] !== undefined) {
    {
      const f111 = check108(v["standing"], p + "/standing");
      if (f111 !== null) return f111;
    }
  }
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  if (typeof v["nonce"] !== "string") return p + "/nonce" + ": not text";
  if (v["nonce"].length < 24) return p + "/nonce" + ": too short";
  if (v["nonce"].length > 24) return p + "/nonce" + ": too long";
  if (!pattern112.test(v["nonce"])) return p + "/nonce" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys113.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern117 = new RegExp("^[0-9a-f]{64}$", "u");
function check115(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 64) return p + ": too many";
  for (let i116 = 0; i116 < v.length; i116++) {
    if (typeof v[i116] !== "string") return p + "/" + i116 + ": not text";
    if (!pattern117.test(v[i116])) return p + "/" + i116 + ": not in the right form";
  }
  return null;
}
const pattern119 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys120 = new Set<string>(["type", "lifts", "atMs", "nonce"]);
function check114(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "resume") return p + "/type" + ": not one of the allowed values";
  {
    const f118 = check115(v["lifts"], p + "/lifts");
    if (f118 !== null) return f118;
  }
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  if (typeof v["nonce"] !== "string") return p + "/nonce" + ": not text";
  if (v["nonce"].length < 24) return p + "/nonce" + ": too short";
  if (v["nonce"].length > 24) return p + "/nonce" + ": too long";
  if (!pattern119.test(v["nonce"])) return p + "/nonce" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys120.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern122 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern123 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
const pattern124 = new RegExp("^[0-9a-f]{64}$", "u");
function check128(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (v.length > 512) return p + ": too long";
  return null;
}
function check129(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (!Number.isSafeInteger(v)) return p + ": not a whole number";
  return null;
}
function check127(v: any, p: string): string | null {
  if (check128(v, p) !== null && check129(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check125(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k126 of Object.keys(v)) {
    if (k126 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k126 !== "string") return p + ": not text";
    if (k126.length > 32) return p + ": too long";
    {
      const f130 = check127(v[k126], p + "/" + k126.slice(0, 40));
      if (f130 !== null) return f130;
    }
  }
  return null;
}
function check133(v: any, p: string): string | null {
  if (v !== "all") return p + ": not one of the allowed values";
  return null;
}
const pattern136 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
function check134(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 500) return p + ": too many";
  for (let i135 = 0; i135 < v.length; i135++) {
    if (typeof v[i135] !== "string") return p + "/" + i135 + ": not text";
    if (!pattern136.test(v[i135])) return p + "/" + i135 + ": not in the right form";
  }
  return null;
}
function check132(v: any, p: string): string | null {
  if (check133(v, p) !== null && check134(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
const pattern138 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys139 = new Set<string>([
  "type",
  "person",
  "fix",
  "version",
  "manifestDigest",
  "params",
  "devices",
  "perDay",
  "issuedAtMs",
  "expiresAtMs",
  "nonce",
]);
function check121(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "standing-order") return p + "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern122.test(v["person"])) return p + "/person" + ": not in the right form";
  if (typeof v["fix"] !== "string") return p + "/fix" + ": not text";
  if (v["fix"].length > 64) return p + "/fix" + ": too long";
  if (!pattern123.test(v["fix"])) return p + "/fix" + ": not in the right form";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return p + "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return p + "/version" + ": not a whole number";
  if (v["version"] < 1) return p + "/version" + ": out of range";
  if (typeof v["manifestDigest"] !== "string") return p + "/manifestDigest" + ": not text";
  if (!pattern124.test(v["manifestDigest"])) return p + "/manifestDigest" + ": not in the right form";
  {
    const f131 = check125(v["params"], p + "/params");
    if (f131 !== null) return f131;
  }
  {
    const f137 = check132(v["devices"], p + "/devices");
    if (f137 !== null) return f137;
  }
  if (typeof v["perDay"] !== "number" || !Number.isFinite(v["perDay"]))
    return p + "/perDay" + ": not a number";
  if (!Number.isSafeInteger(v["perDay"])) return p + "/perDay" + ": not a whole number";
  if (v["perDay"] < 1) return p + "/perDay" + ": out of range";
  if (v["perDay"] > 12) return p + "/perDay" + ": out of range";
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
  if (!pattern138.test(v["nonce"])) return p + "/nonce" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys139.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern141 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
const keys143 = new Set<string>(["en", "nl"]);
function check142(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
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
const keys149 = new Set<string>(["en", "nl"]);
function check148(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys149.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys152 = new Set<string>(["en", "nl"]);
function check151(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys152.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern156 = new RegExp("^[a-z][a-zA-Z0-9]{0,31}$", "u");
const keys160 = new Set<string>(["en", "nl"]);
function check159(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys160.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys162 = new Set<string>(["kind", "title", "pattern", "maxLength"]);
function check158(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "text") return p + "/kind" + ": not one of the allowed values";
  {
    const f161 = check159(v["title"], p + "/title");
    if (f161 !== null) return f161;
  }
  if (typeof v["pattern"] !== "string") return p + "/pattern" + ": not text";
  if (v["pattern"].length > 200) return p + "/pattern" + ": too long";
  if (typeof v["maxLength"] !== "number" || !Number.isFinite(v["maxLength"]))
    return p + "/maxLength" + ": not a number";
  if (!Number.isSafeInteger(v["maxLength"])) return p + "/maxLength" + ": not a whole number";
  if (v["maxLength"] < 1) return p + "/maxLength" + ": out of range";
  if (v["maxLength"] > 512) return p + "/maxLength" + ": out of range";
  for (const key of Object.keys(v))
    if (!keys162.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys165 = new Set<string>(["en", "nl"]);
function check164(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys165.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys167 = new Set<string>(["kind", "title", "min", "max"]);
function check163(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "whole") return p + "/kind" + ": not one of the allowed values";
  {
    const f166 = check164(v["title"], p + "/title");
    if (f166 !== null) return f166;
  }
  if (typeof v["min"] !== "number" || !Number.isFinite(v["min"])) return p + "/min" + ": not a number";
  if (!Number.isSafeInteger(v["min"])) return p + "/min" + ": not a whole number";
  if (typeof v["max"] !== "number" || !Number.isFinite(v["max"])) return p + "/max" + ": not a number";
  if (!Number.isSafeInteger(v["max"])) return p + "/max" + ": not a whole number";
  for (const key of Object.keys(v))
    if (!keys167.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys170 = new Set<string>(["en", "nl"]);
function check169(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys170.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check172(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 64) return p + ": too many";
  for (let i173 = 0; i173 < v.length; i173++) {
    if (typeof v[i173] !== "string") return p + "/" + i173 + ": not text";
    if (v[i173].length < 1) return p + "/" + i173 + ": too short";
    if (v[i173].length > 64) return p + "/" + i173 + ": too long";
  }
  return null;
}
const keys175 = new Set<string>(["kind", "title", "of"]);
function check168(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "choice") return p + "/kind" + ": not one of the allowed values";
  {
    const f171 = check169(v["title"], p + "/title");
    if (f171 !== null) return f171;
  }
  {
    const f174 = check172(v["of"], p + "/of");
    if (f174 !== null) return f174;
  }
  for (const key of Object.keys(v))
    if (!keys175.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check157(v: any, p: string): string | null {
  if (check158(v, p) !== null && check163(v, p) !== null && check168(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check154(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k155 of Object.keys(v)) {
    if (k155 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k155 !== "string") return p + ": not text";
    if (!pattern156.test(k155)) return p + ": not in the right form";
    {
      const f176 = check157(v[k155], p + "/" + k155.slice(0, 40));
      if (f176 !== null) return f176;
    }
  }
  return null;
}
const pattern181 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
const keys182 = new Set<string>(["rule", "subject"]);
function check180(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["rule"] !== "string") return p + "/rule" + ": not text";
  if (v["rule"].length > 64) return p + "/rule" + ": too long";
  if (!pattern181.test(v["rule"])) return p + "/rule" + ": not in the right form";
  if (typeof v["subject"] !== "string") return p + "/subject" + ": not text";
  if (v["subject"].length > 64) return p + "/subject" + ": too long";
  for (const key of Object.keys(v))
    if (!keys182.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check178(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 8) return p + ": too many";
  for (let i179 = 0; i179 < v.length; i179++) {
    {
      const f183 = check180(v[i179], p + "/" + i179);
      if (f183 !== null) return f183;
    }
  }
  return null;
}
const keys187 = new Set<string>(["check", "fix", "verify", "undo"]);
function check186(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["check"] !== "string") return p + "/check" + ": not text";
  if (typeof v["fix"] !== "string") return p + "/fix" + ": not text";
  if (typeof v["verify"] !== "string") return p + "/verify" + ": not text";
  if (v["undo"] !== undefined) {
    if (typeof v["undo"] !== "string") return p + "/undo" + ": not text";
  }
  for (const key of Object.keys(v))
    if (!keys187.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys189 = new Set<string>(["linux"]);
function check185(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["linux"] !== undefined) {
    {
      const f188 = check186(v["linux"], p + "/linux");
      if (f188 !== null) return f188;
    }
  }
  for (const key of Object.keys(v))
    if (!keys189.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern193 = new RegExp("^[a-z0-9][a-z0-9.-]{0,63}$", "u");
const pattern195 = new RegExp("^[0-9a-f]{64}$", "u");
const keys196 = new Set<string>(["sha256", "bytes"]);
function check194(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["sha256"] !== "string") return p + "/sha256" + ": not text";
  if (!pattern195.test(v["sha256"])) return p + "/sha256" + ": not in the right form";
  if (typeof v["bytes"] !== "number" || !Number.isFinite(v["bytes"])) return p + "/bytes" + ": not a number";
  if (!Number.isSafeInteger(v["bytes"])) return p + "/bytes" + ": not a whole number";
  if (v["bytes"] < 1) return p + "/bytes" + ": out of range";
  if (v["bytes"] > 262144) return p + "/bytes" + ": out of range";
  for (const key of Object.keys(v))
    if (!keys196.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check191(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k192 of Object.keys(v)) {
    if (k192 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k192 !== "string") return p + ": not text";
    if (!pattern193.test(k192)) return p + ": not in the right form";
    {
      const f197 = check194(v[k192], p + "/" + k192.slice(0, 40));
      if (f197 !== null) return f197;
    }
  }
  return null;
}
const keys199 = new Set<string>([
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
function check140(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "fix") return p + "/type" + ": not one of the allowed values";
  if (typeof v["id"] !== "string") return p + "/id" + ": not text";
  if (v["id"].length > 64) return p + "/id" + ": too long";
  if (!pattern141.test(v["id"])) return p + "/id" + ": not in the right form";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return p + "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return p + "/version" + ": not a whole number";
  if (v["version"] < 1) return p + "/version" + ": out of range";
  if (v["version"] > 100000) return p + "/version" + ": out of range";
  if (typeof v["author"] !== "string") return p + "/author" + ": not text";
  if (v["author"].length < 1) return p + "/author" + ": too short";
  if (v["author"].length > 64) return p + "/author" + ": too long";
  {
    const f144 = check142(v["title"], p + "/title");
    if (f144 !== null) return f144;
  }
  {
    const f147 = check145(v["summary"], p + "/summary");
    if (f147 !== null) return f147;
  }
  {
    const f150 = check148(v["caution"], p + "/caution");
    if (f150 !== null) return f150;
  }
  {
    const f153 = check151(v["notice"], p + "/notice");
    if (f153 !== null) return f153;
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
    const f177 = check154(v["parameters"], p + "/parameters");
    if (f177 !== null) return f177;
  }
  {
    const f184 = check178(v["settles"], p + "/settles");
    if (f184 !== null) return f184;
  }
  {
    const f190 = check185(v["platforms"], p + "/platforms");
    if (f190 !== null) return f190;
  }
  {
    const f198 = check191(v["files"], p + "/files");
    if (f198 !== null) return f198;
  }
  for (const key of Object.keys(v))
    if (!keys199.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}

/** Name → check. A check gives null when the value is right, else where and what is wrong. */
export const checks: ReadonlyMap<string, (value: unknown) => string | null> = new Map<
  string,
  (value: any) => string | null
>([
  ["root", (value) => check0(value, "")],
  ["policy", (value) => check12(value, "")],
  ["approval", (value) => check46(value, "")],
  ["delegation", (value) => check50(value, "")],
  ["order", (value) => check58(value, "")],
  ["receipt", (value) => check73(value, "")],
  ["stop", (value) => check92(value, "")],
  ["revoke", (value) => check97(value, "")],
  ["resume", (value) => check114(value, "")],
  ["standing-order", (value) => check121(value, "")],
  ["manifest", (value) => check140(value, "")],
]);
