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
const pattern26 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check24(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 4) return p + ": too many";
  for (let i25 = 0; i25 < v.length; i25++) {
    if (typeof v[i25] !== "string") return p + "/" + i25 + ": not text";
    if (v[i25].length < 44) return p + "/" + i25 + ": too short";
    if (v[i25].length > 44) return p + "/" + i25 + ": too long";
    if (!pattern26.test(v[i25])) return p + "/" + i25 + ": not in the right form";
  }
  return null;
}
const pattern31 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern36 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern37 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys38 = new Set<string>(["kind", "keyId", "publicKey"]);
function check35(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "file") return p + "/kind" + ": not one of the allowed values";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern36.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["publicKey"] !== "string") return p + "/publicKey" + ": not text";
  if (v["publicKey"].length < 44) return p + "/publicKey" + ": too short";
  if (v["publicKey"].length > 44) return p + "/publicKey" + ": too long";
  if (!pattern37.test(v["publicKey"])) return p + "/publicKey" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys38.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern40 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern41 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern44 = new RegExp("^ssh:[\\x21-\\x7e]{0,60}$", "u");
function check43(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (!pattern44.test(v)) return p + ": not in the right form";
  return null;
}
function check45(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check42(v: any, p: string): string | null {
  if (check43(v, p) !== null && check45(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
const keys47 = new Set<string>(["kind", "keyId", "publicKey", "application"]);
function check39(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "ssh") return p + "/kind" + ": not one of the allowed values";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern40.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["publicKey"] !== "string") return p + "/publicKey" + ": not text";
  if (v["publicKey"].length < 44) return p + "/publicKey" + ": too short";
  if (v["publicKey"].length > 44) return p + "/publicKey" + ": too long";
  if (!pattern41.test(v["publicKey"])) return p + "/publicKey" + ": not in the right form";
  {
    const f46 = check42(v["application"], p + "/application");
    if (f46 !== null) return f46;
  }
  for (const key of Object.keys(v))
    if (!keys47.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern49 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern50 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern51 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern52 = new RegExp("^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$", "u");
const pattern53 = new RegExp("^https?:\\/\\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[1-9][0-9]{0,4})?$", "u");
const keys54 = new Set<string>([
  "kind",
  "keyId",
  "algorithm",
  "publicKey",
  "credentialId",
  "rpId",
  "origin",
  "use",
]);
function check48(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "passkey") return p + "/kind" + ": not one of the allowed values";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern49.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (v["algorithm"] !== "ES256" && v["algorithm"] !== "Ed25519")
    return p + "/algorithm" + ": not one of the allowed values";
  if (typeof v["publicKey"] !== "string") return p + "/publicKey" + ": not text";
  if (v["publicKey"].length > 88) return p + "/publicKey" + ": too long";
  if (!pattern50.test(v["publicKey"])) return p + "/publicKey" + ": not in the right form";
  if (typeof v["credentialId"] !== "string") return p + "/credentialId" + ": not text";
  if (v["credentialId"].length > 1364) return p + "/credentialId" + ": too long";
  if (!pattern51.test(v["credentialId"])) return p + "/credentialId" + ": not in the right form";
  if (typeof v["rpId"] !== "string") return p + "/rpId" + ": not text";
  if (v["rpId"].length > 253) return p + "/rpId" + ": too long";
  if (!pattern52.test(v["rpId"])) return p + "/rpId" + ": not in the right form";
  if (typeof v["origin"] !== "string") return p + "/origin" + ": not text";
  if (v["origin"].length > 300) return p + "/origin" + ": too long";
  if (!pattern53.test(v["origin"])) return p + "/origin" + ": not in the right form";
  if (v["use"] !== "approve" && v["use"] !== "order") return p + "/use" + ": not one of the allowed values";
  for (const key of Object.keys(v))
    if (!keys54.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check34(v: any, p: string): string | null {
  if (check35(v, p) !== null && check39(v, p) !== null && check48(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check32(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 8) return p + ": too many";
  for (let i33 = 0; i33 < v.length; i33++) {
    {
      const f55 = check34(v[i33], p + "/" + i33);
      if (f55 !== null) return f55;
    }
  }
  return null;
}
function check57(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 4) return p + ": too many";
  for (let i58 = 0; i58 < v.length; i58++) {
    if (v[i58] !== "R0" && v[i58] !== "R1" && v[i58] !== "R2" && v[i58] !== "R3")
      return p + "/" + i58 + ": not one of the allowed values";
  }
  return null;
}
function check60(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 4) return p + ": too many";
  for (let i61 = 0; i61 < v.length; i61++) {
    if (v[i61] !== "R0" && v[i61] !== "R1" && v[i61] !== "R2" && v[i61] !== "R3")
      return p + "/" + i61 + ": not one of the allowed values";
  }
  return null;
}
const keys63 = new Set<string>(["person", "keys", "approves", "orders", "shiftHours", "batch"]);
function check30(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern31.test(v["person"])) return p + "/person" + ": not in the right form";
  {
    const f56 = check32(v["keys"], p + "/keys");
    if (f56 !== null) return f56;
  }
  {
    const f59 = check57(v["approves"], p + "/approves");
    if (f59 !== null) return f59;
  }
  {
    const f62 = check60(v["orders"], p + "/orders");
    if (f62 !== null) return f62;
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
    if (!keys63.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check28(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i29 = 0; i29 < v.length; i29++) {
    {
      const f64 = check30(v[i29], p + "/" + i29);
      if (f64 !== null) return f64;
    }
  }
  return null;
}
const keys67 = new Set<string>(["R0", "R1", "R2", "R3"]);
function check66(v: any, p: string): string | null {
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
    if (!keys67.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys69 = new Set<string>(["type", "version", "expiresAtMs", "collectors", "people", "thresholds"]);
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
  if (v["collectors"] !== undefined) {
    {
      const f27 = check24(v["collectors"], p + "/collectors");
      if (f27 !== null) return f27;
    }
  }
  {
    const f65 = check28(v["people"], p + "/people");
    if (f65 !== null) return f65;
  }
  {
    const f68 = check66(v["thresholds"], p + "/thresholds");
    if (f68 !== null) return f68;
  }
  for (const key of Object.keys(v))
    if (!keys69.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern71 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern72 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const keys73 = new Set<string>(["type", "fix", "version", "manifestDigest", "person", "atMs"]);
function check70(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "approval") return p + "/type" + ": not one of the allowed values";
  if (typeof v["fix"] !== "string") return p + "/fix" + ": not text";
  if (v["fix"].length > 64) return p + "/fix" + ": too long";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return p + "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return p + "/version" + ": not a whole number";
  if (v["version"] < 1) return p + "/version" + ": out of range";
  if (typeof v["manifestDigest"] !== "string") return p + "/manifestDigest" + ": not text";
  if (!pattern71.test(v["manifestDigest"])) return p + "/manifestDigest" + ": not in the right form";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern72.test(v["person"])) return p + "/person" + ": not in the right form";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  for (const key of Object.keys(v))
    if (!keys73.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern75 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern76 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check77(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 2) return p + ": too many";
  for (let i78 = 0; i78 < v.length; i78++) {
    if (v[i78] !== "R0" && v[i78] !== "R1") return p + "/" + i78 + ": not one of the allowed values";
  }
  return null;
}
const pattern80 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys81 = new Set<string>([
  "type",
  "person",
  "shiftKey",
  "classes",
  "issuedAtMs",
  "expiresAtMs",
  "nonce",
]);
function check74(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "delegation") return p + "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern75.test(v["person"])) return p + "/person" + ": not in the right form";
  if (typeof v["shiftKey"] !== "string") return p + "/shiftKey" + ": not text";
  if (v["shiftKey"].length < 44) return p + "/shiftKey" + ": too short";
  if (v["shiftKey"].length > 44) return p + "/shiftKey" + ": too long";
  if (!pattern76.test(v["shiftKey"])) return p + "/shiftKey" + ": not in the right form";
  {
    const f79 = check77(v["classes"], p + "/classes");
    if (f79 !== null) return f79;
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
  if (!pattern80.test(v["nonce"])) return p + "/nonce" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys81.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern83 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern84 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern85 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern86 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
const pattern87 = new RegExp("^[0-9a-f]{64}$", "u");
function check91(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (v.length > 512) return p + ": too long";
  return null;
}
function check92(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (!Number.isSafeInteger(v)) return p + ": not a whole number";
  return null;
}
function check90(v: any, p: string): string | null {
  if (check91(v, p) !== null && check92(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check88(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k89 of Object.keys(v)) {
    if (k89 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k89 !== "string") return p + ": not text";
    if (k89.length > 32) return p + ": too long";
    {
      const f93 = check90(v[k89], p + "/" + k89.slice(0, 40));
      if (f93 !== null) return f93;
    }
  }
  return null;
}
const pattern95 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys96 = new Set<string>([
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
function check82(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "order") return p + "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern83.test(v["person"])) return p + "/person" + ": not in the right form";
  if (typeof v["runId"] !== "string") return p + "/runId" + ": not text";
  if (!pattern84.test(v["runId"])) return p + "/runId" + ": not in the right form";
  if (typeof v["deviceId"] !== "string") return p + "/deviceId" + ": not text";
  if (!pattern85.test(v["deviceId"])) return p + "/deviceId" + ": not in the right form";
  if (typeof v["fix"] !== "string") return p + "/fix" + ": not text";
  if (v["fix"].length > 64) return p + "/fix" + ": too long";
  if (!pattern86.test(v["fix"])) return p + "/fix" + ": not in the right form";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return p + "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return p + "/version" + ": not a whole number";
  if (v["version"] < 1) return p + "/version" + ": out of range";
  if (typeof v["manifestDigest"] !== "string") return p + "/manifestDigest" + ": not text";
  if (!pattern87.test(v["manifestDigest"])) return p + "/manifestDigest" + ": not in the right form";
  {
    const f94 = check88(v["params"], p + "/params");
    if (f94 !== null) return f94;
  }
  if (typeof v["ticket"] !== "string") return p + "/ticket" + ": not text";
  if (v["ticket"].length < 24) return p + "/ticket" + ": too short";
  if (v["ticket"].length > 24) return p + "/ticket" + ": too long";
  if (!pattern95.test(v["ticket"])) return p + "/ticket" + ": not in the right form";
  if (typeof v["lifetimeSeconds"] !== "number" || !Number.isFinite(v["lifetimeSeconds"]))
    return p + "/lifetimeSeconds" + ": not a number";
  if (!Number.isSafeInteger(v["lifetimeSeconds"])) return p + "/lifetimeSeconds" + ": not a whole number";
  if (v["lifetimeSeconds"] < 10) return p + "/lifetimeSeconds" + ": out of range";
  if (v["lifetimeSeconds"] > 604800) return p + "/lifetimeSeconds" + ": out of range";
  for (const key of Object.keys(v))
    if (!keys96.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern98 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern99 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern100 = new RegExp("^[0-9a-f]{64}$", "u");
function check105(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (!Number.isSafeInteger(v)) return p + ": not a whole number";
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
function check109(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (v.length > 32) return p + ": too long";
  return null;
}
function check110(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check108(v: any, p: string): string | null {
  if (check109(v, p) !== null && check110(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
const keys112 = new Set<string>([
  "step",
  "startedAtMs",
  "tookMs",
  "exitCode",
  "signal",
  "outputBytes",
  "outputCut",
]);
function check103(v: any, p: string): string | null {
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
    const f107 = check104(v["exitCode"], p + "/exitCode");
    if (f107 !== null) return f107;
  }
  {
    const f111 = check108(v["signal"], p + "/signal");
    if (f111 !== null) return f111;
  }
  if (typeof v["outputBytes"] !== "number" || !Number.isFinite(v["outputBytes"]))
    return p + "/outputBytes" + ": not a number";
  if (!Number.isSafeInteger(v["outputBytes"])) return p + "/outputBytes" + ": not a whole number";
  if (v["outputBytes"] < 0) return p + "/outputBytes" + ": out of range";
  if (typeof v["outputCut"] !== "boolean") return p + "/outputCut" + ": not true or false";
  for (const key of Object.keys(v))
    if (!keys112.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check101(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i102 = 0; i102 < v.length; i102++) {
    {
      const f113 = check103(v[i102], p + "/" + i102);
      if (f113 !== null) return f113;
    }
  }
  return null;
}
const keys115 = new Set<string>([
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
function check97(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "receipt") return p + "/type" + ": not one of the allowed values";
  if (typeof v["runId"] !== "string") return p + "/runId" + ": not text";
  if (!pattern98.test(v["runId"])) return p + "/runId" + ": not in the right form";
  if (typeof v["deviceId"] !== "string") return p + "/deviceId" + ": not text";
  if (!pattern99.test(v["deviceId"])) return p + "/deviceId" + ": not in the right form";
  if (typeof v["orderDigest"] !== "string") return p + "/orderDigest" + ": not text";
  if (!pattern100.test(v["orderDigest"])) return p + "/orderDigest" + ": not in the right form";
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
    const f114 = check101(v["steps"], p + "/steps");
    if (f114 !== null) return f114;
  }
  if (typeof v["journalSeq"] !== "number" || !Number.isFinite(v["journalSeq"]))
    return p + "/journalSeq" + ": not a number";
  if (!Number.isSafeInteger(v["journalSeq"])) return p + "/journalSeq" + ": not a whole number";
  if (v["journalSeq"] < 0) return p + "/journalSeq" + ": out of range";
  for (const key of Object.keys(v))
    if (!keys115.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern117 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern118 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern119 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys120 = new Set<string>(["type", "person", "reason", "atMs", "nonce"]);
function check116(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "stop") return p + "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern117.test(v["person"])) return p + "/person" + ": not in the right form";
  if (typeof v["reason"] !== "string") return p + "/reason" + ": not text";
  if (v["reason"].length < 1) return p + "/reason" + ": too short";
  if (v["reason"].length > 200) return p + "/reason" + ": too long";
  if (!pattern118.test(v["reason"])) return p + "/reason" + ": not in the right form";
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
const pattern123 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern126 = new RegExp("^[0-9a-f]{64}$", "u");
function check124(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i125 = 0; i125 < v.length; i125++) {
    if (typeof v[i125] !== "string") return p + "/" + i125 + ": not text";
    if (!pattern126.test(v[i125])) return p + "/" + i125 + ": not in the right form";
  }
  return null;
}
const pattern130 = new RegExp("^[0-9a-f]{16}$", "u");
function check128(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i129 = 0; i129 < v.length; i129++) {
    if (typeof v[i129] !== "string") return p + "/" + i129 + ": not text";
    if (!pattern130.test(v[i129])) return p + "/" + i129 + ": not in the right form";
  }
  return null;
}
const pattern134 = new RegExp("^[0-9a-f]{64}$", "u");
function check132(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i133 = 0; i133 < v.length; i133++) {
    if (typeof v[i133] !== "string") return p + "/" + i133 + ": not text";
    if (!pattern134.test(v[i133])) return p + "/" + i133 + ": not in the right form";
  }
  return null;
}
const pattern136 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys137 = new Set<string>(["type", "person", "reason", "fixes", "keys", "standing", "atMs", "nonce"]);
function check121(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "revoke") return p + "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern122.test(v["person"])) return p + "/person" + ": not in the right form";
  if (typeof v["reason"] !== "string") return p + "/reason" + ": not text";
  if (v["reason"].length < 1) return p + "/reason" + ": too short";
  if (v["reason"].length > 200) return p + "/reason" + ": too long";
  if (!pattern123.test(v["reason"])) return p + "/reason" + ": not in the right form";
  {
    const f127 = check124(v["fixes"], p + "/fixes");
    if (f127 !== null) return f127;
  }
  {
    const f131 = check128(v["keys"], p + "/keys");
    if (f131 !== null) return f131;
  }
  if (v["standing"] !== undefined) {
    {
      const f135 = check132(v["standing"], p + "/standing");
      if (f135 !== null) return f135;
    }
  }
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  if (typeof v["nonce"] !== "string") return p + "/nonce" + ": not text";
  if (v["nonce"].length < 24) return p + "/nonce" + ": too short";
  if (v["nonce"].length > 24) return p + "/nonce" + ": too long";
  if (!pattern136.test(v["nonce"])) return p + "/nonce" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys137.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern141 = new RegExp("^[0-9a-f]{64}$", "u");
function check139(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 64) return p + ": too many";
  for (let i140 = 0; i140 < v.length; i140++) {
    if (typeof v[i140] !== "string") return p + "/" + i140 + ": not text";
    if (!pattern141.test(v[i140])) return p + "/" + i140 + ": not in the right form";
  }
  return null;
}
const pattern143 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys144 = new Set<string>(["type", "lifts", "atMs", "nonce"]);
function check138(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "resume") return p + "/type" + ": not one of the allowed values";
  {
    const f142 = check139(v["lifts"], p + "/lifts");
    if (f142 !== null) return f142;
  }
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  if (typeof v["nonce"] !== "string") return p + "/nonce" + ": not text";
  if (v["nonce"].length < 24) return p + "/nonce" + ": too short";
  if (v["nonce"].length > 24) return p + "/nonce" + ": too long";
  if (!pattern143.test(v["nonce"])) return p + "/nonce" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys144.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern146 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern147 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
const pattern148 = new RegExp("^[0-9a-f]{64}$", "u");
function check152(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (v.length > 512) return p + ": too long";
  return null;
}
function check153(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (!Number.isSafeInteger(v)) return p + ": not a whole number";
  return null;
}
function check151(v: any, p: string): string | null {
  if (check152(v, p) !== null && check153(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check149(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k150 of Object.keys(v)) {
    if (k150 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k150 !== "string") return p + ": not text";
    if (k150.length > 32) return p + ": too long";
    {
      const f154 = check151(v[k150], p + "/" + k150.slice(0, 40));
      if (f154 !== null) return f154;
    }
  }
  return null;
}
function check157(v: any, p: string): string | null {
  if (v !== "all") return p + ": not one of the allowed values";
  return null;
}
const pattern160 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
function check158(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 500) return p + ": too many";
  for (let i159 = 0; i159 < v.length; i159++) {
    if (typeof v[i159] !== "string") return p + "/" + i159 + ": not text";
    if (!pattern160.test(v[i159])) return p + "/" + i159 + ": not in the right form";
  }
  return null;
}
function check156(v: any, p: string): string | null {
  if (check157(v, p) !== null && check158(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
const pattern162 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys163 = new Set<string>([
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
function check145(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "standing-order") return p + "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern146.test(v["person"])) return p + "/person" + ": not in the right form";
  if (typeof v["fix"] !== "string") return p + "/fix" + ": not text";
  if (v["fix"].length > 64) return p + "/fix" + ": too long";
  if (!pattern147.test(v["fix"])) return p + "/fix" + ": not in the right form";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return p + "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return p + "/version" + ": not a whole number";
  if (v["version"] < 1) return p + "/version" + ": out of range";
  if (typeof v["manifestDigest"] !== "string") return p + "/manifestDigest" + ": not text";
  if (!pattern148.test(v["manifestDigest"])) return p + "/manifestDigest" + ": not in the right form";
  {
    const f155 = check149(v["params"], p + "/params");
    if (f155 !== null) return f155;
  }
  {
    const f161 = check156(v["devices"], p + "/devices");
    if (f161 !== null) return f161;
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
  if (!pattern162.test(v["nonce"])) return p + "/nonce" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys163.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern165 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
const keys167 = new Set<string>(["en", "nl"]);
function check166(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
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
const keys173 = new Set<string>(["en", "nl"]);
function check172(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys173.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys176 = new Set<string>(["en", "nl"]);
function check175(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys176.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern180 = new RegExp("^[a-z][a-zA-Z0-9]{0,31}$", "u");
const keys184 = new Set<string>(["en", "nl"]);
function check183(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys184.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys186 = new Set<string>(["kind", "title", "pattern", "maxLength"]);
function check182(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "text") return p + "/kind" + ": not one of the allowed values";
  {
    const f185 = check183(v["title"], p + "/title");
    if (f185 !== null) return f185;
  }
  if (typeof v["pattern"] !== "string") return p + "/pattern" + ": not text";
  if (v["pattern"].length > 200) return p + "/pattern" + ": too long";
  if (typeof v["maxLength"] !== "number" || !Number.isFinite(v["maxLength"]))
    return p + "/maxLength" + ": not a number";
  if (!Number.isSafeInteger(v["maxLength"])) return p + "/maxLength" + ": not a whole number";
  if (v["maxLength"] < 1) return p + "/maxLength" + ": out of range";
  if (v["maxLength"] > 512) return p + "/maxLength" + ": out of range";
  for (const key of Object.keys(v))
    if (!keys186.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys189 = new Set<string>(["en", "nl"]);
function check188(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys189.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys191 = new Set<string>(["kind", "title", "min", "max"]);
function check187(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "whole") return p + "/kind" + ": not one of the allowed values";
  {
    const f190 = check188(v["title"], p + "/title");
    if (f190 !== null) return f190;
  }
  if (typeof v["min"] !== "number" || !Number.isFinite(v["min"])) return p + "/min" + ": not a number";
  if (!Number.isSafeInteger(v["min"])) return p + "/min" + ": not a whole number";
  if (typeof v["max"] !== "number" || !Number.isFinite(v["max"])) return p + "/max" + ": not a number";
  if (!Number.isSafeInteger(v["max"])) return p + "/max" + ": not a whole number";
  for (const key of Object.keys(v))
    if (!keys191.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys194 = new Set<string>(["en", "nl"]);
function check193(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys194.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check196(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 64) return p + ": too many";
  for (let i197 = 0; i197 < v.length; i197++) {
    if (typeof v[i197] !== "string") return p + "/" + i197 + ": not text";
    if (v[i197].length < 1) return p + "/" + i197 + ": too short";
    if (v[i197].length > 64) return p + "/" + i197 + ": too long";
  }
  return null;
}
const keys199 = new Set<string>(["kind", "title", "of"]);
function check192(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "choice") return p + "/kind" + ": not one of the allowed values";
  {
    const f195 = check193(v["title"], p + "/title");
    if (f195 !== null) return f195;
  }
  {
    const f198 = check196(v["of"], p + "/of");
    if (f198 !== null) return f198;
  }
  for (const key of Object.keys(v))
    if (!keys199.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check181(v: any, p: string): string | null {
  if (check182(v, p) !== null && check187(v, p) !== null && check192(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check178(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k179 of Object.keys(v)) {
    if (k179 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k179 !== "string") return p + ": not text";
    if (!pattern180.test(k179)) return p + ": not in the right form";
    {
      const f200 = check181(v[k179], p + "/" + k179.slice(0, 40));
      if (f200 !== null) return f200;
    }
  }
  return null;
}
const pattern205 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
const keys206 = new Set<string>(["rule", "subject"]);
function check204(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["rule"] !== "string") return p + "/rule" + ": not text";
  if (v["rule"].length > 64) return p + "/rule" + ": too long";
  if (!pattern205.test(v["rule"])) return p + "/rule" + ": not in the right form";
  if (typeof v["subject"] !== "string") return p + "/subject" + ": not text";
  if (v["subject"].length > 64) return p + "/subject" + ": too long";
  for (const key of Object.keys(v))
    if (!keys206.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check202(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 8) return p + ": too many";
  for (let i203 = 0; i203 < v.length; i203++) {
    {
      const f207 = check204(v[i203], p + "/" + i203);
      if (f207 !== null) return f207;
    }
  }
  return null;
}
const keys211 = new Set<string>(["check", "fix", "verify", "undo"]);
function check210(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["check"] !== "string") return p + "/check" + ": not text";
  if (typeof v["fix"] !== "string") return p + "/fix" + ": not text";
  if (typeof v["verify"] !== "string") return p + "/verify" + ": not text";
  if (v["undo"] !== undefined) {
    if (typeof v["undo"] !== "string") return p + "/undo" + ": not text";
  }
  for (const key of Object.keys(v))
    if (!keys211.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys213 = new Set<string>(["linux"]);
function check209(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["linux"] !== undefined) {
    {
      const f212 = check210(v["linux"], p + "/linux");
      if (f212 !== null) return f212;
    }
  }
  for (const key of Object.keys(v))
    if (!keys213.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern217 = new RegExp("^[a-z0-9][a-z0-9.-]{0,63}$", "u");
const pattern219 = new RegExp("^[0-9a-f]{64}$", "u");
const keys220 = new Set<string>(["sha256", "bytes"]);
function check218(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["sha256"] !== "string") return p + "/sha256" + ": not text";
  if (!pattern219.test(v["sha256"])) return p + "/sha256" + ": not in the right form";
  if (typeof v["bytes"] !== "number" || !Number.isFinite(v["bytes"])) return p + "/bytes" + ": not a number";
  if (!Number.isSafeInteger(v["bytes"])) return p + "/bytes" + ": not a whole number";
  if (v["bytes"] < 1) return p + "/bytes" + ": out of range";
  if (v["bytes"] > 262144) return p + "/bytes" + ": out of range";
  for (const key of Object.keys(v))
    if (!keys220.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check215(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k216 of Object.keys(v)) {
    if (k216 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k216 !== "string") return p + ": not text";
    if (!pattern217.test(k216)) return p + ": not in the right form";
    {
      const f221 = check218(v[k216], p + "/" + k216.slice(0, 40));
      if (f221 !== null) return f221;
    }
  }
  return null;
}
const keys223 = new Set<string>([
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
function check164(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "fix") return p + "/type" + ": not one of the allowed values";
  if (typeof v["id"] !== "string") return p + "/id" + ": not text";
  if (v["id"].length > 64) return p + "/id" + ": too long";
  if (!pattern165.test(v["id"])) return p + "/id" + ": not in the right form";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return p + "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return p + "/version" + ": not a whole number";
  if (v["version"] < 1) return p + "/version" + ": out of range";
  if (v["version"] > 100000) return p + "/version" + ": out of range";
  if (typeof v["author"] !== "string") return p + "/author" + ": not text";
  if (v["author"].length < 1) return p + "/author" + ": too short";
  if (v["author"].length > 64) return p + "/author" + ": too long";
  {
    const f168 = check166(v["title"], p + "/title");
    if (f168 !== null) return f168;
  }
  {
    const f171 = check169(v["summary"], p + "/summary");
    if (f171 !== null) return f171;
  }
  {
    const f174 = check172(v["caution"], p + "/caution");
    if (f174 !== null) return f174;
  }
  {
    const f177 = check175(v["notice"], p + "/notice");
    if (f177 !== null) return f177;
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
    const f201 = check178(v["parameters"], p + "/parameters");
    if (f201 !== null) return f201;
  }
  {
    const f208 = check202(v["settles"], p + "/settles");
    if (f208 !== null) return f208;
  }
  {
    const f214 = check209(v["platforms"], p + "/platforms");
    if (f214 !== null) return f214;
  }
  {
    const f222 = check215(v["files"], p + "/files");
    if (f222 !== null) return f222;
  }
  for (const key of Object.keys(v))
    if (!keys223.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}

/** Name → check. A check gives null when the value is right, else where and what is wrong. */
export const checks: ReadonlyMap<string, (value: unknown) => string | null> = new Map<
  string,
  (value: any) => string | null
>([
  ["root", (value) => check0(value, "")],
  ["policy", (value) => check23(value, "")],
  ["approval", (value) => check70(value, "")],
  ["delegation", (value) => check74(value, "")],
  ["order", (value) => check82(value, "")],
  ["receipt", (value) => check97(value, "")],
  ["stop", (value) => check116(value, "")],
  ["revoke", (value) => check121(value, "")],
  ["resume", (value) => check138(value, "")],
  ["standing-order", (value) => check145(value, "")],
  ["manifest", (value) => check164(value, "")],
]);
