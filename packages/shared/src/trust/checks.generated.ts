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
const keys51 = new Set<string>(["asks", "postponements", "hours", "unattended"]);
function check50(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["asks"] !== "as-the-fix-says" && v["asks"] !== "always" && v["asks"] !== "never")
    return "/asks" + ": not one of the allowed values";
  if (typeof v["postponements"] !== "number" || !Number.isFinite(v["postponements"]))
    return "/postponements" + ": not a number";
  if (!Number.isSafeInteger(v["postponements"])) return "/postponements" + ": not a whole number";
  if (v["postponements"] < 1) return "/postponements" + ": out of range";
  if (v["postponements"] > 8) return "/postponements" + ": out of range";
  if (typeof v["hours"] !== "number" || !Number.isFinite(v["hours"])) return "/hours" + ": not a number";
  if (!Number.isSafeInteger(v["hours"])) return "/hours" + ": not a whole number";
  if (v["hours"] < 1) return "/hours" + ": out of range";
  if (v["hours"] > 168) return "/hours" + ": out of range";
  if (v["unattended"] !== "run" && v["unattended"] !== "wait")
    return "/unattended" + ": not one of the allowed values";
  for (const key of Object.keys(v)) if (!keys51.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys55 = new Set<string>(["R1", "R2", "R3"]);
function check49(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["R1"] !== undefined) {
    {
      const f52 = check50(v["R1"]);
      if (f52 !== null) return "/R1" + f52;
    }
  }
  if (v["R2"] !== undefined) {
    {
      const f53 = check50(v["R2"]);
      if (f53 !== null) return "/R2" + f53;
    }
  }
  if (v["R3"] !== undefined) {
    {
      const f54 = check50(v["R3"]);
      if (f54 !== null) return "/R3" + f54;
    }
  }
  for (const key of Object.keys(v)) if (!keys55.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys57 = new Set<string>([
  "type",
  "version",
  "expiresAtMs",
  "collectors",
  "people",
  "thresholds",
  "consent",
]);
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
  if (v["consent"] !== undefined) {
    {
      const f56 = check49(v["consent"]);
      if (f56 !== null) return "/consent" + f56;
    }
  }
  for (const key of Object.keys(v)) if (!keys57.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern59 = new RegExp("^[0-9a-f]{64}$", "u");
const keys60 = new Set<string>(["type", "fix", "version", "manifestDigest", "person", "atMs"]);
function check58(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "approval") return "/type" + ": not one of the allowed values";
  if (typeof v["fix"] !== "string") return "/fix" + ": not text";
  if (v["fix"].length > 64) return "/fix" + ": too long";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return "/version" + ": not a whole number";
  if (v["version"] < 1) return "/version" + ": out of range";
  if (typeof v["manifestDigest"] !== "string") return "/manifestDigest" + ": not text";
  if (!pattern59.test(v["manifestDigest"])) return "/manifestDigest" + ": not in the right form";
  if (typeof v["person"] !== "string") return "/person" + ": not text";
  if (v["person"].length < 1) return "/person" + ": too short";
  if (v["person"].length > 64) return "/person" + ": too long";
  if (!pattern1.test(v["person"])) return "/person" + ": not in the right form";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return "/atMs" + ": out of range";
  for (const key of Object.keys(v)) if (!keys60.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check62(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 2) return ": too many";
  for (let i63 = 0; i63 < v.length; i63++) {
    if (v[i63] !== "R0" && v[i63] !== "R1") return "/" + i63 + ": not one of the allowed values";
  }
  return null;
}
const keys65 = new Set<string>([
  "type",
  "person",
  "shiftKey",
  "classes",
  "issuedAtMs",
  "expiresAtMs",
  "nonce",
]);
function check61(v: any): string | null {
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
    const f64 = check62(v["classes"]);
    if (f64 !== null) return "/classes" + f64;
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
  for (const key of Object.keys(v)) if (!keys65.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern67 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern68 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
function check72(v: any): string | null {
  if (typeof v !== "string") return ": not text";
  if (v.length > 512) return ": too long";
  return null;
}
function check73(v: any): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return ": not a number";
  if (!Number.isSafeInteger(v)) return ": not a whole number";
  return null;
}
function check71(v: any): string | null {
  if (check72(v) !== null && check73(v) !== null) return ": none of the allowed forms";
  return null;
}
function check69(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  for (const k70 of Object.keys(v)) {
    if (k70 === "__proto__") return ": __proto__ is no name";
    if (typeof k70 !== "string") return ": not text";
    if (k70.length > 32) return ": too long";
    {
      const f74 = check71(v[k70]);
      if (f74 !== null) return "/" + k70.slice(0, 40) + f74;
    }
  }
  return null;
}
const keys76 = new Set<string>([
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
function check66(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "order") return "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return "/person" + ": not text";
  if (v["person"].length < 1) return "/person" + ": too short";
  if (v["person"].length > 64) return "/person" + ": too long";
  if (!pattern1.test(v["person"])) return "/person" + ": not in the right form";
  if (typeof v["runId"] !== "string") return "/runId" + ": not text";
  if (!pattern67.test(v["runId"])) return "/runId" + ": not in the right form";
  if (typeof v["deviceId"] !== "string") return "/deviceId" + ": not text";
  if (!pattern67.test(v["deviceId"])) return "/deviceId" + ": not in the right form";
  if (typeof v["fix"] !== "string") return "/fix" + ": not text";
  if (v["fix"].length > 64) return "/fix" + ": too long";
  if (!pattern68.test(v["fix"])) return "/fix" + ": not in the right form";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return "/version" + ": not a whole number";
  if (v["version"] < 1) return "/version" + ": out of range";
  if (typeof v["manifestDigest"] !== "string") return "/manifestDigest" + ": not text";
  if (!pattern59.test(v["manifestDigest"])) return "/manifestDigest" + ": not in the right form";
  {
    const f75 = check69(v["params"]);
    if (f75 !== null) return "/params" + f75;
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
    if (!pattern59.test(v["callerProof"])) return "/callerProof" + ": not in the right form";
  }
  for (const key of Object.keys(v)) if (!keys76.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys79 = new Set<string>(["answer", "atMs", "asked", "postponed"]);
function check78(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (
    v["answer"] !== "now" &&
    v["answer"] !== "later" &&
    v["answer"] !== "today" &&
    v["answer"] !== "nobody" &&
    v["answer"] !== "no-session" &&
    v["answer"] !== "postponed-enough"
  )
    return "/answer" + ": not one of the allowed values";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return "/atMs" + ": out of range";
  if (typeof v["asked"] !== "number" || !Number.isFinite(v["asked"])) return "/asked" + ": not a number";
  if (!Number.isSafeInteger(v["asked"])) return "/asked" + ": not a whole number";
  if (v["asked"] < 0) return "/asked" + ": out of range";
  if (v["asked"] > 1000) return "/asked" + ": out of range";
  if (typeof v["postponed"] !== "number" || !Number.isFinite(v["postponed"]))
    return "/postponed" + ": not a number";
  if (!Number.isSafeInteger(v["postponed"])) return "/postponed" + ": not a whole number";
  if (v["postponed"] < 0) return "/postponed" + ": out of range";
  if (v["postponed"] > 1000) return "/postponed" + ": out of range";
  for (const key of Object.keys(v)) if (!keys79.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check84(v: any): string | null {
  if (v !== null && check73(v) !== null) return ": none of the allowed forms";
  return null;
}
function check87(v: any): string | null {
  if (typeof v !== "string") return ": not text";
  if (v.length > 32) return ": too long";
  return null;
}
function check86(v: any): string | null {
  if (v !== null && check87(v) !== null) return ": none of the allowed forms";
  return null;
}
const keys89 = new Set<string>([
  "step",
  "startedAtMs",
  "tookMs",
  "exitCode",
  "signal",
  "outputBytes",
  "outputCut",
]);
function check83(v: any): string | null {
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
    const f85 = check84(v["exitCode"]);
    if (f85 !== null) return "/exitCode" + f85;
  }
  {
    const f88 = check86(v["signal"]);
    if (f88 !== null) return "/signal" + f88;
  }
  if (typeof v["outputBytes"] !== "number" || !Number.isFinite(v["outputBytes"]))
    return "/outputBytes" + ": not a number";
  if (!Number.isSafeInteger(v["outputBytes"])) return "/outputBytes" + ": not a whole number";
  if (v["outputBytes"] < 0) return "/outputBytes" + ": out of range";
  if (typeof v["outputCut"] !== "boolean") return "/outputCut" + ": not true or false";
  for (const key of Object.keys(v)) if (!keys89.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check81(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 64) return ": too many";
  for (let i82 = 0; i82 < v.length; i82++) {
    {
      const f90 = check83(v[i82]);
      if (f90 !== null) return "/" + i82 + f90;
    }
  }
  return null;
}
const keys92 = new Set<string>([
  "type",
  "runId",
  "deviceId",
  "orderDigest",
  "outcome",
  "code",
  "undone",
  "consent",
  "startedAtMs",
  "endedAtMs",
  "tookMs",
  "steps",
  "journalSeq",
]);
function check77(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "receipt") return "/type" + ": not one of the allowed values";
  if (typeof v["runId"] !== "string") return "/runId" + ": not text";
  if (!pattern67.test(v["runId"])) return "/runId" + ": not in the right form";
  if (typeof v["deviceId"] !== "string") return "/deviceId" + ": not text";
  if (!pattern67.test(v["deviceId"])) return "/deviceId" + ": not in the right form";
  if (typeof v["orderDigest"] !== "string") return "/orderDigest" + ": not text";
  if (!pattern59.test(v["orderDigest"])) return "/orderDigest" + ": not in the right form";
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
  if (v["consent"] !== undefined) {
    {
      const f80 = check78(v["consent"]);
      if (f80 !== null) return "/consent" + f80;
    }
  }
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
    const f91 = check81(v["steps"]);
    if (f91 !== null) return "/steps" + f91;
  }
  if (typeof v["journalSeq"] !== "number" || !Number.isFinite(v["journalSeq"]))
    return "/journalSeq" + ": not a number";
  if (!Number.isSafeInteger(v["journalSeq"])) return "/journalSeq" + ": not a whole number";
  if (v["journalSeq"] < 0) return "/journalSeq" + ": out of range";
  for (const key of Object.keys(v)) if (!keys92.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys94 = new Set<string>(["type", "person", "reason", "atMs", "nonce"]);
function check93(v: any): string | null {
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
  for (const key of Object.keys(v)) if (!keys94.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check96(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 64) return ": too many";
  for (let i97 = 0; i97 < v.length; i97++) {
    if (typeof v[i97] !== "string") return "/" + i97 + ": not text";
    if (!pattern59.test(v[i97])) return "/" + i97 + ": not in the right form";
  }
  return null;
}
function check99(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 64) return ": too many";
  for (let i100 = 0; i100 < v.length; i100++) {
    if (typeof v[i100] !== "string") return "/" + i100 + ": not text";
    if (!pattern6.test(v[i100])) return "/" + i100 + ": not in the right form";
  }
  return null;
}
const keys103 = new Set<string>(["type", "person", "reason", "fixes", "keys", "standing", "atMs", "nonce"]);
function check95(v: any): string | null {
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
    const f98 = check96(v["fixes"]);
    if (f98 !== null) return "/fixes" + f98;
  }
  {
    const f101 = check99(v["keys"]);
    if (f101 !== null) return "/keys" + f101;
  }
  if (v["standing"] !== undefined) {
    {
      const f102 = check96(v["standing"]);
      if (f102 !== null) return "/standing" + f102;
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
  for (const key of Object.keys(v)) if (!keys103.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check105(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 64) return ": too many";
  for (let i106 = 0; i106 < v.length; i106++) {
    if (typeof v[i106] !== "string") return "/" + i106 + ": not text";
    if (!pattern59.test(v[i106])) return "/" + i106 + ": not in the right form";
  }
  return null;
}
const keys108 = new Set<string>(["type", "lifts", "atMs", "nonce"]);
function check104(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "resume") return "/type" + ": not one of the allowed values";
  {
    const f107 = check105(v["lifts"]);
    if (f107 !== null) return "/lifts" + f107;
  }
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return "/atMs" + ": out of range";
  if (typeof v["nonce"] !== "string") return "/nonce" + ": not text";
  if (v["nonce"].length < 24) return "/nonce" + ": too short";
  if (v["nonce"].length > 24) return "/nonce" + ": too long";
  if (!pattern7.test(v["nonce"])) return "/nonce" + ": not in the right form";
  for (const key of Object.keys(v)) if (!keys108.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check112(v: any): string | null {
  if (v !== "all") return ": not one of the allowed values";
  return null;
}
function check113(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 500) return ": too many";
  for (let i114 = 0; i114 < v.length; i114++) {
    if (typeof v[i114] !== "string") return "/" + i114 + ": not text";
    if (!pattern67.test(v[i114])) return "/" + i114 + ": not in the right form";
  }
  return null;
}
function check111(v: any): string | null {
  if (check112(v) !== null && check113(v) !== null) return ": none of the allowed forms";
  return null;
}
const keys116 = new Set<string>([
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
function check109(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "standing-order") return "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return "/person" + ": not text";
  if (v["person"].length < 1) return "/person" + ": too short";
  if (v["person"].length > 64) return "/person" + ": too long";
  if (!pattern1.test(v["person"])) return "/person" + ": not in the right form";
  if (typeof v["fix"] !== "string") return "/fix" + ": not text";
  if (v["fix"].length > 64) return "/fix" + ": too long";
  if (!pattern68.test(v["fix"])) return "/fix" + ": not in the right form";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return "/version" + ": not a whole number";
  if (v["version"] < 1) return "/version" + ": out of range";
  if (typeof v["manifestDigest"] !== "string") return "/manifestDigest" + ": not text";
  if (!pattern59.test(v["manifestDigest"])) return "/manifestDigest" + ": not in the right form";
  {
    const f110 = check69(v["params"]);
    if (f110 !== null) return "/params" + f110;
  }
  {
    const f115 = check111(v["devices"]);
    if (f115 !== null) return "/devices" + f115;
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
  for (const key of Object.keys(v)) if (!keys116.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys118 = new Set<string>(["type", "deviceId", "index", "hash", "atMs"]);
function check117(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "anchor") return "/type" + ": not one of the allowed values";
  if (typeof v["deviceId"] !== "string") return "/deviceId" + ": not text";
  if (!pattern67.test(v["deviceId"])) return "/deviceId" + ": not in the right form";
  if (typeof v["index"] !== "number" || !Number.isFinite(v["index"])) return "/index" + ": not a number";
  if (!Number.isSafeInteger(v["index"])) return "/index" + ": not a whole number";
  if (v["index"] < 1) return "/index" + ": out of range";
  if (typeof v["hash"] !== "string") return "/hash" + ": not text";
  if (!pattern59.test(v["hash"])) return "/hash" + ": not in the right form";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return "/atMs" + ": out of range";
  for (const key of Object.keys(v)) if (!keys118.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys120 = new Set<string>([
  "type",
  "person",
  "fix",
  "manifestDigest",
  "size",
  "root",
  "issuedAtMs",
  "expiresAtMs",
]);
function check119(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "batch") return "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return "/person" + ": not text";
  if (v["person"].length < 1) return "/person" + ": too short";
  if (v["person"].length > 64) return "/person" + ": too long";
  if (!pattern1.test(v["person"])) return "/person" + ": not in the right form";
  if (typeof v["fix"] !== "string") return "/fix" + ": not text";
  if (v["fix"].length > 64) return "/fix" + ": too long";
  if (!pattern68.test(v["fix"])) return "/fix" + ": not in the right form";
  if (typeof v["manifestDigest"] !== "string") return "/manifestDigest" + ": not text";
  if (!pattern59.test(v["manifestDigest"])) return "/manifestDigest" + ": not in the right form";
  if (typeof v["size"] !== "number" || !Number.isFinite(v["size"])) return "/size" + ": not a number";
  if (!Number.isSafeInteger(v["size"])) return "/size" + ": not a whole number";
  if (v["size"] < 1) return "/size" + ": out of range";
  if (v["size"] > 500) return "/size" + ": out of range";
  if (typeof v["root"] !== "string") return "/root" + ": not text";
  if (!pattern59.test(v["root"])) return "/root" + ": not in the right form";
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
  for (const key of Object.keys(v)) if (!keys120.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern125 = new RegExp("^[1-9][0-9]$", "u");
function check126(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 2) return ": too many";
  for (let i127 = 0; i127 < v.length; i127++) {
    if (v[i127] !== "text-console" && v[i127] !== "session")
      return "/" + i127 + ": not one of the allowed values";
  }
  return null;
}
const keys129 = new Set<string>(["state", "mark", "nonce", "lifetimeSeconds", "faces"]);
function check124(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["state"] !== "shown") return "/state" + ": not one of the allowed values";
  if (typeof v["mark"] !== "string") return "/mark" + ": not text";
  if (!pattern125.test(v["mark"])) return "/mark" + ": not in the right form";
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
    const f128 = check126(v["faces"]);
    if (f128 !== null) return "/faces" + f128;
  }
  for (const key of Object.keys(v)) if (!keys129.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys131 = new Set<string>(["state", "code"]);
function check130(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["state"] !== "refused") return "/state" + ": not one of the allowed values";
  if (typeof v["code"] !== "string") return "/code" + ": not text";
  if (v["code"].length > 64) return "/code" + ": too long";
  for (const key of Object.keys(v)) if (!keys131.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check123(v: any): string | null {
  if (check124(v) !== null && check130(v) !== null) return ": none of the allowed forms";
  return null;
}
const keys133 = new Set<string>([
  "type",
  "requestId",
  "deviceId",
  "person",
  "fix",
  "manifestDigest",
  "params",
  "answer",
]);
function check121(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "caller-code") return "/type" + ": not one of the allowed values";
  if (typeof v["requestId"] !== "string") return "/requestId" + ": not text";
  if (!pattern67.test(v["requestId"])) return "/requestId" + ": not in the right form";
  if (typeof v["deviceId"] !== "string") return "/deviceId" + ": not text";
  if (!pattern67.test(v["deviceId"])) return "/deviceId" + ": not in the right form";
  if (typeof v["person"] !== "string") return "/person" + ": not text";
  if (v["person"].length < 1) return "/person" + ": too short";
  if (v["person"].length > 64) return "/person" + ": too long";
  if (!pattern1.test(v["person"])) return "/person" + ": not in the right form";
  if (typeof v["fix"] !== "string") return "/fix" + ": not text";
  if (v["fix"].length > 64) return "/fix" + ": too long";
  if (!pattern68.test(v["fix"])) return "/fix" + ": not in the right form";
  if (typeof v["manifestDigest"] !== "string") return "/manifestDigest" + ": not text";
  if (!pattern59.test(v["manifestDigest"])) return "/manifestDigest" + ": not in the right form";
  {
    const f122 = check69(v["params"]);
    if (f122 !== null) return "/params" + f122;
  }
  {
    const f132 = check123(v["answer"]);
    if (f132 !== null) return "/answer" + f132;
  }
  for (const key of Object.keys(v)) if (!keys133.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys136 = new Set<string>(["en", "nl"]);
function check135(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["en"] !== "string") return "/en" + ": not text";
  if (v["en"].length < 1) return "/en" + ": too short";
  if (v["en"].length > 600) return "/en" + ": too long";
  if (typeof v["nl"] !== "string") return "/nl" + ": not text";
  if (v["nl"].length < 1) return "/nl" + ": too short";
  if (v["nl"].length > 600) return "/nl" + ": too long";
  for (const key of Object.keys(v)) if (!keys136.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check141(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 4) return ": too many";
  for (let i142 = 0; i142 < v.length; i142++) {
    if (v[i142] !== "call" && v[i142] !== "presenting" && v[i142] !== "low-battery" && v[i142] !== "typing")
      return "/" + i142 + ": not one of the allowed values";
  }
  return null;
}
const pattern147 = new RegExp("^[a-z][a-zA-Z0-9]{0,31}$", "u");
const keys151 = new Set<string>(["kind", "title", "pattern", "maxLength"]);
function check149(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["kind"] !== "text") return "/kind" + ": not one of the allowed values";
  {
    const f150 = check135(v["title"]);
    if (f150 !== null) return "/title" + f150;
  }
  if (typeof v["pattern"] !== "string") return "/pattern" + ": not text";
  if (v["pattern"].length > 200) return "/pattern" + ": too long";
  if (typeof v["maxLength"] !== "number" || !Number.isFinite(v["maxLength"]))
    return "/maxLength" + ": not a number";
  if (!Number.isSafeInteger(v["maxLength"])) return "/maxLength" + ": not a whole number";
  if (v["maxLength"] < 1) return "/maxLength" + ": out of range";
  if (v["maxLength"] > 512) return "/maxLength" + ": out of range";
  for (const key of Object.keys(v)) if (!keys151.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys154 = new Set<string>(["kind", "title", "min", "max"]);
function check152(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["kind"] !== "whole") return "/kind" + ": not one of the allowed values";
  {
    const f153 = check135(v["title"]);
    if (f153 !== null) return "/title" + f153;
  }
  if (typeof v["min"] !== "number" || !Number.isFinite(v["min"])) return "/min" + ": not a number";
  if (!Number.isSafeInteger(v["min"])) return "/min" + ": not a whole number";
  if (typeof v["max"] !== "number" || !Number.isFinite(v["max"])) return "/max" + ": not a number";
  if (!Number.isSafeInteger(v["max"])) return "/max" + ": not a whole number";
  for (const key of Object.keys(v)) if (!keys154.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check157(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 64) return ": too many";
  for (let i158 = 0; i158 < v.length; i158++) {
    if (typeof v[i158] !== "string") return "/" + i158 + ": not text";
    if (v[i158].length < 1) return "/" + i158 + ": too short";
    if (v[i158].length > 64) return "/" + i158 + ": too long";
  }
  return null;
}
const keys160 = new Set<string>(["kind", "title", "of"]);
function check155(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["kind"] !== "choice") return "/kind" + ": not one of the allowed values";
  {
    const f156 = check135(v["title"]);
    if (f156 !== null) return "/title" + f156;
  }
  {
    const f159 = check157(v["of"]);
    if (f159 !== null) return "/of" + f159;
  }
  for (const key of Object.keys(v)) if (!keys160.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check148(v: any): string | null {
  if (check149(v) !== null && check152(v) !== null && check155(v) !== null)
    return ": none of the allowed forms";
  return null;
}
function check145(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  for (const k146 of Object.keys(v)) {
    if (k146 === "__proto__") return ": __proto__ is no name";
    if (typeof k146 !== "string") return ": not text";
    if (!pattern147.test(k146)) return ": not in the right form";
    {
      const f161 = check148(v[k146]);
      if (f161 !== null) return "/" + k146.slice(0, 40) + f161;
    }
  }
  return null;
}
const keys166 = new Set<string>(["rule", "subject"]);
function check165(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["rule"] !== "string") return "/rule" + ": not text";
  if (v["rule"].length > 64) return "/rule" + ": too long";
  if (!pattern68.test(v["rule"])) return "/rule" + ": not in the right form";
  if (typeof v["subject"] !== "string") return "/subject" + ": not text";
  if (v["subject"].length > 64) return "/subject" + ": too long";
  for (const key of Object.keys(v)) if (!keys166.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check163(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 8) return ": too many";
  for (let i164 = 0; i164 < v.length; i164++) {
    {
      const f167 = check165(v[i164]);
      if (f167 !== null) return "/" + i164 + f167;
    }
  }
  return null;
}
const keys171 = new Set<string>(["check", "fix", "verify", "undo"]);
function check170(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["check"] !== "string") return "/check" + ": not text";
  if (typeof v["fix"] !== "string") return "/fix" + ": not text";
  if (typeof v["verify"] !== "string") return "/verify" + ": not text";
  if (v["undo"] !== undefined) {
    if (typeof v["undo"] !== "string") return "/undo" + ": not text";
  }
  for (const key of Object.keys(v)) if (!keys171.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys173 = new Set<string>(["linux"]);
function check169(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["linux"] !== undefined) {
    {
      const f172 = check170(v["linux"]);
      if (f172 !== null) return "/linux" + f172;
    }
  }
  for (const key of Object.keys(v)) if (!keys173.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern177 = new RegExp("^[a-z0-9][a-z0-9.-]{0,63}$", "u");
const keys179 = new Set<string>(["sha256", "bytes"]);
function check178(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["sha256"] !== "string") return "/sha256" + ": not text";
  if (!pattern59.test(v["sha256"])) return "/sha256" + ": not in the right form";
  if (typeof v["bytes"] !== "number" || !Number.isFinite(v["bytes"])) return "/bytes" + ": not a number";
  if (!Number.isSafeInteger(v["bytes"])) return "/bytes" + ": not a whole number";
  if (v["bytes"] < 1) return "/bytes" + ": out of range";
  if (v["bytes"] > 262144) return "/bytes" + ": out of range";
  for (const key of Object.keys(v)) if (!keys179.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check175(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  for (const k176 of Object.keys(v)) {
    if (k176 === "__proto__") return ": __proto__ is no name";
    if (typeof k176 !== "string") return ": not text";
    if (!pattern177.test(k176)) return ": not in the right form";
    {
      const f180 = check178(v[k176]);
      if (f180 !== null) return "/" + k176.slice(0, 40) + f180;
    }
  }
  return null;
}
const keys182 = new Set<string>([
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
  "consent",
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
function check134(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "fix") return "/type" + ": not one of the allowed values";
  if (typeof v["id"] !== "string") return "/id" + ": not text";
  if (v["id"].length > 64) return "/id" + ": too long";
  if (!pattern68.test(v["id"])) return "/id" + ": not in the right form";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return "/version" + ": not a whole number";
  if (v["version"] < 1) return "/version" + ": out of range";
  if (v["version"] > 100000) return "/version" + ": out of range";
  if (typeof v["author"] !== "string") return "/author" + ": not text";
  if (v["author"].length < 1) return "/author" + ": too short";
  if (v["author"].length > 64) return "/author" + ": too long";
  {
    const f137 = check135(v["title"]);
    if (f137 !== null) return "/title" + f137;
  }
  {
    const f138 = check135(v["summary"]);
    if (f138 !== null) return "/summary" + f138;
  }
  {
    const f139 = check135(v["caution"]);
    if (f139 !== null) return "/caution" + f139;
  }
  {
    const f140 = check135(v["notice"]);
    if (f140 !== null) return "/notice" + f140;
  }
  if (v["risk"] !== "R0" && v["risk"] !== "R1" && v["risk"] !== "R2" && v["risk"] !== "R3")
    return "/risk" + ": not one of the allowed values";
  if (v["waitsFor"] !== undefined) {
    {
      const f143 = check141(v["waitsFor"]);
      if (f143 !== null) return "/waitsFor" + f143;
    }
  }
  if (v["consent"] !== undefined) {
    if (v["consent"] !== "none" && v["consent"] !== "ask")
      return "/consent" + ": not one of the allowed values";
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
      const f144 = check135(v["shows"]);
      if (f144 !== null) return "/shows" + f144;
    }
  }
  {
    const f162 = check145(v["parameters"]);
    if (f162 !== null) return "/parameters" + f162;
  }
  {
    const f168 = check163(v["settles"]);
    if (f168 !== null) return "/settles" + f168;
  }
  {
    const f174 = check169(v["platforms"]);
    if (f174 !== null) return "/platforms" + f174;
  }
  {
    const f181 = check175(v["files"]);
    if (f181 !== null) return "/files" + f181;
  }
  for (const key of Object.keys(v)) if (!keys182.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}

/** Name → check. A check gives null when the value is right, else where and what is wrong. */
export const checks: ReadonlyMap<string, (value: unknown) => string | null> = new Map<
  string,
  (value: any) => string | null
>([
  ["root", check0],
  ["policy", check18],
  ["approval", check58],
  ["delegation", check61],
  ["order", check66],
  ["receipt", check77],
  ["stop", check93],
  ["revoke", check95],
  ["resume", check104],
  ["standing-order", check109],
  ["anchor", check117],
  ["batch", check119],
  ["caller-code", check121],
  ["manifest", check134],
]);
