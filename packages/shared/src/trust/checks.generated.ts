// Generated from trust and fixes by `npm run docs`. Do not edit.
/* oxlint-disable */
const pattern1 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern6 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern7 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys8 = new Set<string>(["person", "kind", "keyId", "publicKey"]);
function check5(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["person"] !== "string") return "/person" + ": not text";
  if (v["person"].length < 1) return "/person" + ": too short";
  if (v["person"].length > 64) return "/person" + ": too long";
  if (!pattern1.test(v["person"])) return "/person" + ": not in the right form";
  if (v["kind"] !== "file") return "/kind" + ": not one of the allowed values";
  if (typeof v["keyId"] !== "string") return "/keyId" + ": not text";
  if (!pattern6.test(v["keyId"])) return "/keyId" + ": not in the right form";
  if (typeof v["publicKey"] !== "string") return "/publicKey" + ": not text";
  if (v["publicKey"].length < 44) return "/publicKey" + ": too short";
  if (v["publicKey"].length > 44) return "/publicKey" + ": too long";
  if (!pattern7.test(v["publicKey"])) return "/publicKey" + ": not in the right form";
  for (const key of Object.keys(v)) if (!keys8.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern12 = new RegExp("^ssh:[\\x21-\\x7e]{0,60}$", "u");
function check11(v: any): string | null {
  if (typeof v !== "string") return ": not text";
  if (!pattern12.test(v)) return ": not in the right form";
  return null;
}
function check10(v: any): string | null {
  if (v !== null && check11(v) !== null) return ": none of the allowed forms";
  return null;
}
const keys14 = new Set<string>(["kind", "keyId", "publicKey", "application", "person"]);
function check9(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["kind"] !== "ssh") return "/kind" + ": not one of the allowed values";
  if (typeof v["keyId"] !== "string") return "/keyId" + ": not text";
  if (!pattern6.test(v["keyId"])) return "/keyId" + ": not in the right form";
  if (typeof v["publicKey"] !== "string") return "/publicKey" + ": not text";
  if (v["publicKey"].length < 44) return "/publicKey" + ": too short";
  if (v["publicKey"].length > 44) return "/publicKey" + ": too long";
  if (!pattern7.test(v["publicKey"])) return "/publicKey" + ": not in the right form";
  {
    const f13 = check10(v["application"]);
    if (f13 !== null) return "/application" + f13;
  }
  if (typeof v["person"] !== "string") return "/person" + ": not text";
  if (v["person"].length < 1) return "/person" + ": too short";
  if (v["person"].length > 64) return "/person" + ": too long";
  if (!pattern1.test(v["person"])) return "/person" + ": not in the right form";
  for (const key of Object.keys(v)) if (!keys14.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check4(v: any): string | null {
  if (check5(v) !== null && check9(v) !== null) return ": none of the allowed forms";
  return null;
}
function check2(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 8) return ": too many";
  for (let i3 = 0; i3 < v.length; i3++) {
    {
      const f15 = check4(v[i3]);
      if (f15 !== null) return "/" + i3 + f15;
    }
  }
  return null;
}
const keys17 = new Set<string>(["type", "version", "organisation", "threshold", "expiresAtMs", "keys"]);
function check0(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "root") return "/type" + ": not one of the allowed values";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return "/version" + ": not a whole number";
  if (v["version"] < 1) return "/version" + ": out of range";
  if (v["version"] > 1000000) return "/version" + ": out of range";
  if (typeof v["organisation"] !== "string") return "/organisation" + ": not text";
  if (v["organisation"].length < 1) return "/organisation" + ": too short";
  if (v["organisation"].length > 128) return "/organisation" + ": too long";
  if (!pattern1.test(v["organisation"])) return "/organisation" + ": not in the right form";
  if (typeof v["threshold"] !== "number" || !Number.isFinite(v["threshold"]))
    return "/threshold" + ": not a number";
  if (!Number.isSafeInteger(v["threshold"])) return "/threshold" + ": not a whole number";
  if (v["threshold"] < 1) return "/threshold" + ": out of range";
  if (v["threshold"] > 8) return "/threshold" + ": out of range";
  if (typeof v["expiresAtMs"] !== "number" || !Number.isFinite(v["expiresAtMs"]))
    return "/expiresAtMs" + ": not a number";
  if (!Number.isSafeInteger(v["expiresAtMs"])) return "/expiresAtMs" + ": not a whole number";
  if (v["expiresAtMs"] < 0) return "/expiresAtMs" + ": out of range";
  if (v["expiresAtMs"] > 8640000000000) return "/expiresAtMs" + ": out of range";
  {
    const f16 = check2(v["keys"]);
    if (f16 !== null) return "/keys" + f16;
  }
  for (const key of Object.keys(v)) if (!keys17.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check19(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 4) return ": too many";
  for (let i20 = 0; i20 < v.length; i20++) {
    if (typeof v[i20] !== "string") return "/" + i20 + ": not text";
    if (v[i20].length < 44) return "/" + i20 + ": too short";
    if (v[i20].length > 44) return "/" + i20 + ": too long";
    if (!pattern7.test(v[i20])) return "/" + i20 + ": not in the right form";
  }
  return null;
}
const keys29 = new Set<string>(["kind", "keyId", "publicKey"]);
function check28(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["kind"] !== "file") return "/kind" + ": not one of the allowed values";
  if (typeof v["keyId"] !== "string") return "/keyId" + ": not text";
  if (!pattern6.test(v["keyId"])) return "/keyId" + ": not in the right form";
  if (typeof v["publicKey"] !== "string") return "/publicKey" + ": not text";
  if (v["publicKey"].length < 44) return "/publicKey" + ": too short";
  if (v["publicKey"].length > 44) return "/publicKey" + ": too long";
  if (!pattern7.test(v["publicKey"])) return "/publicKey" + ": not in the right form";
  for (const key of Object.keys(v)) if (!keys29.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys32 = new Set<string>(["kind", "keyId", "publicKey", "application"]);
function check30(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["kind"] !== "ssh") return "/kind" + ": not one of the allowed values";
  if (typeof v["keyId"] !== "string") return "/keyId" + ": not text";
  if (!pattern6.test(v["keyId"])) return "/keyId" + ": not in the right form";
  if (typeof v["publicKey"] !== "string") return "/publicKey" + ": not text";
  if (v["publicKey"].length < 44) return "/publicKey" + ": too short";
  if (v["publicKey"].length > 44) return "/publicKey" + ": too long";
  if (!pattern7.test(v["publicKey"])) return "/publicKey" + ": not in the right form";
  {
    const f31 = check10(v["application"]);
    if (f31 !== null) return "/application" + f31;
  }
  for (const key of Object.keys(v)) if (!keys32.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern34 = new RegExp("^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$", "u");
const pattern35 = new RegExp("^https?:\\/\\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[1-9][0-9]{0,4})?$", "u");
const keys36 = new Set<string>([
  "kind",
  "keyId",
  "algorithm",
  "publicKey",
  "credentialId",
  "rpId",
  "origin",
  "use",
]);
function check33(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["kind"] !== "passkey") return "/kind" + ": not one of the allowed values";
  if (typeof v["keyId"] !== "string") return "/keyId" + ": not text";
  if (!pattern6.test(v["keyId"])) return "/keyId" + ": not in the right form";
  if (v["algorithm"] !== "ES256" && v["algorithm"] !== "Ed25519")
    return "/algorithm" + ": not one of the allowed values";
  if (typeof v["publicKey"] !== "string") return "/publicKey" + ": not text";
  if (v["publicKey"].length > 88) return "/publicKey" + ": too long";
  if (!pattern7.test(v["publicKey"])) return "/publicKey" + ": not in the right form";
  if (typeof v["credentialId"] !== "string") return "/credentialId" + ": not text";
  if (v["credentialId"].length > 1364) return "/credentialId" + ": too long";
  if (!pattern7.test(v["credentialId"])) return "/credentialId" + ": not in the right form";
  if (typeof v["rpId"] !== "string") return "/rpId" + ": not text";
  if (v["rpId"].length > 253) return "/rpId" + ": too long";
  if (!pattern34.test(v["rpId"])) return "/rpId" + ": not in the right form";
  if (typeof v["origin"] !== "string") return "/origin" + ": not text";
  if (v["origin"].length > 300) return "/origin" + ": too long";
  if (!pattern35.test(v["origin"])) return "/origin" + ": not in the right form";
  if (v["use"] !== "approve" && v["use"] !== "order") return "/use" + ": not one of the allowed values";
  for (const key of Object.keys(v)) if (!keys36.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check27(v: any): string | null {
  if (check28(v) !== null && check30(v) !== null && check33(v) !== null) return ": none of the allowed forms";
  return null;
}
function check25(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 8) return ": too many";
  for (let i26 = 0; i26 < v.length; i26++) {
    {
      const f37 = check27(v[i26]);
      if (f37 !== null) return "/" + i26 + f37;
    }
  }
  return null;
}
function check39(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 4) return ": too many";
  for (let i40 = 0; i40 < v.length; i40++) {
    if (v[i40] !== "R0" && v[i40] !== "R1" && v[i40] !== "R2" && v[i40] !== "R3")
      return "/" + i40 + ": not one of the allowed values";
  }
  return null;
}
const keys43 = new Set<string>(["person", "keys", "approves", "orders", "shiftHours", "batch"]);
function check24(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["person"] !== "string") return "/person" + ": not text";
  if (v["person"].length < 1) return "/person" + ": too short";
  if (v["person"].length > 64) return "/person" + ": too long";
  if (!pattern1.test(v["person"])) return "/person" + ": not in the right form";
  {
    const f38 = check25(v["keys"]);
    if (f38 !== null) return "/keys" + f38;
  }
  {
    const f41 = check39(v["approves"]);
    if (f41 !== null) return "/approves" + f41;
  }
  {
    const f42 = check39(v["orders"]);
    if (f42 !== null) return "/orders" + f42;
  }
  if (typeof v["shiftHours"] !== "number" || !Number.isFinite(v["shiftHours"]))
    return "/shiftHours" + ": not a number";
  if (!Number.isSafeInteger(v["shiftHours"])) return "/shiftHours" + ": not a whole number";
  if (v["shiftHours"] < 1) return "/shiftHours" + ": out of range";
  if (v["shiftHours"] > 14) return "/shiftHours" + ": out of range";
  if (typeof v["batch"] !== "number" || !Number.isFinite(v["batch"])) return "/batch" + ": not a number";
  if (!Number.isSafeInteger(v["batch"])) return "/batch" + ": not a whole number";
  if (v["batch"] < 1) return "/batch" + ": out of range";
  if (v["batch"] > 500) return "/batch" + ": out of range";
  for (const key of Object.keys(v)) if (!keys43.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check22(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 64) return ": too many";
  for (let i23 = 0; i23 < v.length; i23++) {
    {
      const f44 = check24(v[i23]);
      if (f44 !== null) return "/" + i23 + f44;
    }
  }
  return null;
}
const keys47 = new Set<string>(["R0", "R1", "R2", "R3"]);
function check46(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["R0"] !== "number" || !Number.isFinite(v["R0"])) return "/R0" + ": not a number";
  if (!Number.isSafeInteger(v["R0"])) return "/R0" + ": not a whole number";
  if (v["R0"] < 1) return "/R0" + ": out of range";
  if (v["R0"] > 16) return "/R0" + ": out of range";
  if (typeof v["R1"] !== "number" || !Number.isFinite(v["R1"])) return "/R1" + ": not a number";
  if (!Number.isSafeInteger(v["R1"])) return "/R1" + ": not a whole number";
  if (v["R1"] < 1) return "/R1" + ": out of range";
  if (v["R1"] > 16) return "/R1" + ": out of range";
  if (typeof v["R2"] !== "number" || !Number.isFinite(v["R2"])) return "/R2" + ": not a number";
  if (!Number.isSafeInteger(v["R2"])) return "/R2" + ": not a whole number";
  if (v["R2"] < 1) return "/R2" + ": out of range";
  if (v["R2"] > 16) return "/R2" + ": out of range";
  if (typeof v["R3"] !== "number" || !Number.isFinite(v["R3"])) return "/R3" + ": not a number";
  if (!Number.isSafeInteger(v["R3"])) return "/R3" + ": not a whole number";
  if (v["R3"] < 1) return "/R3" + ": out of range";
  if (v["R3"] > 16) return "/R3" + ": out of range";
  for (const key of Object.keys(v)) if (!keys47.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys49 = new Set<string>(["type", "version", "expiresAtMs", "collectors", "people", "thresholds"]);
function check18(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "policy") return "/type" + ": not one of the allowed values";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return "/version" + ": not a whole number";
  if (v["version"] < 1) return "/version" + ": out of range";
  if (typeof v["expiresAtMs"] !== "number" || !Number.isFinite(v["expiresAtMs"]))
    return "/expiresAtMs" + ": not a number";
  if (!Number.isSafeInteger(v["expiresAtMs"])) return "/expiresAtMs" + ": not a whole number";
  if (v["expiresAtMs"] < 0) return "/expiresAtMs" + ": out of range";
  if (v["expiresAtMs"] > 8640000000000) return "/expiresAtMs" + ": out of range";
  if (v["collectors"] !== undefined) {
    {
      const f21 = check19(v["collectors"]);
      if (f21 !== null) return "/collectors" + f21;
    }
  }
  {
    const f45 = check22(v["people"]);
    if (f45 !== null) return "/people" + f45;
  }
  {
    const f48 = check46(v["thresholds"]);
    if (f48 !== null) return "/thresholds" + f48;
  }
  for (const key of Object.keys(v)) if (!keys49.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern51 = new RegExp("^[0-9a-f]{64}$", "u");
const keys52 = new Set<string>(["type", "fix", "version", "manifestDigest", "person", "atMs"]);
function check50(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "approval") return "/type" + ": not one of the allowed values";
  if (typeof v["fix"] !== "string") return "/fix" + ": not text";
  if (v["fix"].length > 64) return "/fix" + ": too long";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return "/version" + ": not a whole number";
  if (v["version"] < 1) return "/version" + ": out of range";
  if (typeof v["manifestDigest"] !== "string") return "/manifestDigest" + ": not text";
  if (!pattern51.test(v["manifestDigest"])) return "/manifestDigest" + ": not in the right form";
  if (typeof v["person"] !== "string") return "/person" + ": not text";
  if (v["person"].length < 1) return "/person" + ": too short";
  if (v["person"].length > 64) return "/person" + ": too long";
  if (!pattern1.test(v["person"])) return "/person" + ": not in the right form";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return "/atMs" + ": out of range";
  for (const key of Object.keys(v)) if (!keys52.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check54(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 2) return ": too many";
  for (let i55 = 0; i55 < v.length; i55++) {
    if (v[i55] !== "R0" && v[i55] !== "R1") return "/" + i55 + ": not one of the allowed values";
  }
  return null;
}
const keys57 = new Set<string>([
  "type",
  "person",
  "shiftKey",
  "classes",
  "issuedAtMs",
  "expiresAtMs",
  "nonce",
]);
function check53(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "delegation") return "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return "/person" + ": not text";
  if (v["person"].length < 1) return "/person" + ": too short";
  if (v["person"].length > 64) return "/person" + ": too long";
  if (!pattern1.test(v["person"])) return "/person" + ": not in the right form";
  if (typeof v["shiftKey"] !== "string") return "/shiftKey" + ": not text";
  if (v["shiftKey"].length < 44) return "/shiftKey" + ": too short";
  if (v["shiftKey"].length > 44) return "/shiftKey" + ": too long";
  if (!pattern7.test(v["shiftKey"])) return "/shiftKey" + ": not in the right form";
  {
    const f56 = check54(v["classes"]);
    if (f56 !== null) return "/classes" + f56;
  }
  if (typeof v["issuedAtMs"] !== "number" || !Number.isFinite(v["issuedAtMs"]))
    return "/issuedAtMs" + ": not a number";
  if (!Number.isSafeInteger(v["issuedAtMs"])) return "/issuedAtMs" + ": not a whole number";
  if (v["issuedAtMs"] < 0) return "/issuedAtMs" + ": out of range";
  if (v["issuedAtMs"] > 8640000000000) return "/issuedAtMs" + ": out of range";
  if (typeof v["expiresAtMs"] !== "number" || !Number.isFinite(v["expiresAtMs"]))
    return "/expiresAtMs" + ": not a number";
  if (!Number.isSafeInteger(v["expiresAtMs"])) return "/expiresAtMs" + ": not a whole number";
  if (v["expiresAtMs"] < 0) return "/expiresAtMs" + ": out of range";
  if (v["expiresAtMs"] > 8640000000000) return "/expiresAtMs" + ": out of range";
  if (typeof v["nonce"] !== "string") return "/nonce" + ": not text";
  if (v["nonce"].length < 24) return "/nonce" + ": too short";
  if (v["nonce"].length > 24) return "/nonce" + ": too long";
  if (!pattern7.test(v["nonce"])) return "/nonce" + ": not in the right form";
  for (const key of Object.keys(v)) if (!keys57.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern59 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern60 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
function check64(v: any): string | null {
  if (typeof v !== "string") return ": not text";
  if (v.length > 512) return ": too long";
  return null;
}
function check65(v: any): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return ": not a number";
  if (!Number.isSafeInteger(v)) return ": not a whole number";
  return null;
}
function check63(v: any): string | null {
  if (check64(v) !== null && check65(v) !== null) return ": none of the allowed forms";
  return null;
}
function check61(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  for (const k62 of Object.keys(v)) {
    if (k62 === "__proto__") return ": __proto__ is no name";
    if (typeof k62 !== "string") return ": not text";
    if (k62.length > 32) return ": too long";
    {
      const f66 = check63(v[k62]);
      if (f66 !== null) return "/" + k62.slice(0, 40) + f66;
    }
  }
  return null;
}
const keys68 = new Set<string>([
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
  "callerProof",
]);
function check58(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "order") return "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return "/person" + ": not text";
  if (v["person"].length < 1) return "/person" + ": too short";
  if (v["person"].length > 64) return "/person" + ": too long";
  if (!pattern1.test(v["person"])) return "/person" + ": not in the right form";
  if (typeof v["runId"] !== "string") return "/runId" + ": not text";
  if (!pattern59.test(v["runId"])) return "/runId" + ": not in the right form";
  if (typeof v["deviceId"] !== "string") return "/deviceId" + ": not text";
  if (!pattern59.test(v["deviceId"])) return "/deviceId" + ": not in the right form";
  if (typeof v["fix"] !== "string") return "/fix" + ": not text";
  if (v["fix"].length > 64) return "/fix" + ": too long";
  if (!pattern60.test(v["fix"])) return "/fix" + ": not in the right form";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return "/version" + ": not a whole number";
  if (v["version"] < 1) return "/version" + ": out of range";
  if (typeof v["manifestDigest"] !== "string") return "/manifestDigest" + ": not text";
  if (!pattern51.test(v["manifestDigest"])) return "/manifestDigest" + ": not in the right form";
  {
    const f67 = check61(v["params"]);
    if (f67 !== null) return "/params" + f67;
  }
  if (typeof v["ticket"] !== "string") return "/ticket" + ": not text";
  if (v["ticket"].length < 24) return "/ticket" + ": too short";
  if (v["ticket"].length > 24) return "/ticket" + ": too long";
  if (!pattern7.test(v["ticket"])) return "/ticket" + ": not in the right form";
  if (typeof v["lifetimeSeconds"] !== "number" || !Number.isFinite(v["lifetimeSeconds"]))
    return "/lifetimeSeconds" + ": not a number";
  if (!Number.isSafeInteger(v["lifetimeSeconds"])) return "/lifetimeSeconds" + ": not a whole number";
  if (v["lifetimeSeconds"] < 10) return "/lifetimeSeconds" + ": out of range";
  if (v["lifetimeSeconds"] > 604800) return "/lifetimeSeconds" + ": out of range";
  if (v["callerProof"] !== undefined) {
    if (typeof v["callerProof"] !== "string") return "/callerProof" + ": not text";
    if (!pattern51.test(v["callerProof"])) return "/callerProof" + ": not in the right form";
  }
  for (const key of Object.keys(v)) if (!keys68.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check73(v: any): string | null {
  if (v !== null && check65(v) !== null) return ": none of the allowed forms";
  return null;
}
function check76(v: any): string | null {
  if (typeof v !== "string") return ": not text";
  if (v.length > 32) return ": too long";
  return null;
}
function check75(v: any): string | null {
  if (v !== null && check76(v) !== null) return ": none of the allowed forms";
  return null;
}
const keys78 = new Set<string>([
  "step",
  "startedAtMs",
  "tookMs",
  "exitCode",
  "signal",
  "outputBytes",
  "outputCut",
]);
function check72(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["step"] !== "check" && v["step"] !== "fix" && v["step"] !== "verify" && v["step"] !== "undo")
    return "/step" + ": not one of the allowed values";
  if (typeof v["startedAtMs"] !== "number" || !Number.isFinite(v["startedAtMs"]))
    return "/startedAtMs" + ": not a number";
  if (!Number.isSafeInteger(v["startedAtMs"])) return "/startedAtMs" + ": not a whole number";
  if (v["startedAtMs"] < 0) return "/startedAtMs" + ": out of range";
  if (v["startedAtMs"] > 8640000000000) return "/startedAtMs" + ": out of range";
  if (typeof v["tookMs"] !== "number" || !Number.isFinite(v["tookMs"])) return "/tookMs" + ": not a number";
  if (!Number.isSafeInteger(v["tookMs"])) return "/tookMs" + ": not a whole number";
  if (v["tookMs"] < 0) return "/tookMs" + ": out of range";
  {
    const f74 = check73(v["exitCode"]);
    if (f74 !== null) return "/exitCode" + f74;
  }
  {
    const f77 = check75(v["signal"]);
    if (f77 !== null) return "/signal" + f77;
  }
  if (typeof v["outputBytes"] !== "number" || !Number.isFinite(v["outputBytes"]))
    return "/outputBytes" + ": not a number";
  if (!Number.isSafeInteger(v["outputBytes"])) return "/outputBytes" + ": not a whole number";
  if (v["outputBytes"] < 0) return "/outputBytes" + ": out of range";
  if (typeof v["outputCut"] !== "boolean") return "/outputCut" + ": not true or false";
  for (const key of Object.keys(v)) if (!keys78.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check70(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 64) return ": too many";
  for (let i71 = 0; i71 < v.length; i71++) {
    {
      const f79 = check72(v[i71]);
      if (f79 !== null) return "/" + i71 + f79;
    }
  }
  return null;
}
const keys81 = new Set<string>([
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
function check69(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "receipt") return "/type" + ": not one of the allowed values";
  if (typeof v["runId"] !== "string") return "/runId" + ": not text";
  if (!pattern59.test(v["runId"])) return "/runId" + ": not in the right form";
  if (typeof v["deviceId"] !== "string") return "/deviceId" + ": not text";
  if (!pattern59.test(v["deviceId"])) return "/deviceId" + ": not in the right form";
  if (typeof v["orderDigest"] !== "string") return "/orderDigest" + ": not text";
  if (!pattern51.test(v["orderDigest"])) return "/orderDigest" + ": not in the right form";
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
    return "/outcome" + ": not one of the allowed values";
  if (v["code"] !== undefined) {
    if (typeof v["code"] !== "string") return "/code" + ": not text";
    if (v["code"].length > 64) return "/code" + ": too long";
  }
  if (typeof v["undone"] !== "boolean") return "/undone" + ": not true or false";
  if (typeof v["startedAtMs"] !== "number" || !Number.isFinite(v["startedAtMs"]))
    return "/startedAtMs" + ": not a number";
  if (!Number.isSafeInteger(v["startedAtMs"])) return "/startedAtMs" + ": not a whole number";
  if (v["startedAtMs"] < 0) return "/startedAtMs" + ": out of range";
  if (v["startedAtMs"] > 8640000000000) return "/startedAtMs" + ": out of range";
  if (typeof v["endedAtMs"] !== "number" || !Number.isFinite(v["endedAtMs"]))
    return "/endedAtMs" + ": not a number";
  if (!Number.isSafeInteger(v["endedAtMs"])) return "/endedAtMs" + ": not a whole number";
  if (v["endedAtMs"] < 0) return "/endedAtMs" + ": out of range";
  if (v["endedAtMs"] > 8640000000000) return "/endedAtMs" + ": out of range";
  if (typeof v["tookMs"] !== "number" || !Number.isFinite(v["tookMs"])) return "/tookMs" + ": not a number";
  if (!Number.isSafeInteger(v["tookMs"])) return "/tookMs" + ": not a whole number";
  if (v["tookMs"] < 0) return "/tookMs" + ": out of range";
  {
    const f80 = check70(v["steps"]);
    if (f80 !== null) return "/steps" + f80;
  }
  if (typeof v["journalSeq"] !== "number" || !Number.isFinite(v["journalSeq"]))
    return "/journalSeq" + ": not a number";
  if (!Number.isSafeInteger(v["journalSeq"])) return "/journalSeq" + ": not a whole number";
  if (v["journalSeq"] < 0) return "/journalSeq" + ": out of range";
  for (const key of Object.keys(v)) if (!keys81.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys83 = new Set<string>(["type", "person", "reason", "atMs", "nonce"]);
function check82(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "stop") return "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return "/person" + ": not text";
  if (v["person"].length < 1) return "/person" + ": too short";
  if (v["person"].length > 64) return "/person" + ": too long";
  if (!pattern1.test(v["person"])) return "/person" + ": not in the right form";
  if (typeof v["reason"] !== "string") return "/reason" + ": not text";
  if (v["reason"].length < 1) return "/reason" + ": too short";
  if (v["reason"].length > 200) return "/reason" + ": too long";
  if (!pattern1.test(v["reason"])) return "/reason" + ": not in the right form";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return "/atMs" + ": out of range";
  if (typeof v["nonce"] !== "string") return "/nonce" + ": not text";
  if (v["nonce"].length < 24) return "/nonce" + ": too short";
  if (v["nonce"].length > 24) return "/nonce" + ": too long";
  if (!pattern7.test(v["nonce"])) return "/nonce" + ": not in the right form";
  for (const key of Object.keys(v)) if (!keys83.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check85(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 64) return ": too many";
  for (let i86 = 0; i86 < v.length; i86++) {
    if (typeof v[i86] !== "string") return "/" + i86 + ": not text";
    if (!pattern51.test(v[i86])) return "/" + i86 + ": not in the right form";
  }
  return null;
}
function check88(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 64) return ": too many";
  for (let i89 = 0; i89 < v.length; i89++) {
    if (typeof v[i89] !== "string") return "/" + i89 + ": not text";
    if (!pattern6.test(v[i89])) return "/" + i89 + ": not in the right form";
  }
  return null;
}
const keys92 = new Set<string>(["type", "person", "reason", "fixes", "keys", "standing", "atMs", "nonce"]);
function check84(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "revoke") return "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return "/person" + ": not text";
  if (v["person"].length < 1) return "/person" + ": too short";
  if (v["person"].length > 64) return "/person" + ": too long";
  if (!pattern1.test(v["person"])) return "/person" + ": not in the right form";
  if (typeof v["reason"] !== "string") return "/reason" + ": not text";
  if (v["reason"].length < 1) return "/reason" + ": too short";
  if (v["reason"].length > 200) return "/reason" + ": too long";
  if (!pattern1.test(v["reason"])) return "/reason" + ": not in the right form";
  {
    const f87 = check85(v["fixes"]);
    if (f87 !== null) return "/fixes" + f87;
  }
  {
    const f90 = check88(v["keys"]);
    if (f90 !== null) return "/keys" + f90;
  }
  if (v["standing"] !== undefined) {
    {
      const f91 = check85(v["standing"]);
      if (f91 !== null) return "/standing" + f91;
    }
  }
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return "/atMs" + ": out of range";
  if (typeof v["nonce"] !== "string") return "/nonce" + ": not text";
  if (v["nonce"].length < 24) return "/nonce" + ": too short";
  if (v["nonce"].length > 24) return "/nonce" + ": too long";
  if (!pattern7.test(v["nonce"])) return "/nonce" + ": not in the right form";
  for (const key of Object.keys(v)) if (!keys92.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check94(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 64) return ": too many";
  for (let i95 = 0; i95 < v.length; i95++) {
    if (typeof v[i95] !== "string") return "/" + i95 + ": not text";
    if (!pattern51.test(v[i95])) return "/" + i95 + ": not in the right form";
  }
  return null;
}
const keys97 = new Set<string>(["type", "lifts", "atMs", "nonce"]);
function check93(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "resume") return "/type" + ": not one of the allowed values";
  {
    const f96 = check94(v["lifts"]);
    if (f96 !== null) return "/lifts" + f96;
  }
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return "/atMs" + ": out of range";
  if (typeof v["nonce"] !== "string") return "/nonce" + ": not text";
  if (v["nonce"].length < 24) return "/nonce" + ": too short";
  if (v["nonce"].length > 24) return "/nonce" + ": too long";
  if (!pattern7.test(v["nonce"])) return "/nonce" + ": not in the right form";
  for (const key of Object.keys(v)) if (!keys97.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check101(v: any): string | null {
  if (v !== "all") return ": not one of the allowed values";
  return null;
}
function check102(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 500) return ": too many";
  for (let i103 = 0; i103 < v.length; i103++) {
    if (typeof v[i103] !== "string") return "/" + i103 + ": not text";
    if (!pattern59.test(v[i103])) return "/" + i103 + ": not in the right form";
  }
  return null;
}
function check100(v: any): string | null {
  if (check101(v) !== null && check102(v) !== null) return ": none of the allowed forms";
  return null;
}
const keys105 = new Set<string>([
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
function check98(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "standing-order") return "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return "/person" + ": not text";
  if (v["person"].length < 1) return "/person" + ": too short";
  if (v["person"].length > 64) return "/person" + ": too long";
  if (!pattern1.test(v["person"])) return "/person" + ": not in the right form";
  if (typeof v["fix"] !== "string") return "/fix" + ": not text";
  if (v["fix"].length > 64) return "/fix" + ": too long";
  if (!pattern60.test(v["fix"])) return "/fix" + ": not in the right form";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return "/version" + ": not a whole number";
  if (v["version"] < 1) return "/version" + ": out of range";
  if (typeof v["manifestDigest"] !== "string") return "/manifestDigest" + ": not text";
  if (!pattern51.test(v["manifestDigest"])) return "/manifestDigest" + ": not in the right form";
  {
    const f99 = check61(v["params"]);
    if (f99 !== null) return "/params" + f99;
  }
  {
    const f104 = check100(v["devices"]);
    if (f104 !== null) return "/devices" + f104;
  }
  if (typeof v["perDay"] !== "number" || !Number.isFinite(v["perDay"])) return "/perDay" + ": not a number";
  if (!Number.isSafeInteger(v["perDay"])) return "/perDay" + ": not a whole number";
  if (v["perDay"] < 1) return "/perDay" + ": out of range";
  if (v["perDay"] > 12) return "/perDay" + ": out of range";
  if (typeof v["issuedAtMs"] !== "number" || !Number.isFinite(v["issuedAtMs"]))
    return "/issuedAtMs" + ": not a number";
  if (!Number.isSafeInteger(v["issuedAtMs"])) return "/issuedAtMs" + ": not a whole number";
  if (v["issuedAtMs"] < 0) return "/issuedAtMs" + ": out of range";
  if (v["issuedAtMs"] > 8640000000000) return "/issuedAtMs" + ": out of range";
  if (typeof v["expiresAtMs"] !== "number" || !Number.isFinite(v["expiresAtMs"]))
    return "/expiresAtMs" + ": not a number";
  if (!Number.isSafeInteger(v["expiresAtMs"])) return "/expiresAtMs" + ": not a whole number";
  if (v["expiresAtMs"] < 0) return "/expiresAtMs" + ": out of range";
  if (v["expiresAtMs"] > 8640000000000) return "/expiresAtMs" + ": out of range";
  if (typeof v["nonce"] !== "string") return "/nonce" + ": not text";
  if (v["nonce"].length < 24) return "/nonce" + ": too short";
  if (v["nonce"].length > 24) return "/nonce" + ": too long";
  if (!pattern7.test(v["nonce"])) return "/nonce" + ": not in the right form";
  for (const key of Object.keys(v)) if (!keys105.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys107 = new Set<string>(["type", "deviceId", "index", "hash", "atMs"]);
function check106(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "anchor") return "/type" + ": not one of the allowed values";
  if (typeof v["deviceId"] !== "string") return "/deviceId" + ": not text";
  if (!pattern59.test(v["deviceId"])) return "/deviceId" + ": not in the right form";
  if (typeof v["index"] !== "number" || !Number.isFinite(v["index"])) return "/index" + ": not a number";
  if (!Number.isSafeInteger(v["index"])) return "/index" + ": not a whole number";
  if (v["index"] < 1) return "/index" + ": out of range";
  if (typeof v["hash"] !== "string") return "/hash" + ": not text";
  if (!pattern51.test(v["hash"])) return "/hash" + ": not in the right form";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return "/atMs" + ": out of range";
  for (const key of Object.keys(v)) if (!keys107.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys109 = new Set<string>([
  "type",
  "person",
  "fix",
  "manifestDigest",
  "size",
  "root",
  "issuedAtMs",
  "expiresAtMs",
]);
function check108(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "batch") return "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return "/person" + ": not text";
  if (v["person"].length < 1) return "/person" + ": too short";
  if (v["person"].length > 64) return "/person" + ": too long";
  if (!pattern1.test(v["person"])) return "/person" + ": not in the right form";
  if (typeof v["fix"] !== "string") return "/fix" + ": not text";
  if (v["fix"].length > 64) return "/fix" + ": too long";
  if (!pattern60.test(v["fix"])) return "/fix" + ": not in the right form";
  if (typeof v["manifestDigest"] !== "string") return "/manifestDigest" + ": not text";
  if (!pattern51.test(v["manifestDigest"])) return "/manifestDigest" + ": not in the right form";
  if (typeof v["size"] !== "number" || !Number.isFinite(v["size"])) return "/size" + ": not a number";
  if (!Number.isSafeInteger(v["size"])) return "/size" + ": not a whole number";
  if (v["size"] < 1) return "/size" + ": out of range";
  if (v["size"] > 500) return "/size" + ": out of range";
  if (typeof v["root"] !== "string") return "/root" + ": not text";
  if (!pattern51.test(v["root"])) return "/root" + ": not in the right form";
  if (typeof v["issuedAtMs"] !== "number" || !Number.isFinite(v["issuedAtMs"]))
    return "/issuedAtMs" + ": not a number";
  if (!Number.isSafeInteger(v["issuedAtMs"])) return "/issuedAtMs" + ": not a whole number";
  if (v["issuedAtMs"] < 0) return "/issuedAtMs" + ": out of range";
  if (v["issuedAtMs"] > 8640000000000) return "/issuedAtMs" + ": out of range";
  if (typeof v["expiresAtMs"] !== "number" || !Number.isFinite(v["expiresAtMs"]))
    return "/expiresAtMs" + ": not a number";
  if (!Number.isSafeInteger(v["expiresAtMs"])) return "/expiresAtMs" + ": not a whole number";
  if (v["expiresAtMs"] < 0) return "/expiresAtMs" + ": out of range";
  if (v["expiresAtMs"] > 8640000000000) return "/expiresAtMs" + ": out of range";
  for (const key of Object.keys(v)) if (!keys109.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern114 = new RegExp("^[1-9][0-9]$", "u");
function check115(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 2) return ": too many";
  for (let i116 = 0; i116 < v.length; i116++) {
    if (v[i116] !== "text-console" && v[i116] !== "session")
      return "/" + i116 + ": not one of the allowed values";
  }
  return null;
}
const keys118 = new Set<string>(["state", "mark", "nonce", "lifetimeSeconds", "faces"]);
function check113(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["state"] !== "shown") return "/state" + ": not one of the allowed values";
  if (typeof v["mark"] !== "string") return "/mark" + ": not text";
  if (!pattern114.test(v["mark"])) return "/mark" + ": not in the right form";
  if (typeof v["nonce"] !== "string") return "/nonce" + ": not text";
  if (v["nonce"].length < 24) return "/nonce" + ": too short";
  if (v["nonce"].length > 24) return "/nonce" + ": too long";
  if (!pattern7.test(v["nonce"])) return "/nonce" + ": not in the right form";
  if (typeof v["lifetimeSeconds"] !== "number" || !Number.isFinite(v["lifetimeSeconds"]))
    return "/lifetimeSeconds" + ": not a number";
  if (!Number.isSafeInteger(v["lifetimeSeconds"])) return "/lifetimeSeconds" + ": not a whole number";
  if (v["lifetimeSeconds"] < 1) return "/lifetimeSeconds" + ": out of range";
  if (v["lifetimeSeconds"] > 3600) return "/lifetimeSeconds" + ": out of range";
  {
    const f117 = check115(v["faces"]);
    if (f117 !== null) return "/faces" + f117;
  }
  for (const key of Object.keys(v)) if (!keys118.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys120 = new Set<string>(["state", "code"]);
function check119(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["state"] !== "refused") return "/state" + ": not one of the allowed values";
  if (typeof v["code"] !== "string") return "/code" + ": not text";
  if (v["code"].length > 64) return "/code" + ": too long";
  for (const key of Object.keys(v)) if (!keys120.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check112(v: any): string | null {
  if (check113(v) !== null && check119(v) !== null) return ": none of the allowed forms";
  return null;
}
const keys122 = new Set<string>([
  "type",
  "requestId",
  "deviceId",
  "person",
  "fix",
  "manifestDigest",
  "params",
  "answer",
]);
function check110(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "caller-code") return "/type" + ": not one of the allowed values";
  if (typeof v["requestId"] !== "string") return "/requestId" + ": not text";
  if (!pattern59.test(v["requestId"])) return "/requestId" + ": not in the right form";
  if (typeof v["deviceId"] !== "string") return "/deviceId" + ": not text";
  if (!pattern59.test(v["deviceId"])) return "/deviceId" + ": not in the right form";
  if (typeof v["person"] !== "string") return "/person" + ": not text";
  if (v["person"].length < 1) return "/person" + ": too short";
  if (v["person"].length > 64) return "/person" + ": too long";
  if (!pattern1.test(v["person"])) return "/person" + ": not in the right form";
  if (typeof v["fix"] !== "string") return "/fix" + ": not text";
  if (v["fix"].length > 64) return "/fix" + ": too long";
  if (!pattern60.test(v["fix"])) return "/fix" + ": not in the right form";
  if (typeof v["manifestDigest"] !== "string") return "/manifestDigest" + ": not text";
  if (!pattern51.test(v["manifestDigest"])) return "/manifestDigest" + ": not in the right form";
  {
    const f111 = check61(v["params"]);
    if (f111 !== null) return "/params" + f111;
  }
  {
    const f121 = check112(v["answer"]);
    if (f121 !== null) return "/answer" + f121;
  }
  for (const key of Object.keys(v)) if (!keys122.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys125 = new Set<string>(["en", "nl"]);
function check124(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["en"] !== "string") return "/en" + ": not text";
  if (v["en"].length < 1) return "/en" + ": too short";
  if (v["en"].length > 600) return "/en" + ": too long";
  if (typeof v["nl"] !== "string") return "/nl" + ": not text";
  if (v["nl"].length < 1) return "/nl" + ": too short";
  if (v["nl"].length > 600) return "/nl" + ": too long";
  for (const key of Object.keys(v)) if (!keys125.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check130(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 3) return ": too many";
  for (let i131 = 0; i131 < v.length; i131++) {
    if (v[i131] !== "call" && v[i131] !== "presenting" && v[i131] !== "low-battery")
      return "/" + i131 + ": not one of the allowed values";
  }
  return null;
}
const pattern136 = new RegExp("^[a-z][a-zA-Z0-9]{0,31}$", "u");
const keys140 = new Set<string>(["kind", "title", "pattern", "maxLength"]);
function check138(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["kind"] !== "text") return "/kind" + ": not one of the allowed values";
  {
    const f139 = check124(v["title"]);
    if (f139 !== null) return "/title" + f139;
  }
  if (typeof v["pattern"] !== "string") return "/pattern" + ": not text";
  if (v["pattern"].length > 200) return "/pattern" + ": too long";
  if (typeof v["maxLength"] !== "number" || !Number.isFinite(v["maxLength"]))
    return "/maxLength" + ": not a number";
  if (!Number.isSafeInteger(v["maxLength"])) return "/maxLength" + ": not a whole number";
  if (v["maxLength"] < 1) return "/maxLength" + ": out of range";
  if (v["maxLength"] > 512) return "/maxLength" + ": out of range";
  for (const key of Object.keys(v)) if (!keys140.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys143 = new Set<string>(["kind", "title", "min", "max"]);
function check141(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["kind"] !== "whole") return "/kind" + ": not one of the allowed values";
  {
    const f142 = check124(v["title"]);
    if (f142 !== null) return "/title" + f142;
  }
  if (typeof v["min"] !== "number" || !Number.isFinite(v["min"])) return "/min" + ": not a number";
  if (!Number.isSafeInteger(v["min"])) return "/min" + ": not a whole number";
  if (typeof v["max"] !== "number" || !Number.isFinite(v["max"])) return "/max" + ": not a number";
  if (!Number.isSafeInteger(v["max"])) return "/max" + ": not a whole number";
  for (const key of Object.keys(v)) if (!keys143.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check146(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 64) return ": too many";
  for (let i147 = 0; i147 < v.length; i147++) {
    if (typeof v[i147] !== "string") return "/" + i147 + ": not text";
    if (v[i147].length < 1) return "/" + i147 + ": too short";
    if (v[i147].length > 64) return "/" + i147 + ": too long";
  }
  return null;
}
const keys149 = new Set<string>(["kind", "title", "of"]);
function check144(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["kind"] !== "choice") return "/kind" + ": not one of the allowed values";
  {
    const f145 = check124(v["title"]);
    if (f145 !== null) return "/title" + f145;
  }
  {
    const f148 = check146(v["of"]);
    if (f148 !== null) return "/of" + f148;
  }
  for (const key of Object.keys(v)) if (!keys149.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check137(v: any): string | null {
  if (check138(v) !== null && check141(v) !== null && check144(v) !== null)
    return ": none of the allowed forms";
  return null;
}
function check134(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  for (const k135 of Object.keys(v)) {
    if (k135 === "__proto__") return ": __proto__ is no name";
    if (typeof k135 !== "string") return ": not text";
    if (!pattern136.test(k135)) return ": not in the right form";
    {
      const f150 = check137(v[k135]);
      if (f150 !== null) return "/" + k135.slice(0, 40) + f150;
    }
  }
  return null;
}
const keys155 = new Set<string>(["rule", "subject"]);
function check154(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["rule"] !== "string") return "/rule" + ": not text";
  if (v["rule"].length > 64) return "/rule" + ": too long";
  if (!pattern60.test(v["rule"])) return "/rule" + ": not in the right form";
  if (typeof v["subject"] !== "string") return "/subject" + ": not text";
  if (v["subject"].length > 64) return "/subject" + ": too long";
  for (const key of Object.keys(v)) if (!keys155.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check152(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 8) return ": too many";
  for (let i153 = 0; i153 < v.length; i153++) {
    {
      const f156 = check154(v[i153]);
      if (f156 !== null) return "/" + i153 + f156;
    }
  }
  return null;
}
const keys160 = new Set<string>(["check", "fix", "verify", "undo"]);
function check159(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["check"] !== "string") return "/check" + ": not text";
  if (typeof v["fix"] !== "string") return "/fix" + ": not text";
  if (typeof v["verify"] !== "string") return "/verify" + ": not text";
  if (v["undo"] !== undefined) {
    if (typeof v["undo"] !== "string") return "/undo" + ": not text";
  }
  for (const key of Object.keys(v)) if (!keys160.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys162 = new Set<string>(["linux"]);
function check158(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["linux"] !== undefined) {
    {
      const f161 = check159(v["linux"]);
      if (f161 !== null) return "/linux" + f161;
    }
  }
  for (const key of Object.keys(v)) if (!keys162.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern166 = new RegExp("^[a-z0-9][a-z0-9.-]{0,63}$", "u");
const keys168 = new Set<string>(["sha256", "bytes"]);
function check167(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["sha256"] !== "string") return "/sha256" + ": not text";
  if (!pattern51.test(v["sha256"])) return "/sha256" + ": not in the right form";
  if (typeof v["bytes"] !== "number" || !Number.isFinite(v["bytes"])) return "/bytes" + ": not a number";
  if (!Number.isSafeInteger(v["bytes"])) return "/bytes" + ": not a whole number";
  if (v["bytes"] < 1) return "/bytes" + ": out of range";
  if (v["bytes"] > 262144) return "/bytes" + ": out of range";
  for (const key of Object.keys(v)) if (!keys168.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check164(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  for (const k165 of Object.keys(v)) {
    if (k165 === "__proto__") return ": __proto__ is no name";
    if (typeof k165 !== "string") return ": not text";
    if (!pattern166.test(k165)) return ": not in the right form";
    {
      const f169 = check167(v[k165]);
      if (f169 !== null) return "/" + k165.slice(0, 40) + f169;
    }
  }
  return null;
}
const keys171 = new Set<string>([
  "type",
  "id",
  "version",
  "author",
  "title",
  "summary",
  "caution",
  "notice",
  "risk",
  "waitsFor",
  "repeat",
  "runAs",
  "timeLimitSeconds",
  "verifyWithinSeconds",
  "deadManSeconds",
  "callerVerified",
  "shows",
  "parameters",
  "settles",
  "platforms",
  "files",
]);
function check123(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "fix") return "/type" + ": not one of the allowed values";
  if (typeof v["id"] !== "string") return "/id" + ": not text";
  if (v["id"].length > 64) return "/id" + ": too long";
  if (!pattern60.test(v["id"])) return "/id" + ": not in the right form";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return "/version" + ": not a whole number";
  if (v["version"] < 1) return "/version" + ": out of range";
  if (v["version"] > 100000) return "/version" + ": out of range";
  if (typeof v["author"] !== "string") return "/author" + ": not text";
  if (v["author"].length < 1) return "/author" + ": too short";
  if (v["author"].length > 64) return "/author" + ": too long";
  {
    const f126 = check124(v["title"]);
    if (f126 !== null) return "/title" + f126;
  }
  {
    const f127 = check124(v["summary"]);
    if (f127 !== null) return "/summary" + f127;
  }
  {
    const f128 = check124(v["caution"]);
    if (f128 !== null) return "/caution" + f128;
  }
  {
    const f129 = check124(v["notice"]);
    if (f129 !== null) return "/notice" + f129;
  }
  if (v["risk"] !== "R0" && v["risk"] !== "R1" && v["risk"] !== "R2" && v["risk"] !== "R3")
    return "/risk" + ": not one of the allowed values";
  if (v["waitsFor"] !== undefined) {
    {
      const f132 = check130(v["waitsFor"]);
      if (f132 !== null) return "/waitsFor" + f132;
    }
  }
  if (v["repeat"] !== "once" && v["repeat"] !== "idempotent")
    return "/repeat" + ": not one of the allowed values";
  if (v["runAs"] !== "root") return "/runAs" + ": not one of the allowed values";
  if (typeof v["timeLimitSeconds"] !== "number" || !Number.isFinite(v["timeLimitSeconds"]))
    return "/timeLimitSeconds" + ": not a number";
  if (!Number.isSafeInteger(v["timeLimitSeconds"])) return "/timeLimitSeconds" + ": not a whole number";
  if (v["timeLimitSeconds"] < 1) return "/timeLimitSeconds" + ": out of range";
  if (v["timeLimitSeconds"] > 3600) return "/timeLimitSeconds" + ": out of range";
  if (typeof v["verifyWithinSeconds"] !== "number" || !Number.isFinite(v["verifyWithinSeconds"]))
    return "/verifyWithinSeconds" + ": not a number";
  if (!Number.isSafeInteger(v["verifyWithinSeconds"])) return "/verifyWithinSeconds" + ": not a whole number";
  if (v["verifyWithinSeconds"] < 0) return "/verifyWithinSeconds" + ": out of range";
  if (v["verifyWithinSeconds"] > 600) return "/verifyWithinSeconds" + ": out of range";
  if (v["deadManSeconds"] !== undefined) {
    if (typeof v["deadManSeconds"] !== "number" || !Number.isFinite(v["deadManSeconds"]))
      return "/deadManSeconds" + ": not a number";
    if (!Number.isSafeInteger(v["deadManSeconds"])) return "/deadManSeconds" + ": not a whole number";
    if (v["deadManSeconds"] < 5) return "/deadManSeconds" + ": out of range";
    if (v["deadManSeconds"] > 600) return "/deadManSeconds" + ": out of range";
  }
  if (v["callerVerified"] !== undefined) {
    if (v["callerVerified"] !== true) return "/callerVerified" + ": not one of the allowed values";
  }
  if (v["shows"] !== undefined) {
    {
      const f133 = check124(v["shows"]);
      if (f133 !== null) return "/shows" + f133;
    }
  }
  {
    const f151 = check134(v["parameters"]);
    if (f151 !== null) return "/parameters" + f151;
  }
  {
    const f157 = check152(v["settles"]);
    if (f157 !== null) return "/settles" + f157;
  }
  {
    const f163 = check158(v["platforms"]);
    if (f163 !== null) return "/platforms" + f163;
  }
  {
    const f170 = check164(v["files"]);
    if (f170 !== null) return "/files" + f170;
  }
  for (const key of Object.keys(v)) if (!keys171.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}

/** Name → check. A check gives null when the value is right, else where and what is wrong. */
export const checks: ReadonlyMap<string, (value: unknown) => string | null> = new Map<
  string,
  (value: any) => string | null
>([
  ["root", check0],
  ["policy", check18],
  ["approval", check50],
  ["delegation", check53],
  ["order", check58],
  ["receipt", check69],
  ["stop", check82],
  ["revoke", check84],
  ["resume", check93],
  ["standing-order", check98],
  ["anchor", check106],
  ["batch", check108],
  ["caller-code", check110],
  ["manifest", check123],
]);
