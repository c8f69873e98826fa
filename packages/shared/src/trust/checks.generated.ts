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
function check54(v: any): string | null {
  if (check28(v) !== null && check30(v) !== null) return ": none of the allowed forms";
  return null;
}
function check52(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 8) return ": too many";
  for (let i53 = 0; i53 < v.length; i53++) {
    {
      const f55 = check54(v[i53]);
      if (f55 !== null) return "/" + i53 + f55;
    }
  }
  return null;
}
const keys57 = new Set<string>(["person", "keys"]);
function check51(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["person"] !== "string") return "/person" + ": not text";
  if (v["person"].length < 1) return "/person" + ": too short";
  if (v["person"].length > 64) return "/person" + ": too long";
  if (!pattern1.test(v["person"])) return "/person" + ": not in the right form";
  {
    const f56 = check52(v["keys"]);
    if (f56 !== null) return "/keys" + f56;
  }
  for (const key of Object.keys(v)) if (!keys57.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check49(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 16) return ": too many";
  for (let i50 = 0; i50 < v.length; i50++) {
    {
      const f58 = check51(v[i50]);
      if (f58 !== null) return "/" + i50 + f58;
    }
  }
  return null;
}
const keys62 = new Set<string>(["asks", "postponements", "hours", "unattended"]);
function check61(v: any): string | null {
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
  for (const key of Object.keys(v)) if (!keys62.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys66 = new Set<string>(["R1", "R2", "R3"]);
function check60(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["R1"] !== undefined) {
    {
      const f63 = check61(v["R1"]);
      if (f63 !== null) return "/R1" + f63;
    }
  }
  if (v["R2"] !== undefined) {
    {
      const f64 = check61(v["R2"]);
      if (f64 !== null) return "/R2" + f64;
    }
  }
  if (v["R3"] !== undefined) {
    {
      const f65 = check61(v["R3"]);
      if (f65 !== null) return "/R3" + f65;
    }
  }
  for (const key of Object.keys(v)) if (!keys66.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys68 = new Set<string>([
  "type",
  "version",
  "expiresAtMs",
  "collectors",
  "people",
  "thresholds",
  "releasers",
  "releaseThreshold",
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
  if (v["releasers"] !== undefined) {
    {
      const f59 = check49(v["releasers"]);
      if (f59 !== null) return "/releasers" + f59;
    }
  }
  if (v["releaseThreshold"] !== undefined) {
    if (typeof v["releaseThreshold"] !== "number" || !Number.isFinite(v["releaseThreshold"]))
      return "/releaseThreshold" + ": not a number";
    if (!Number.isSafeInteger(v["releaseThreshold"])) return "/releaseThreshold" + ": not a whole number";
    if (v["releaseThreshold"] < 1) return "/releaseThreshold" + ": out of range";
    if (v["releaseThreshold"] > 16) return "/releaseThreshold" + ": out of range";
  }
  if (v["consent"] !== undefined) {
    {
      const f67 = check60(v["consent"]);
      if (f67 !== null) return "/consent" + f67;
    }
  }
  for (const key of Object.keys(v)) if (!keys68.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern70 = new RegExp("^[0-9a-f]{64}$", "u");
const keys71 = new Set<string>(["type", "fix", "version", "manifestDigest", "person", "atMs"]);
function check69(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "approval") return "/type" + ": not one of the allowed values";
  if (typeof v["fix"] !== "string") return "/fix" + ": not text";
  if (v["fix"].length > 64) return "/fix" + ": too long";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return "/version" + ": not a whole number";
  if (v["version"] < 1) return "/version" + ": out of range";
  if (typeof v["manifestDigest"] !== "string") return "/manifestDigest" + ": not text";
  if (!pattern70.test(v["manifestDigest"])) return "/manifestDigest" + ": not in the right form";
  if (typeof v["person"] !== "string") return "/person" + ": not text";
  if (v["person"].length < 1) return "/person" + ": too short";
  if (v["person"].length > 64) return "/person" + ": too long";
  if (!pattern1.test(v["person"])) return "/person" + ": not in the right form";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return "/atMs" + ": out of range";
  for (const key of Object.keys(v)) if (!keys71.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check73(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 2) return ": too many";
  for (let i74 = 0; i74 < v.length; i74++) {
    if (v[i74] !== "R0" && v[i74] !== "R1") return "/" + i74 + ": not one of the allowed values";
  }
  return null;
}
const keys76 = new Set<string>([
  "type",
  "person",
  "shiftKey",
  "classes",
  "issuedAtMs",
  "expiresAtMs",
  "nonce",
]);
function check72(v: any): string | null {
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
    const f75 = check73(v["classes"]);
    if (f75 !== null) return "/classes" + f75;
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
  for (const key of Object.keys(v)) if (!keys76.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern78 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern79 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
function check83(v: any): string | null {
  if (typeof v !== "string") return ": not text";
  if (v.length > 512) return ": too long";
  return null;
}
function check84(v: any): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return ": not a number";
  if (!Number.isSafeInteger(v)) return ": not a whole number";
  return null;
}
function check82(v: any): string | null {
  if (check83(v) !== null && check84(v) !== null) return ": none of the allowed forms";
  return null;
}
function check80(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  for (const k81 of Object.keys(v)) {
    if (k81 === "__proto__") return ": __proto__ is no name";
    if (typeof k81 !== "string") return ": not text";
    if (k81.length > 32) return ": too long";
    {
      const f85 = check82(v[k81]);
      if (f85 !== null) return "/" + k81.slice(0, 40) + f85;
    }
  }
  return null;
}
const keys87 = new Set<string>([
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
function check77(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "order") return "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return "/person" + ": not text";
  if (v["person"].length < 1) return "/person" + ": too short";
  if (v["person"].length > 64) return "/person" + ": too long";
  if (!pattern1.test(v["person"])) return "/person" + ": not in the right form";
  if (typeof v["runId"] !== "string") return "/runId" + ": not text";
  if (!pattern78.test(v["runId"])) return "/runId" + ": not in the right form";
  if (typeof v["deviceId"] !== "string") return "/deviceId" + ": not text";
  if (!pattern78.test(v["deviceId"])) return "/deviceId" + ": not in the right form";
  if (typeof v["fix"] !== "string") return "/fix" + ": not text";
  if (v["fix"].length > 64) return "/fix" + ": too long";
  if (!pattern79.test(v["fix"])) return "/fix" + ": not in the right form";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return "/version" + ": not a whole number";
  if (v["version"] < 1) return "/version" + ": out of range";
  if (typeof v["manifestDigest"] !== "string") return "/manifestDigest" + ": not text";
  if (!pattern70.test(v["manifestDigest"])) return "/manifestDigest" + ": not in the right form";
  {
    const f86 = check80(v["params"]);
    if (f86 !== null) return "/params" + f86;
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
    if (!pattern70.test(v["callerProof"])) return "/callerProof" + ": not in the right form";
  }
  for (const key of Object.keys(v)) if (!keys87.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys90 = new Set<string>(["answer", "atMs", "asked", "postponed"]);
function check89(v: any): string | null {
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
  for (const key of Object.keys(v)) if (!keys90.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check95(v: any): string | null {
  if (v !== null && check84(v) !== null) return ": none of the allowed forms";
  return null;
}
function check98(v: any): string | null {
  if (typeof v !== "string") return ": not text";
  if (v.length > 32) return ": too long";
  return null;
}
function check97(v: any): string | null {
  if (v !== null && check98(v) !== null) return ": none of the allowed forms";
  return null;
}
const keys100 = new Set<string>([
  "step",
  "startedAtMs",
  "tookMs",
  "exitCode",
  "signal",
  "outputBytes",
  "outputCut",
]);
function check94(v: any): string | null {
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
    const f96 = check95(v["exitCode"]);
    if (f96 !== null) return "/exitCode" + f96;
  }
  {
    const f99 = check97(v["signal"]);
    if (f99 !== null) return "/signal" + f99;
  }
  if (typeof v["outputBytes"] !== "number" || !Number.isFinite(v["outputBytes"]))
    return "/outputBytes" + ": not a number";
  if (!Number.isSafeInteger(v["outputBytes"])) return "/outputBytes" + ": not a whole number";
  if (v["outputBytes"] < 0) return "/outputBytes" + ": out of range";
  if (typeof v["outputCut"] !== "boolean") return "/outputCut" + ": not true or false";
  for (const key of Object.keys(v)) if (!keys100.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check92(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 64) return ": too many";
  for (let i93 = 0; i93 < v.length; i93++) {
    {
      const f101 = check94(v[i93]);
      if (f101 !== null) return "/" + i93 + f101;
    }
  }
  return null;
}
const keys103 = new Set<string>([
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
function check88(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "receipt") return "/type" + ": not one of the allowed values";
  if (typeof v["runId"] !== "string") return "/runId" + ": not text";
  if (!pattern78.test(v["runId"])) return "/runId" + ": not in the right form";
  if (typeof v["deviceId"] !== "string") return "/deviceId" + ": not text";
  if (!pattern78.test(v["deviceId"])) return "/deviceId" + ": not in the right form";
  if (typeof v["orderDigest"] !== "string") return "/orderDigest" + ": not text";
  if (!pattern70.test(v["orderDigest"])) return "/orderDigest" + ": not in the right form";
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
      const f91 = check89(v["consent"]);
      if (f91 !== null) return "/consent" + f91;
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
    const f102 = check92(v["steps"]);
    if (f102 !== null) return "/steps" + f102;
  }
  if (typeof v["journalSeq"] !== "number" || !Number.isFinite(v["journalSeq"]))
    return "/journalSeq" + ": not a number";
  if (!Number.isSafeInteger(v["journalSeq"])) return "/journalSeq" + ": not a whole number";
  if (v["journalSeq"] < 0) return "/journalSeq" + ": out of range";
  for (const key of Object.keys(v)) if (!keys103.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys105 = new Set<string>(["type", "person", "reason", "atMs", "nonce"]);
function check104(v: any): string | null {
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
  for (const key of Object.keys(v)) if (!keys105.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check107(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 64) return ": too many";
  for (let i108 = 0; i108 < v.length; i108++) {
    if (typeof v[i108] !== "string") return "/" + i108 + ": not text";
    if (!pattern70.test(v[i108])) return "/" + i108 + ": not in the right form";
  }
  return null;
}
function check110(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 64) return ": too many";
  for (let i111 = 0; i111 < v.length; i111++) {
    if (typeof v[i111] !== "string") return "/" + i111 + ": not text";
    if (!pattern6.test(v[i111])) return "/" + i111 + ": not in the right form";
  }
  return null;
}
const keys114 = new Set<string>(["type", "person", "reason", "fixes", "keys", "standing", "atMs", "nonce"]);
function check106(v: any): string | null {
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
    const f109 = check107(v["fixes"]);
    if (f109 !== null) return "/fixes" + f109;
  }
  {
    const f112 = check110(v["keys"]);
    if (f112 !== null) return "/keys" + f112;
  }
  if (v["standing"] !== undefined) {
    {
      const f113 = check107(v["standing"]);
      if (f113 !== null) return "/standing" + f113;
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
  for (const key of Object.keys(v)) if (!keys114.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check116(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 64) return ": too many";
  for (let i117 = 0; i117 < v.length; i117++) {
    if (typeof v[i117] !== "string") return "/" + i117 + ": not text";
    if (!pattern70.test(v[i117])) return "/" + i117 + ": not in the right form";
  }
  return null;
}
const keys119 = new Set<string>(["type", "lifts", "atMs", "nonce"]);
function check115(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "resume") return "/type" + ": not one of the allowed values";
  {
    const f118 = check116(v["lifts"]);
    if (f118 !== null) return "/lifts" + f118;
  }
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return "/atMs" + ": out of range";
  if (typeof v["nonce"] !== "string") return "/nonce" + ": not text";
  if (v["nonce"].length < 24) return "/nonce" + ": too short";
  if (v["nonce"].length > 24) return "/nonce" + ": too long";
  if (!pattern7.test(v["nonce"])) return "/nonce" + ": not in the right form";
  for (const key of Object.keys(v)) if (!keys119.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check123(v: any): string | null {
  if (v !== "all") return ": not one of the allowed values";
  return null;
}
function check124(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 500) return ": too many";
  for (let i125 = 0; i125 < v.length; i125++) {
    if (typeof v[i125] !== "string") return "/" + i125 + ": not text";
    if (!pattern78.test(v[i125])) return "/" + i125 + ": not in the right form";
  }
  return null;
}
function check122(v: any): string | null {
  if (check123(v) !== null && check124(v) !== null) return ": none of the allowed forms";
  return null;
}
const keys127 = new Set<string>([
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
function check120(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "standing-order") return "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return "/person" + ": not text";
  if (v["person"].length < 1) return "/person" + ": too short";
  if (v["person"].length > 64) return "/person" + ": too long";
  if (!pattern1.test(v["person"])) return "/person" + ": not in the right form";
  if (typeof v["fix"] !== "string") return "/fix" + ": not text";
  if (v["fix"].length > 64) return "/fix" + ": too long";
  if (!pattern79.test(v["fix"])) return "/fix" + ": not in the right form";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return "/version" + ": not a whole number";
  if (v["version"] < 1) return "/version" + ": out of range";
  if (typeof v["manifestDigest"] !== "string") return "/manifestDigest" + ": not text";
  if (!pattern70.test(v["manifestDigest"])) return "/manifestDigest" + ": not in the right form";
  {
    const f121 = check80(v["params"]);
    if (f121 !== null) return "/params" + f121;
  }
  {
    const f126 = check122(v["devices"]);
    if (f126 !== null) return "/devices" + f126;
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
  for (const key of Object.keys(v)) if (!keys127.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys129 = new Set<string>(["type", "deviceId", "index", "hash", "atMs"]);
function check128(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "anchor") return "/type" + ": not one of the allowed values";
  if (typeof v["deviceId"] !== "string") return "/deviceId" + ": not text";
  if (!pattern78.test(v["deviceId"])) return "/deviceId" + ": not in the right form";
  if (typeof v["index"] !== "number" || !Number.isFinite(v["index"])) return "/index" + ": not a number";
  if (!Number.isSafeInteger(v["index"])) return "/index" + ": not a whole number";
  if (v["index"] < 1) return "/index" + ": out of range";
  if (typeof v["hash"] !== "string") return "/hash" + ": not text";
  if (!pattern70.test(v["hash"])) return "/hash" + ": not in the right form";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return "/atMs" + ": out of range";
  for (const key of Object.keys(v)) if (!keys129.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys131 = new Set<string>([
  "type",
  "person",
  "fix",
  "manifestDigest",
  "size",
  "root",
  "issuedAtMs",
  "expiresAtMs",
]);
function check130(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "batch") return "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return "/person" + ": not text";
  if (v["person"].length < 1) return "/person" + ": too short";
  if (v["person"].length > 64) return "/person" + ": too long";
  if (!pattern1.test(v["person"])) return "/person" + ": not in the right form";
  if (typeof v["fix"] !== "string") return "/fix" + ": not text";
  if (v["fix"].length > 64) return "/fix" + ": too long";
  if (!pattern79.test(v["fix"])) return "/fix" + ": not in the right form";
  if (typeof v["manifestDigest"] !== "string") return "/manifestDigest" + ": not text";
  if (!pattern70.test(v["manifestDigest"])) return "/manifestDigest" + ": not in the right form";
  if (typeof v["size"] !== "number" || !Number.isFinite(v["size"])) return "/size" + ": not a number";
  if (!Number.isSafeInteger(v["size"])) return "/size" + ": not a whole number";
  if (v["size"] < 1) return "/size" + ": out of range";
  if (v["size"] > 500) return "/size" + ": out of range";
  if (typeof v["root"] !== "string") return "/root" + ": not text";
  if (!pattern70.test(v["root"])) return "/root" + ": not in the right form";
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
  for (const key of Object.keys(v)) if (!keys131.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern136 = new RegExp("^[1-9][0-9]$", "u");
function check137(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 2) return ": too many";
  for (let i138 = 0; i138 < v.length; i138++) {
    if (v[i138] !== "text-console" && v[i138] !== "session")
      return "/" + i138 + ": not one of the allowed values";
  }
  return null;
}
const keys140 = new Set<string>(["state", "mark", "nonce", "lifetimeSeconds", "faces"]);
function check135(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["state"] !== "shown") return "/state" + ": not one of the allowed values";
  if (typeof v["mark"] !== "string") return "/mark" + ": not text";
  if (!pattern136.test(v["mark"])) return "/mark" + ": not in the right form";
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
    const f139 = check137(v["faces"]);
    if (f139 !== null) return "/faces" + f139;
  }
  for (const key of Object.keys(v)) if (!keys140.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys142 = new Set<string>(["state", "code"]);
function check141(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["state"] !== "refused") return "/state" + ": not one of the allowed values";
  if (typeof v["code"] !== "string") return "/code" + ": not text";
  if (v["code"].length > 64) return "/code" + ": too long";
  for (const key of Object.keys(v)) if (!keys142.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check134(v: any): string | null {
  if (check135(v) !== null && check141(v) !== null) return ": none of the allowed forms";
  return null;
}
const keys144 = new Set<string>([
  "type",
  "requestId",
  "deviceId",
  "person",
  "fix",
  "manifestDigest",
  "params",
  "answer",
]);
function check132(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "caller-code") return "/type" + ": not one of the allowed values";
  if (typeof v["requestId"] !== "string") return "/requestId" + ": not text";
  if (!pattern78.test(v["requestId"])) return "/requestId" + ": not in the right form";
  if (typeof v["deviceId"] !== "string") return "/deviceId" + ": not text";
  if (!pattern78.test(v["deviceId"])) return "/deviceId" + ": not in the right form";
  if (typeof v["person"] !== "string") return "/person" + ": not text";
  if (v["person"].length < 1) return "/person" + ": too short";
  if (v["person"].length > 64) return "/person" + ": too long";
  if (!pattern1.test(v["person"])) return "/person" + ": not in the right form";
  if (typeof v["fix"] !== "string") return "/fix" + ": not text";
  if (v["fix"].length > 64) return "/fix" + ": too long";
  if (!pattern79.test(v["fix"])) return "/fix" + ": not in the right form";
  if (typeof v["manifestDigest"] !== "string") return "/manifestDigest" + ": not text";
  if (!pattern70.test(v["manifestDigest"])) return "/manifestDigest" + ": not in the right form";
  {
    const f133 = check80(v["params"]);
    if (f133 !== null) return "/params" + f133;
  }
  {
    const f143 = check134(v["answer"]);
    if (f143 !== null) return "/answer" + f143;
  }
  for (const key of Object.keys(v)) if (!keys144.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern146 = new RegExp("^\\d{1,5}\\.\\d{1,5}\\.\\d{1,5}(-[0-9a-z.-]{1,12})?$", "u");
const keys148 = new Set<string>(["sha256", "sizeBytes"]);
function check147(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["sha256"] !== "string") return "/sha256" + ": not text";
  if (!pattern70.test(v["sha256"])) return "/sha256" + ": not in the right form";
  if (typeof v["sizeBytes"] !== "number" || !Number.isFinite(v["sizeBytes"]))
    return "/sizeBytes" + ": not a number";
  if (!Number.isSafeInteger(v["sizeBytes"])) return "/sizeBytes" + ": not a whole number";
  if (v["sizeBytes"] < 1) return "/sizeBytes" + ": out of range";
  if (v["sizeBytes"] > 16777216) return "/sizeBytes" + ": out of range";
  for (const key of Object.keys(v)) if (!keys148.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check150(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 8) return ": too many";
  for (let i151 = 0; i151 < v.length; i151++) {
    if (
      v[i151] !== "linux-x64" &&
      v[i151] !== "linux-arm64" &&
      v[i151] !== "win32-x64" &&
      v[i151] !== "darwin-x64" &&
      v[i151] !== "darwin-arm64"
    )
      return "/" + i151 + ": not one of the allowed values";
  }
  return null;
}
const keys156 = new Set<string>(["permyriad", "soakMinutes"]);
function check155(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["permyriad"] !== "number" || !Number.isFinite(v["permyriad"]))
    return "/permyriad" + ": not a number";
  if (!Number.isSafeInteger(v["permyriad"])) return "/permyriad" + ": not a whole number";
  if (v["permyriad"] < 1) return "/permyriad" + ": out of range";
  if (v["permyriad"] > 10000) return "/permyriad" + ": out of range";
  if (typeof v["soakMinutes"] !== "number" || !Number.isFinite(v["soakMinutes"]))
    return "/soakMinutes" + ": not a number";
  if (!Number.isSafeInteger(v["soakMinutes"])) return "/soakMinutes" + ": not a whole number";
  if (v["soakMinutes"] < 0) return "/soakMinutes" + ": out of range";
  if (v["soakMinutes"] > 43200) return "/soakMinutes" + ": out of range";
  for (const key of Object.keys(v)) if (!keys156.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check153(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 8) return ": too many";
  for (let i154 = 0; i154 < v.length; i154++) {
    {
      const f157 = check155(v[i154]);
      if (f157 !== null) return "/" + i154 + f157;
    }
  }
  return null;
}
const keys159 = new Set<string>([
  "type",
  "sequence",
  "version",
  "floor",
  "bundle",
  "platforms",
  "nodeMajor",
  "rings",
  "issuedAtMs",
  "expiresAtMs",
]);
function check145(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "release") return "/type" + ": not one of the allowed values";
  if (typeof v["sequence"] !== "number" || !Number.isFinite(v["sequence"]))
    return "/sequence" + ": not a number";
  if (!Number.isSafeInteger(v["sequence"])) return "/sequence" + ": not a whole number";
  if (v["sequence"] < 1) return "/sequence" + ": out of range";
  if (v["sequence"] > 1000000000) return "/sequence" + ": out of range";
  if (typeof v["version"] !== "string") return "/version" + ": not text";
  if (v["version"].length > 32) return "/version" + ": too long";
  if (!pattern146.test(v["version"])) return "/version" + ": not in the right form";
  if (typeof v["floor"] !== "number" || !Number.isFinite(v["floor"])) return "/floor" + ": not a number";
  if (!Number.isSafeInteger(v["floor"])) return "/floor" + ": not a whole number";
  if (v["floor"] < 0) return "/floor" + ": out of range";
  if (v["floor"] > 1000000000) return "/floor" + ": out of range";
  {
    const f149 = check147(v["bundle"]);
    if (f149 !== null) return "/bundle" + f149;
  }
  {
    const f152 = check150(v["platforms"]);
    if (f152 !== null) return "/platforms" + f152;
  }
  if (typeof v["nodeMajor"] !== "number" || !Number.isFinite(v["nodeMajor"]))
    return "/nodeMajor" + ": not a number";
  if (!Number.isSafeInteger(v["nodeMajor"])) return "/nodeMajor" + ": not a whole number";
  if (v["nodeMajor"] < 1) return "/nodeMajor" + ": out of range";
  if (v["nodeMajor"] > 999) return "/nodeMajor" + ": out of range";
  {
    const f158 = check153(v["rings"]);
    if (f158 !== null) return "/rings" + f158;
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
  for (const key of Object.keys(v)) if (!keys159.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys165 = new Set<string>(["fix", "version", "manifestDigest", "params"]);
function check163(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["fix"] !== "string") return "/fix" + ": not text";
  if (v["fix"].length > 64) return "/fix" + ": too long";
  if (!pattern79.test(v["fix"])) return "/fix" + ": not in the right form";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return "/version" + ": not a whole number";
  if (v["version"] < 1) return "/version" + ": out of range";
  if (typeof v["manifestDigest"] !== "string") return "/manifestDigest" + ": not text";
  if (!pattern70.test(v["manifestDigest"])) return "/manifestDigest" + ": not in the right form";
  {
    const f164 = check80(v["params"]);
    if (f164 !== null) return "/params" + f164;
  }
  for (const key of Object.keys(v)) if (!keys165.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check161(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 8) return ": too many";
  for (let i162 = 0; i162 < v.length; i162++) {
    {
      const f166 = check163(v[i162]);
      if (f166 !== null) return "/" + i162 + f166;
    }
  }
  return null;
}
const pattern171 = new RegExp("^[ -~]+$", "u");
const pattern172 = new RegExp("^[A-Za-z][A-Za-z0-9_+-]*(\\/[A-Za-z0-9_+-]+){0,2}$", "u");
const keys173 = new Set<string>(["kind", "cron", "zone"]);
function check170(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["kind"] !== "cron") return "/kind" + ": not one of the allowed values";
  if (typeof v["cron"] !== "string") return "/cron" + ": not text";
  if (v["cron"].length > 120) return "/cron" + ": too long";
  if (!pattern171.test(v["cron"])) return "/cron" + ": not in the right form";
  if (typeof v["zone"] !== "string") return "/zone" + ": not text";
  if (v["zone"].length > 64) return "/zone" + ": too long";
  if (!pattern172.test(v["zone"])) return "/zone" + ": not in the right form";
  for (const key of Object.keys(v)) if (!keys173.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check175(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 7) return ": too many";
  for (let i176 = 0; i176 < v.length; i176++) {
    if (typeof v[i176] !== "number" || !Number.isFinite(v[i176])) return "/" + i176 + ": not a number";
    if (!Number.isSafeInteger(v[i176])) return "/" + i176 + ": not a whole number";
    if (v[i176] < 1) return "/" + i176 + ": out of range";
    if (v[i176] > 7) return "/" + i176 + ": out of range";
  }
  return null;
}
const pattern178 = new RegExp("^([01]\\d|2[0-3]):[0-5]\\d$", "u");
const pattern179 = new RegExp("^20\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$", "u");
const keys180 = new Set<string>(["kind", "weeks", "days", "time", "from", "zone"]);
function check174(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["kind"] !== "every") return "/kind" + ": not one of the allowed values";
  if (typeof v["weeks"] !== "number" || !Number.isFinite(v["weeks"])) return "/weeks" + ": not a number";
  if (!Number.isSafeInteger(v["weeks"])) return "/weeks" + ": not a whole number";
  if (v["weeks"] < 1) return "/weeks" + ": out of range";
  if (v["weeks"] > 52) return "/weeks" + ": out of range";
  {
    const f177 = check175(v["days"]);
    if (f177 !== null) return "/days" + f177;
  }
  if (typeof v["time"] !== "string") return "/time" + ": not text";
  if (!pattern178.test(v["time"])) return "/time" + ": not in the right form";
  if (typeof v["from"] !== "string") return "/from" + ": not text";
  if (!pattern179.test(v["from"])) return "/from" + ": not in the right form";
  if (typeof v["zone"] !== "string") return "/zone" + ": not text";
  if (v["zone"].length > 64) return "/zone" + ": too long";
  if (!pattern172.test(v["zone"])) return "/zone" + ": not in the right form";
  for (const key of Object.keys(v)) if (!keys180.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern182 = new RegExp(
  "^20\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d$",
  "u",
);
const keys183 = new Set<string>(["kind", "local", "zone"]);
function check181(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["kind"] !== "once") return "/kind" + ": not one of the allowed values";
  if (typeof v["local"] !== "string") return "/local" + ": not text";
  if (!pattern182.test(v["local"])) return "/local" + ": not in the right form";
  if (typeof v["zone"] !== "string") return "/zone" + ": not text";
  if (v["zone"].length > 64) return "/zone" + ": too long";
  if (!pattern172.test(v["zone"])) return "/zone" + ": not in the right form";
  for (const key of Object.keys(v)) if (!keys183.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check169(v: any): string | null {
  if (check170(v) !== null && check174(v) !== null && check181(v) !== null)
    return ": none of the allowed forms";
  return null;
}
function check185(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 64) return ": too many";
  for (let i186 = 0; i186 < v.length; i186++) {
    if (typeof v[i186] !== "string") return "/" + i186 + ": not text";
    if (!pattern179.test(v[i186])) return "/" + i186 + ": not in the right form";
  }
  return null;
}
const keys189 = new Set<string>(["mains", "idleMinutes", "notMetered", "freeMiB"]);
function check188(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["mains"] !== undefined) {
    if (v["mains"] !== true) return "/mains" + ": not one of the allowed values";
  }
  if (v["idleMinutes"] !== undefined) {
    if (typeof v["idleMinutes"] !== "number" || !Number.isFinite(v["idleMinutes"]))
      return "/idleMinutes" + ": not a number";
    if (!Number.isSafeInteger(v["idleMinutes"])) return "/idleMinutes" + ": not a whole number";
    if (v["idleMinutes"] < 1) return "/idleMinutes" + ": out of range";
    if (v["idleMinutes"] > 120) return "/idleMinutes" + ": out of range";
  }
  if (v["notMetered"] !== undefined) {
    if (v["notMetered"] !== true) return "/notMetered" + ": not one of the allowed values";
  }
  if (v["freeMiB"] !== undefined) {
    if (typeof v["freeMiB"] !== "number" || !Number.isFinite(v["freeMiB"]))
      return "/freeMiB" + ": not a number";
    if (!Number.isSafeInteger(v["freeMiB"])) return "/freeMiB" + ": not a whole number";
    if (v["freeMiB"] < 1) return "/freeMiB" + ": out of range";
    if (v["freeMiB"] > 1000000) return "/freeMiB" + ": out of range";
  }
  for (const key of Object.keys(v)) if (!keys189.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys192 = new Set<string>([
  "type",
  "name",
  "person",
  "fixes",
  "devices",
  "query",
  "when",
  "windowMinutes",
  "spreadMinutes",
  "missed",
  "skipDays",
  "conditions",
  "wake",
  "rings",
  "issuedAtMs",
  "expiresAtMs",
  "nonce",
]);
function check160(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "schedule") return "/type" + ": not one of the allowed values";
  if (typeof v["name"] !== "string") return "/name" + ": not text";
  if (v["name"].length < 1) return "/name" + ": too short";
  if (v["name"].length > 64) return "/name" + ": too long";
  if (!pattern1.test(v["name"])) return "/name" + ": not in the right form";
  if (typeof v["person"] !== "string") return "/person" + ": not text";
  if (v["person"].length < 1) return "/person" + ": too short";
  if (v["person"].length > 64) return "/person" + ": too long";
  if (!pattern1.test(v["person"])) return "/person" + ": not in the right form";
  {
    const f167 = check161(v["fixes"]);
    if (f167 !== null) return "/fixes" + f167;
  }
  {
    const f168 = check122(v["devices"]);
    if (f168 !== null) return "/devices" + f168;
  }
  if (typeof v["query"] !== "string") return "/query" + ": not text";
  if (v["query"].length > 400) return "/query" + ": too long";
  if (!pattern1.test(v["query"])) return "/query" + ": not in the right form";
  {
    const f184 = check169(v["when"]);
    if (f184 !== null) return "/when" + f184;
  }
  if (typeof v["windowMinutes"] !== "number" || !Number.isFinite(v["windowMinutes"]))
    return "/windowMinutes" + ": not a number";
  if (!Number.isSafeInteger(v["windowMinutes"])) return "/windowMinutes" + ": not a whole number";
  if (v["windowMinutes"] < 5) return "/windowMinutes" + ": out of range";
  if (v["windowMinutes"] > 4320) return "/windowMinutes" + ": out of range";
  if (typeof v["spreadMinutes"] !== "number" || !Number.isFinite(v["spreadMinutes"]))
    return "/spreadMinutes" + ": not a number";
  if (!Number.isSafeInteger(v["spreadMinutes"])) return "/spreadMinutes" + ": not a whole number";
  if (v["spreadMinutes"] < 0) return "/spreadMinutes" + ": out of range";
  if (v["spreadMinutes"] > 720) return "/spreadMinutes" + ": out of range";
  if (v["missed"] !== "next-start" && v["missed"] !== "in-window" && v["missed"] !== "skip")
    return "/missed" + ": not one of the allowed values";
  {
    const f187 = check185(v["skipDays"]);
    if (f187 !== null) return "/skipDays" + f187;
  }
  {
    const f190 = check188(v["conditions"]);
    if (f190 !== null) return "/conditions" + f190;
  }
  if (typeof v["wake"] !== "boolean") return "/wake" + ": not true or false";
  if (v["rings"] !== undefined) {
    {
      const f191 = check153(v["rings"]);
      if (f191 !== null) return "/rings" + f191;
    }
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
  for (const key of Object.keys(v)) if (!keys192.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys195 = new Set<string>(["en", "nl"]);
function check194(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["en"] !== "string") return "/en" + ": not text";
  if (v["en"].length < 1) return "/en" + ": too short";
  if (v["en"].length > 600) return "/en" + ": too long";
  if (typeof v["nl"] !== "string") return "/nl" + ": not text";
  if (v["nl"].length < 1) return "/nl" + ": too short";
  if (v["nl"].length > 600) return "/nl" + ": too long";
  for (const key of Object.keys(v)) if (!keys195.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check200(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 4) return ": too many";
  for (let i201 = 0; i201 < v.length; i201++) {
    if (v[i201] !== "call" && v[i201] !== "presenting" && v[i201] !== "low-battery" && v[i201] !== "typing")
      return "/" + i201 + ": not one of the allowed values";
  }
  return null;
}
const pattern206 = new RegExp("^[a-z][a-zA-Z0-9]{0,31}$", "u");
const keys210 = new Set<string>(["kind", "title", "pattern", "maxLength"]);
function check208(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["kind"] !== "text") return "/kind" + ": not one of the allowed values";
  {
    const f209 = check194(v["title"]);
    if (f209 !== null) return "/title" + f209;
  }
  if (typeof v["pattern"] !== "string") return "/pattern" + ": not text";
  if (v["pattern"].length > 200) return "/pattern" + ": too long";
  if (typeof v["maxLength"] !== "number" || !Number.isFinite(v["maxLength"]))
    return "/maxLength" + ": not a number";
  if (!Number.isSafeInteger(v["maxLength"])) return "/maxLength" + ": not a whole number";
  if (v["maxLength"] < 1) return "/maxLength" + ": out of range";
  if (v["maxLength"] > 512) return "/maxLength" + ": out of range";
  for (const key of Object.keys(v)) if (!keys210.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys213 = new Set<string>(["kind", "title", "min", "max"]);
function check211(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["kind"] !== "whole") return "/kind" + ": not one of the allowed values";
  {
    const f212 = check194(v["title"]);
    if (f212 !== null) return "/title" + f212;
  }
  if (typeof v["min"] !== "number" || !Number.isFinite(v["min"])) return "/min" + ": not a number";
  if (!Number.isSafeInteger(v["min"])) return "/min" + ": not a whole number";
  if (typeof v["max"] !== "number" || !Number.isFinite(v["max"])) return "/max" + ": not a number";
  if (!Number.isSafeInteger(v["max"])) return "/max" + ": not a whole number";
  for (const key of Object.keys(v)) if (!keys213.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check216(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 64) return ": too many";
  for (let i217 = 0; i217 < v.length; i217++) {
    if (typeof v[i217] !== "string") return "/" + i217 + ": not text";
    if (v[i217].length < 1) return "/" + i217 + ": too short";
    if (v[i217].length > 64) return "/" + i217 + ": too long";
  }
  return null;
}
const keys219 = new Set<string>(["kind", "title", "of"]);
function check214(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["kind"] !== "choice") return "/kind" + ": not one of the allowed values";
  {
    const f215 = check194(v["title"]);
    if (f215 !== null) return "/title" + f215;
  }
  {
    const f218 = check216(v["of"]);
    if (f218 !== null) return "/of" + f218;
  }
  for (const key of Object.keys(v)) if (!keys219.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check207(v: any): string | null {
  if (check208(v) !== null && check211(v) !== null && check214(v) !== null)
    return ": none of the allowed forms";
  return null;
}
function check204(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  for (const k205 of Object.keys(v)) {
    if (k205 === "__proto__") return ": __proto__ is no name";
    if (typeof k205 !== "string") return ": not text";
    if (!pattern206.test(k205)) return ": not in the right form";
    {
      const f220 = check207(v[k205]);
      if (f220 !== null) return "/" + k205.slice(0, 40) + f220;
    }
  }
  return null;
}
const keys225 = new Set<string>(["rule", "subject"]);
function check224(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["rule"] !== "string") return "/rule" + ": not text";
  if (v["rule"].length > 64) return "/rule" + ": too long";
  if (!pattern79.test(v["rule"])) return "/rule" + ": not in the right form";
  if (typeof v["subject"] !== "string") return "/subject" + ": not text";
  if (v["subject"].length > 64) return "/subject" + ": too long";
  for (const key of Object.keys(v)) if (!keys225.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check222(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 8) return ": too many";
  for (let i223 = 0; i223 < v.length; i223++) {
    {
      const f226 = check224(v[i223]);
      if (f226 !== null) return "/" + i223 + f226;
    }
  }
  return null;
}
const keys230 = new Set<string>(["check", "fix", "verify", "undo"]);
function check229(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["check"] !== "string") return "/check" + ": not text";
  if (typeof v["fix"] !== "string") return "/fix" + ": not text";
  if (typeof v["verify"] !== "string") return "/verify" + ": not text";
  if (v["undo"] !== undefined) {
    if (typeof v["undo"] !== "string") return "/undo" + ": not text";
  }
  for (const key of Object.keys(v)) if (!keys230.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys233 = new Set<string>(["interpreter", "check", "fix", "verify", "undo"]);
function check232(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["interpreter"] !== "node") return "/interpreter" + ": not one of the allowed values";
  if (typeof v["check"] !== "string") return "/check" + ": not text";
  if (typeof v["fix"] !== "string") return "/fix" + ": not text";
  if (typeof v["verify"] !== "string") return "/verify" + ": not text";
  if (v["undo"] !== undefined) {
    if (typeof v["undo"] !== "string") return "/undo" + ": not text";
  }
  for (const key of Object.keys(v)) if (!keys233.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys235 = new Set<string>(["linux", "windows"]);
function check228(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["linux"] !== undefined) {
    {
      const f231 = check229(v["linux"]);
      if (f231 !== null) return "/linux" + f231;
    }
  }
  if (v["windows"] !== undefined) {
    {
      const f234 = check232(v["windows"]);
      if (f234 !== null) return "/windows" + f234;
    }
  }
  for (const key of Object.keys(v)) if (!keys235.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern239 = new RegExp("^[a-z0-9][a-z0-9.-]{0,63}$", "u");
const keys241 = new Set<string>(["sha256", "bytes"]);
function check240(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["sha256"] !== "string") return "/sha256" + ": not text";
  if (!pattern70.test(v["sha256"])) return "/sha256" + ": not in the right form";
  if (typeof v["bytes"] !== "number" || !Number.isFinite(v["bytes"])) return "/bytes" + ": not a number";
  if (!Number.isSafeInteger(v["bytes"])) return "/bytes" + ": not a whole number";
  if (v["bytes"] < 1) return "/bytes" + ": out of range";
  if (v["bytes"] > 262144) return "/bytes" + ": out of range";
  for (const key of Object.keys(v)) if (!keys241.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check237(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  for (const k238 of Object.keys(v)) {
    if (k238 === "__proto__") return ": __proto__ is no name";
    if (typeof k238 !== "string") return ": not text";
    if (!pattern239.test(k238)) return ": not in the right form";
    {
      const f242 = check240(v[k238]);
      if (f242 !== null) return "/" + k238.slice(0, 40) + f242;
    }
  }
  return null;
}
const keys244 = new Set<string>([
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
  "restarts",
  "callerVerified",
  "shows",
  "parameters",
  "settles",
  "platforms",
  "files",
]);
function check193(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "fix") return "/type" + ": not one of the allowed values";
  if (typeof v["id"] !== "string") return "/id" + ": not text";
  if (v["id"].length > 64) return "/id" + ": too long";
  if (!pattern79.test(v["id"])) return "/id" + ": not in the right form";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return "/version" + ": not a whole number";
  if (v["version"] < 1) return "/version" + ": out of range";
  if (v["version"] > 100000) return "/version" + ": out of range";
  if (typeof v["author"] !== "string") return "/author" + ": not text";
  if (v["author"].length < 1) return "/author" + ": too short";
  if (v["author"].length > 64) return "/author" + ": too long";
  {
    const f196 = check194(v["title"]);
    if (f196 !== null) return "/title" + f196;
  }
  {
    const f197 = check194(v["summary"]);
    if (f197 !== null) return "/summary" + f197;
  }
  {
    const f198 = check194(v["caution"]);
    if (f198 !== null) return "/caution" + f198;
  }
  {
    const f199 = check194(v["notice"]);
    if (f199 !== null) return "/notice" + f199;
  }
  if (v["risk"] !== "R0" && v["risk"] !== "R1" && v["risk"] !== "R2" && v["risk"] !== "R3")
    return "/risk" + ": not one of the allowed values";
  if (v["waitsFor"] !== undefined) {
    {
      const f202 = check200(v["waitsFor"]);
      if (f202 !== null) return "/waitsFor" + f202;
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
  if (v["restarts"] !== undefined) {
    if (v["restarts"] !== true) return "/restarts" + ": not one of the allowed values";
  }
  if (v["callerVerified"] !== undefined) {
    if (v["callerVerified"] !== true) return "/callerVerified" + ": not one of the allowed values";
  }
  if (v["shows"] !== undefined) {
    {
      const f203 = check194(v["shows"]);
      if (f203 !== null) return "/shows" + f203;
    }
  }
  {
    const f221 = check204(v["parameters"]);
    if (f221 !== null) return "/parameters" + f221;
  }
  {
    const f227 = check222(v["settles"]);
    if (f227 !== null) return "/settles" + f227;
  }
  {
    const f236 = check228(v["platforms"]);
    if (f236 !== null) return "/platforms" + f236;
  }
  {
    const f243 = check237(v["files"]);
    if (f243 !== null) return "/files" + f243;
  }
  for (const key of Object.keys(v)) if (!keys244.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}

/** Name → check. A check gives null when the value is right, else where and what is wrong. */
export const checks: ReadonlyMap<string, (value: unknown) => string | null> = new Map<
  string,
  (value: any) => string | null
>([
  ["root", check0],
  ["policy", check18],
  ["approval", check69],
  ["delegation", check72],
  ["order", check77],
  ["receipt", check88],
  ["stop", check104],
  ["revoke", check106],
  ["resume", check115],
  ["standing-order", check120],
  ["anchor", check128],
  ["batch", check130],
  ["caller-code", check132],
  ["release", check145],
  ["schedule", check160],
  ["manifest", check193],
]);
