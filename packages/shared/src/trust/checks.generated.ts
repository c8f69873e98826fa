// Generated from trust and fixes by `npm run docs`. Do not edit.
/* oxlint-disable */
const pattern1 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern6 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern7 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern8 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys9 = new Set<string>(["person", "kind", "keyId", "publicKey"]);
function check5(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern6.test(v["person"])) return p + "/person" + ": not in the right form";
  if (v["kind"] !== "file") return p + "/kind" + ": not one of the allowed values";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern7.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["publicKey"] !== "string") return p + "/publicKey" + ": not text";
  if (v["publicKey"].length < 44) return p + "/publicKey" + ": too short";
  if (v["publicKey"].length > 44) return p + "/publicKey" + ": too long";
  if (!pattern8.test(v["publicKey"])) return p + "/publicKey" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys9.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern11 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern12 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern15 = new RegExp("^ssh:[\\x21-\\x7e]{0,60}$", "u");
function check14(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (!pattern15.test(v)) return p + ": not in the right form";
  return null;
}
function check16(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check13(v: any, p: string): string | null {
  if (check14(v, p) !== null && check16(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
const pattern18 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const keys19 = new Set<string>(["kind", "keyId", "publicKey", "application", "person"]);
function check10(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "ssh") return p + "/kind" + ": not one of the allowed values";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern11.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["publicKey"] !== "string") return p + "/publicKey" + ": not text";
  if (v["publicKey"].length < 44) return p + "/publicKey" + ": too short";
  if (v["publicKey"].length > 44) return p + "/publicKey" + ": too long";
  if (!pattern12.test(v["publicKey"])) return p + "/publicKey" + ": not in the right form";
  {
    const f17 = check13(v["application"], p + "/application");
    if (f17 !== null) return f17;
  }
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern18.test(v["person"])) return p + "/person" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys19.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check4(v: any, p: string): string | null {
  if (check5(v, p) !== null && check10(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check2(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 8) return p + ": too many";
  for (let i3 = 0; i3 < v.length; i3++) {
    {
      const f20 = check4(v[i3], p + "/" + i3);
      if (f20 !== null) return f20;
    }
  }
  return null;
}
const keys22 = new Set<string>(["type", "version", "organisation", "threshold", "expiresAtMs", "keys"]);
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
    const f21 = check2(v["keys"], p + "/keys");
    if (f21 !== null) return f21;
  }
  for (const key of Object.keys(v))
    if (!keys22.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern27 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern32 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern33 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys34 = new Set<string>(["kind", "keyId", "publicKey"]);
function check31(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "file") return p + "/kind" + ": not one of the allowed values";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern32.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["publicKey"] !== "string") return p + "/publicKey" + ": not text";
  if (v["publicKey"].length < 44) return p + "/publicKey" + ": too short";
  if (v["publicKey"].length > 44) return p + "/publicKey" + ": too long";
  if (!pattern33.test(v["publicKey"])) return p + "/publicKey" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys34.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern36 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern37 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern40 = new RegExp("^ssh:[\\x21-\\x7e]{0,60}$", "u");
function check39(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (!pattern40.test(v)) return p + ": not in the right form";
  return null;
}
function check41(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check38(v: any, p: string): string | null {
  if (check39(v, p) !== null && check41(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
const keys43 = new Set<string>(["kind", "keyId", "publicKey", "application"]);
function check35(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "ssh") return p + "/kind" + ": not one of the allowed values";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern36.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["publicKey"] !== "string") return p + "/publicKey" + ": not text";
  if (v["publicKey"].length < 44) return p + "/publicKey" + ": too short";
  if (v["publicKey"].length > 44) return p + "/publicKey" + ": too long";
  if (!pattern37.test(v["publicKey"])) return p + "/publicKey" + ": not in the right form";
  {
    const f42 = check38(v["application"], p + "/application");
    if (f42 !== null) return f42;
  }
  for (const key of Object.keys(v))
    if (!keys43.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern45 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern46 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern47 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern48 = new RegExp("^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$", "u");
const pattern49 = new RegExp("^https?:\\/\\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[1-9][0-9]{0,4})?$", "u");
const keys50 = new Set<string>([
  "kind",
  "keyId",
  "algorithm",
  "publicKey",
  "credentialId",
  "rpId",
  "origin",
  "use",
]);
function check44(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "passkey") return p + "/kind" + ": not one of the allowed values";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern45.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (v["algorithm"] !== "ES256" && v["algorithm"] !== "Ed25519")
    return p + "/algorithm" + ": not one of the allowed values";
  if (typeof v["publicKey"] !== "string") return p + "/publicKey" + ": not text";
  if (v["publicKey"].length > 88) return p + "/publicKey" + ": too long";
  if (!pattern46.test(v["publicKey"])) return p + "/publicKey" + ": not in the right form";
  if (typeof v["credentialId"] !== "string") return p + "/credentialId" + ": not text";
  if (v["credentialId"].length > 1364) return p + "/credentialId" + ": too long";
  if (!pattern47.test(v["credentialId"])) return p + "/credentialId" + ": not in the right form";
  if (typeof v["rpId"] !== "string") return p + "/rpId" + ": not text";
  if (v["rpId"].length > 253) return p + "/rpId" + ": too long";
  if (!pattern48.test(v["rpId"])) return p + "/rpId" + ": not in the right form";
  if (typeof v["origin"] !== "string") return p + "/origin" + ": not text";
  if (v["origin"].length > 300) return p + "/origin" + ": too long";
  if (!pattern49.test(v["origin"])) return p + "/origin" + ": not in the right form";
  if (v["use"] !== "approve" && v["use"] !== "order") return p + "/use" + ": not one of the allowed values";
  for (const key of Object.keys(v))
    if (!keys50.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check30(v: any, p: string): string | null {
  if (check31(v, p) !== null && check35(v, p) !== null && check44(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check28(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 8) return p + ": too many";
  for (let i29 = 0; i29 < v.length; i29++) {
    {
      const f51 = check30(v[i29], p + "/" + i29);
      if (f51 !== null) return f51;
    }
  }
  return null;
}
function check53(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 4) return p + ": too many";
  for (let i54 = 0; i54 < v.length; i54++) {
    if (v[i54] !== "R0" && v[i54] !== "R1" && v[i54] !== "R2" && v[i54] !== "R3")
      return p + "/" + i54 + ": not one of the allowed values";
  }
  return null;
}
function check56(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 4) return p + ": too many";
  for (let i57 = 0; i57 < v.length; i57++) {
    if (v[i57] !== "R0" && v[i57] !== "R1" && v[i57] !== "R2" && v[i57] !== "R3")
      return p + "/" + i57 + ": not one of the allowed values";
  }
  return null;
}
const keys59 = new Set<string>(["person", "keys", "approves", "orders", "shiftHours", "batch"]);
function check26(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern27.test(v["person"])) return p + "/person" + ": not in the right form";
  {
    const f52 = check28(v["keys"], p + "/keys");
    if (f52 !== null) return f52;
  }
  {
    const f55 = check53(v["approves"], p + "/approves");
    if (f55 !== null) return f55;
  }
  {
    const f58 = check56(v["orders"], p + "/orders");
    if (f58 !== null) return f58;
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
    if (!keys59.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check24(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i25 = 0; i25 < v.length; i25++) {
    {
      const f60 = check26(v[i25], p + "/" + i25);
      if (f60 !== null) return f60;
    }
  }
  return null;
}
const keys63 = new Set<string>(["R0", "R1", "R2", "R3"]);
function check62(v: any, p: string): string | null {
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
    if (!keys63.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys65 = new Set<string>(["type", "version", "expiresAtMs", "people", "thresholds"]);
function check23(v: any, p: string): string | null {
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
    const f61 = check24(v["people"], p + "/people");
    if (f61 !== null) return f61;
  }
  {
    const f64 = check62(v["thresholds"], p + "/thresholds");
    if (f64 !== null) return f64;
  }
  for (const key of Object.keys(v))
    if (!keys65.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern67 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern68 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const keys69 = new Set<string>(["type", "fix", "version", "manifestDigest", "person", "atMs"]);
function check66(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "approval") return p + "/type" + ": not one of the allowed values";
  if (typeof v["fix"] !== "string") return p + "/fix" + ": not text";
  if (v["fix"].length > 64) return p + "/fix" + ": too long";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return p + "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return p + "/version" + ": not a whole number";
  if (v["version"] < 1) return p + "/version" + ": out of range";
  if (typeof v["manifestDigest"] !== "string") return p + "/manifestDigest" + ": not text";
  if (!pattern67.test(v["manifestDigest"])) return p + "/manifestDigest" + ": not in the right form";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern68.test(v["person"])) return p + "/person" + ": not in the right form";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  for (const key of Object.keys(v))
    if (!keys69.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern71 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern72 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check73(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 2) return p + ": too many";
  for (let i74 = 0; i74 < v.length; i74++) {
    if (v[i74] !== "R0" && v[i74] !== "R1") return p + "/" + i74 + ": not one of the allowed values";
  }
  return null;
}
const pattern76 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys77 = new Set<string>([
  "type",
  "person",
  "shiftKey",
  "classes",
  "issuedAtMs",
  "expiresAtMs",
  "nonce",
]);
function check70(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "delegation") return p + "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern71.test(v["person"])) return p + "/person" + ": not in the right form";
  if (typeof v["shiftKey"] !== "string") return p + "/shiftKey" + ": not text";
  if (v["shiftKey"].length < 44) return p + "/shiftKey" + ": too short";
  if (v["shiftKey"].length > 44) return p + "/shiftKey" + ": too long";
  if (!pattern72.test(v["shiftKey"])) return p + "/shiftKey" + ": not in the right form";
  {
    const f75 = check73(v["classes"], p + "/classes");
    if (f75 !== null) return f75;
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
  if (!pattern76.test(v["nonce"])) return p + "/nonce" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys77.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern79 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern80 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern81 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern82 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
const pattern83 = new RegExp("^[0-9a-f]{64}$", "u");
function check87(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (v.length > 512) return p + ": too long";
  return null;
}
function check88(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (!Number.isSafeInteger(v)) return p + ": not a whole number";
  return null;
}
function check86(v: any, p: string): string | null {
  if (check87(v, p) !== null && check88(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check84(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k85 of Object.keys(v)) {
    if (k85 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k85 !== "string") return p + ": not text";
    if (k85.length > 32) return p + ": too long";
    {
      const f89 = check86(v[k85], p + "/" + k85.slice(0, 40));
      if (f89 !== null) return f89;
    }
  }
  return null;
}
const pattern91 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys92 = new Set<string>([
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
function check78(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "order") return p + "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern79.test(v["person"])) return p + "/person" + ": not in the right form";
  if (typeof v["runId"] !== "string") return p + "/runId" + ": not text";
  if (!pattern80.test(v["runId"])) return p + "/runId" + ": not in the right form";
  if (typeof v["deviceId"] !== "string") return p + "/deviceId" + ": not text";
  if (!pattern81.test(v["deviceId"])) return p + "/deviceId" + ": not in the right form";
  if (typeof v["fix"] !== "string") return p + "/fix" + ": not text";
  if (v["fix"].length > 64) return p + "/fix" + ": too long";
  if (!pattern82.test(v["fix"])) return p + "/fix" + ": not in the right form";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return p + "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return p + "/version" + ": not a whole number";
  if (v["version"] < 1) return p + "/version" + ": out of range";
  if (typeof v["manifestDigest"] !== "string") return p + "/manifestDigest" + ": not text";
  if (!pattern83.test(v["manifestDigest"])) return p + "/manifestDigest" + ": not in the right form";
  {
    const f90 = check84(v["params"], p + "/params");
    if (f90 !== null) return f90;
  }
  if (typeof v["ticket"] !== "string") return p + "/ticket" + ": not text";
  if (v["ticket"].length < 24) return p + "/ticket" + ": too short";
  if (v["ticket"].length > 24) return p + "/ticket" + ": too long";
  if (!pattern91.test(v["ticket"])) return p + "/ticket" + ": not in the right form";
  if (typeof v["lifetimeSeconds"] !== "number" || !Number.isFinite(v["lifetimeSeconds"]))
    return p + "/lifetimeSeconds" + ": not a number";
  if (!Number.isSafeInteger(v["lifetimeSeconds"])) return p + "/lifetimeSeconds" + ": not a whole number";
  if (v["lifetimeSeconds"] < 10) return p + "/lifetimeSeconds" + ": out of range";
  if (v["lifetimeSeconds"] > 604800) return p + "/lifetimeSeconds" + ": out of range";
  for (const key of Object.keys(v))
    if (!keys92.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern94 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern95 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern96 = new RegExp("^[0-9a-f]{64}$", "u");
function check101(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (!Number.isSafeInteger(v)) return p + ": not a whole number";
  return null;
}
function check102(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check100(v: any, p: string): string | null {
  if (check101(v, p) !== null && check102(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check105(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (v.length > 32) return p + ": too long";
  return null;
}
function check106(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check104(v: any, p: string): string | null {
  if (check105(v, p) !== null && check106(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
const keys108 = new Set<string>([
  "step",
  "startedAtMs",
  "tookMs",
  "exitCode",
  "signal",
  "outputBytes",
  "outputCut",
]);
function check99(v: any, p: string): string | null {
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
    const f103 = check100(v["exitCode"], p + "/exitCode");
    if (f103 !== null) return f103;
  }
  {
    const f107 = check104(v["signal"], p + "/signal");
    if (f107 !== null) return f107;
  }
  if (typeof v["outputBytes"] !== "number" || !Number.isFinite(v["outputBytes"]))
    return p + "/outputBytes" + ": not a number";
  if (!Number.isSafeInteger(v["outputBytes"])) return p + "/outputBytes" + ": not a whole number";
  if (v["outputBytes"] < 0) return p + "/outputBytes" + ": out of range";
  if (typeof v["outputCut"] !== "boolean") return p + "/outputCut" + ": not true or false";
  for (const key of Object.keys(v))
    if (!keys108.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check97(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i98 = 0; i98 < v.length; i98++) {
    {
      const f109 = check99(v[i98], p + "/" + i98);
      if (f109 !== null) return f109;
    }
  }
  return null;
}
const keys111 = new Set<string>([
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
function check93(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "receipt") return p + "/type" + ": not one of the allowed values";
  if (typeof v["runId"] !== "string") return p + "/runId" + ": not text";
  if (!pattern94.test(v["runId"])) return p + "/runId" + ": not in the right form";
  if (typeof v["deviceId"] !== "string") return p + "/deviceId" + ": not text";
  if (!pattern95.test(v["deviceId"])) return p + "/deviceId" + ": not in the right form";
  if (typeof v["orderDigest"] !== "string") return p + "/orderDigest" + ": not text";
  if (!pattern96.test(v["orderDigest"])) return p + "/orderDigest" + ": not in the right form";
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
    const f110 = check97(v["steps"], p + "/steps");
    if (f110 !== null) return f110;
  }
  if (typeof v["journalSeq"] !== "number" || !Number.isFinite(v["journalSeq"]))
    return p + "/journalSeq" + ": not a number";
  if (!Number.isSafeInteger(v["journalSeq"])) return p + "/journalSeq" + ": not a whole number";
  if (v["journalSeq"] < 0) return p + "/journalSeq" + ": out of range";
  for (const key of Object.keys(v))
    if (!keys111.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern113 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern114 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern115 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys116 = new Set<string>(["type", "person", "reason", "atMs", "nonce"]);
function check112(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "stop") return p + "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern113.test(v["person"])) return p + "/person" + ": not in the right form";
  if (typeof v["reason"] !== "string") return p + "/reason" + ": not text";
  if (v["reason"].length < 1) return p + "/reason" + ": too short";
  if (v["reason"].length > 200) return p + "/reason" + ": too long";
  if (!pattern114.test(v["reason"])) return p + "/reason" + ": not in the right form";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  if (typeof v["nonce"] !== "string") return p + "/nonce" + ": not text";
  if (v["nonce"].length < 24) return p + "/nonce" + ": too short";
  if (v["nonce"].length > 24) return p + "/nonce" + ": too long";
  if (!pattern115.test(v["nonce"])) return p + "/nonce" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys116.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern118 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern119 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern122 = new RegExp("^[0-9a-f]{64}$", "u");
function check120(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i121 = 0; i121 < v.length; i121++) {
    if (typeof v[i121] !== "string") return p + "/" + i121 + ": not text";
    if (!pattern122.test(v[i121])) return p + "/" + i121 + ": not in the right form";
  }
  return null;
}
const pattern126 = new RegExp("^[0-9a-f]{16}$", "u");
function check124(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i125 = 0; i125 < v.length; i125++) {
    if (typeof v[i125] !== "string") return p + "/" + i125 + ": not text";
    if (!pattern126.test(v[i125])) return p + "/" + i125 + ": not in the right form";
  }
  return null;
}
const pattern130 = new RegExp("^[0-9a-f]{64}$", "u");
function check128(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i129 = 0; i129 < v.length; i129++) {
    if (typeof v[i129] !== "string") return p + "/" + i129 + ": not text";
    if (!pattern130.test(v[i129])) return p + "/" + i129 + ": not in the right form";
  }
  return null;
}
const pattern132 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys133 = new Set<string>(["type", "person", "reason", "fixes", "keys", "standing", "atMs", "nonce"]);
function check117(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "revoke") return p + "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern118.test(v["person"])) return p + "/person" + ": not in the right form";
  if (typeof v["reason"] !== "string") return p + "/reason" + ": not text";
  if (v["reason"].length < 1) return p + "/reason" + ": too short";
  if (v["reason"].length > 200) return p + "/reason" + ": too long";
  if (!pattern119.test(v["reason"])) return p + "/reason" + ": not in the right form";
  {
    const f123 = check120(v["fixes"], p + "/fixes");
    if (f123 !== null) return f123;
  }
  {
    const f127 = check124(v["keys"], p + "/keys");
    if (f127 !== null) return f127;
  }
  if (v["standing"] !== undefined) {
    {
      const f131 = check128(v["standing"], p + "/standing");
      if (f131 !== null) return f131;
    }
  }
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  if (typeof v["nonce"] !== "string") return p + "/nonce" + ": not text";
  if (v["nonce"].length < 24) return p + "/nonce" + ": too short";
  if (v["nonce"].length > 24) return p + "/nonce" + ": too long";
  if (!pattern132.test(v["nonce"])) return p + "/nonce" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys133.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern137 = new RegExp("^[0-9a-f]{64}$", "u");
function check135(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 64) return p + ": too many";
  for (let i136 = 0; i136 < v.length; i136++) {
    if (typeof v[i136] !== "string") return p + "/" + i136 + ": not text";
    if (!pattern137.test(v[i136])) return p + "/" + i136 + ": not in the right form";
  }
  return null;
}
const pattern139 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys140 = new Set<string>(["type", "lifts", "atMs", "nonce"]);
function check134(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "resume") return p + "/type" + ": not one of the allowed values";
  {
    const f138 = check135(v["lifts"], p + "/lifts");
    if (f138 !== null) return f138;
  }
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  if (typeof v["nonce"] !== "string") return p + "/nonce" + ": not text";
  if (v["nonce"].length < 24) return p + "/nonce" + ": too short";
  if (v["nonce"].length > 24) return p + "/nonce" + ": too long";
  if (!pattern139.test(v["nonce"])) return p + "/nonce" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys140.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern142 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern143 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
const pattern144 = new RegExp("^[0-9a-f]{64}$", "u");
function check148(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (v.length > 512) return p + ": too long";
  return null;
}
function check149(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (!Number.isSafeInteger(v)) return p + ": not a whole number";
  return null;
}
function check147(v: any, p: string): string | null {
  if (check148(v, p) !== null && check149(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check145(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k146 of Object.keys(v)) {
    if (k146 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k146 !== "string") return p + ": not text";
    if (k146.length > 32) return p + ": too long";
    {
      const f150 = check147(v[k146], p + "/" + k146.slice(0, 40));
      if (f150 !== null) return f150;
    }
  }
  return null;
}
function check153(v: any, p: string): string | null {
  if (v !== "all") return p + ": not one of the allowed values";
  return null;
}
const pattern156 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
function check154(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 500) return p + ": too many";
  for (let i155 = 0; i155 < v.length; i155++) {
    if (typeof v[i155] !== "string") return p + "/" + i155 + ": not text";
    if (!pattern156.test(v[i155])) return p + "/" + i155 + ": not in the right form";
  }
  return null;
}
function check152(v: any, p: string): string | null {
  if (check153(v, p) !== null && check154(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
const pattern158 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys159 = new Set<string>([
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
function check141(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "standing-order") return p + "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern142.test(v["person"])) return p + "/person" + ": not in the right form";
  if (typeof v["fix"] !== "string") return p + "/fix" + ": not text";
  if (v["fix"].length > 64) return p + "/fix" + ": too long";
  if (!pattern143.test(v["fix"])) return p + "/fix" + ": not in the right form";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return p + "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return p + "/version" + ": not a whole number";
  if (v["version"] < 1) return p + "/version" + ": out of range";
  if (typeof v["manifestDigest"] !== "string") return p + "/manifestDigest" + ": not text";
  if (!pattern144.test(v["manifestDigest"])) return p + "/manifestDigest" + ": not in the right form";
  {
    const f151 = check145(v["params"], p + "/params");
    if (f151 !== null) return f151;
  }
  {
    const f157 = check152(v["devices"], p + "/devices");
    if (f157 !== null) return f157;
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
  if (!pattern158.test(v["nonce"])) return p + "/nonce" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys159.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern161 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
const keys163 = new Set<string>(["en", "nl"]);
function check162(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys163.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys166 = new Set<string>(["en", "nl"]);
function check165(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys166.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys169 = new Set<string>(["en", "nl"]);
function check168(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys169.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys172 = new Set<string>(["en", "nl"]);
function check171(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys172.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern176 = new RegExp("^[a-z][a-zA-Z0-9]{0,31}$", "u");
const keys180 = new Set<string>(["en", "nl"]);
function check179(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys180.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys182 = new Set<string>(["kind", "title", "pattern", "maxLength"]);
function check178(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "text") return p + "/kind" + ": not one of the allowed values";
  {
    const f181 = check179(v["title"], p + "/title");
    if (f181 !== null) return f181;
  }
  if (typeof v["pattern"] !== "string") return p + "/pattern" + ": not text";
  if (v["pattern"].length > 200) return p + "/pattern" + ": too long";
  if (typeof v["maxLength"] !== "number" || !Number.isFinite(v["maxLength"]))
    return p + "/maxLength" + ": not a number";
  if (!Number.isSafeInteger(v["maxLength"])) return p + "/maxLength" + ": not a whole number";
  if (v["maxLength"] < 1) return p + "/maxLength" + ": out of range";
  if (v["maxLength"] > 512) return p + "/maxLength" + ": out of range";
  for (const key of Object.keys(v))
    if (!keys182.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys185 = new Set<string>(["en", "nl"]);
function check184(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys185.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys187 = new Set<string>(["kind", "title", "min", "max"]);
function check183(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "whole") return p + "/kind" + ": not one of the allowed values";
  {
    const f186 = check184(v["title"], p + "/title");
    if (f186 !== null) return f186;
  }
  if (typeof v["min"] !== "number" || !Number.isFinite(v["min"])) return p + "/min" + ": not a number";
  if (!Number.isSafeInteger(v["min"])) return p + "/min" + ": not a whole number";
  if (typeof v["max"] !== "number" || !Number.isFinite(v["max"])) return p + "/max" + ": not a number";
  if (!Number.isSafeInteger(v["max"])) return p + "/max" + ": not a whole number";
  for (const key of Object.keys(v))
    if (!keys187.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys190 = new Set<string>(["en", "nl"]);
function check189(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys190.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check192(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 64) return p + ": too many";
  for (let i193 = 0; i193 < v.length; i193++) {
    if (typeof v[i193] !== "string") return p + "/" + i193 + ": not text";
    if (v[i193].length < 1) return p + "/" + i193 + ": too short";
    if (v[i193].length > 64) return p + "/" + i193 + ": too long";
  }
  return null;
}
const keys195 = new Set<string>(["kind", "title", "of"]);
function check188(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "choice") return p + "/kind" + ": not one of the allowed values";
  {
    const f191 = check189(v["title"], p + "/title");
    if (f191 !== null) return f191;
  }
  {
    const f194 = check192(v["of"], p + "/of");
    if (f194 !== null) return f194;
  }
  for (const key of Object.keys(v))
    if (!keys195.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check177(v: any, p: string): string | null {
  if (check178(v, p) !== null && check183(v, p) !== null && check188(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check174(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k175 of Object.keys(v)) {
    if (k175 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k175 !== "string") return p + ": not text";
    if (!pattern176.test(k175)) return p + ": not in the right form";
    {
      const f196 = check177(v[k175], p + "/" + k175.slice(0, 40));
      if (f196 !== null) return f196;
    }
  }
  return null;
}
const pattern201 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
const keys202 = new Set<string>(["rule", "subject"]);
function check200(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["rule"] !== "string") return p + "/rule" + ": not text";
  if (v["rule"].length > 64) return p + "/rule" + ": too long";
  if (!pattern201.test(v["rule"])) return p + "/rule" + ": not in the right form";
  if (typeof v["subject"] !== "string") return p + "/subject" + ": not text";
  if (v["subject"].length > 64) return p + "/subject" + ": too long";
  for (const key of Object.keys(v))
    if (!keys202.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check198(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 8) return p + ": too many";
  for (let i199 = 0; i199 < v.length; i199++) {
    {
      const f203 = check200(v[i199], p + "/" + i199);
      if (f203 !== null) return f203;
    }
  }
  return null;
}
const keys207 = new Set<string>(["check", "fix", "verify", "undo"]);
function check206(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["check"] !== "string") return p + "/check" + ": not text";
  if (typeof v["fix"] !== "string") return p + "/fix" + ": not text";
  if (typeof v["verify"] !== "string") return p + "/verify" + ": not text";
  if (v["undo"] !== undefined) {
    if (typeof v["undo"] !== "string") return p + "/undo" + ": not text";
  }
  for (const key of Object.keys(v))
    if (!keys207.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys209 = new Set<string>(["linux"]);
function check205(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["linux"] !== undefined) {
    {
      const f208 = check206(v["linux"], p + "/linux");
      if (f208 !== null) return f208;
    }
  }
  for (const key of Object.keys(v))
    if (!keys209.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern213 = new RegExp("^[a-z0-9][a-z0-9.-]{0,63}$", "u");
const pattern215 = new RegExp("^[0-9a-f]{64}$", "u");
const keys216 = new Set<string>(["sha256", "bytes"]);
function check214(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["sha256"] !== "string") return p + "/sha256" + ": not text";
  if (!pattern215.test(v["sha256"])) return p + "/sha256" + ": not in the right form";
  if (typeof v["bytes"] !== "number" || !Number.isFinite(v["bytes"])) return p + "/bytes" + ": not a number";
  if (!Number.isSafeInteger(v["bytes"])) return p + "/bytes" + ": not a whole number";
  if (v["bytes"] < 1) return p + "/bytes" + ": out of range";
  if (v["bytes"] > 262144) return p + "/bytes" + ": out of range";
  for (const key of Object.keys(v))
    if (!keys216.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check211(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k212 of Object.keys(v)) {
    if (k212 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k212 !== "string") return p + ": not text";
    if (!pattern213.test(k212)) return p + ": not in the right form";
    {
      const f217 = check214(v[k212], p + "/" + k212.slice(0, 40));
      if (f217 !== null) return f217;
    }
  }
  return null;
}
const keys219 = new Set<string>([
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
function check160(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "fix") return p + "/type" + ": not one of the allowed values";
  if (typeof v["id"] !== "string") return p + "/id" + ": not text";
  if (v["id"].length > 64) return p + "/id" + ": too long";
  if (!pattern161.test(v["id"])) return p + "/id" + ": not in the right form";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return p + "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return p + "/version" + ": not a whole number";
  if (v["version"] < 1) return p + "/version" + ": out of range";
  if (v["version"] > 100000) return p + "/version" + ": out of range";
  if (typeof v["author"] !== "string") return p + "/author" + ": not text";
  if (v["author"].length < 1) return p + "/author" + ": too short";
  if (v["author"].length > 64) return p + "/author" + ": too long";
  {
    const f164 = check162(v["title"], p + "/title");
    if (f164 !== null) return f164;
  }
  {
    const f167 = check165(v["summary"], p + "/summary");
    if (f167 !== null) return f167;
  }
  {
    const f170 = check168(v["caution"], p + "/caution");
    if (f170 !== null) return f170;
  }
  {
    const f173 = check171(v["notice"], p + "/notice");
    if (f173 !== null) return f173;
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
    const f197 = check174(v["parameters"], p + "/parameters");
    if (f197 !== null) return f197;
  }
  {
    const f204 = check198(v["settles"], p + "/settles");
    if (f204 !== null) return f204;
  }
  {
    const f210 = check205(v["platforms"], p + "/platforms");
    if (f210 !== null) return f210;
  }
  {
    const f218 = check211(v["files"], p + "/files");
    if (f218 !== null) return f218;
  }
  for (const key of Object.keys(v))
    if (!keys219.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}

/** Name → check. A check gives null when the value is right, else where and what is wrong. */
export const checks: ReadonlyMap<string, (value: unknown) => string | null> = new Map<
  string,
  (value: any) => string | null
>([
  ["root", (value) => check0(value, "")],
  ["policy", (value) => check23(value, "")],
  ["approval", (value) => check66(value, "")],
  ["delegation", (value) => check70(value, "")],
  ["order", (value) => check78(value, "")],
  ["receipt", (value) => check93(value, "")],
  ["stop", (value) => check112(value, "")],
  ["revoke", (value) => check117(value, "")],
  ["resume", (value) => check134(value, "")],
  ["standing-order", (value) => check141(value, "")],
  ["manifest", (value) => check160(value, "")],
]);
