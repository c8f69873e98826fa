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
const pattern44 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern45 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern46 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check47(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 4) return p + ": too many";
  for (let i48 = 0; i48 < v.length; i48++) {
    if (v[i48] !== "R0" && v[i48] !== "R1" && v[i48] !== "R2" && v[i48] !== "R3")
      return p + "/" + i48 + ": not one of the allowed values";
  }
  return null;
}
const keys50 = new Set<string>(["name", "keyId", "publicKey", "classes"]);
function check43(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["name"] !== "string") return p + "/name" + ": not text";
  if (v["name"].length < 1) return p + "/name" + ": too short";
  if (v["name"].length > 64) return p + "/name" + ": too long";
  if (!pattern44.test(v["name"])) return p + "/name" + ": not in the right form";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern45.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["publicKey"] !== "string") return p + "/publicKey" + ": not text";
  if (v["publicKey"].length < 44) return p + "/publicKey" + ": too short";
  if (v["publicKey"].length > 44) return p + "/publicKey" + ": too long";
  if (!pattern46.test(v["publicKey"])) return p + "/publicKey" + ": not in the right form";
  {
    const f49 = check47(v["classes"], p + "/classes");
    if (f49 !== null) return f49;
  }
  for (const key of Object.keys(v))
    if (!keys50.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check41(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i42 = 0; i42 < v.length; i42++) {
    {
      const f51 = check43(v[i42], p + "/" + i42);
      if (f51 !== null) return f51;
    }
  }
  return null;
}
const keys54 = new Set<string>(["R0", "R1", "R2", "R3"]);
function check53(v: any, p: string): string | null {
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
    if (!keys54.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys56 = new Set<string>(["type", "version", "expiresAtMs", "people", "orderers", "thresholds"]);
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
    const f52 = check41(v["orderers"], p + "/orderers");
    if (f52 !== null) return f52;
  }
  {
    const f55 = check53(v["thresholds"], p + "/thresholds");
    if (f55 !== null) return f55;
  }
  for (const key of Object.keys(v))
    if (!keys56.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern58 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern59 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const keys60 = new Set<string>(["type", "fix", "version", "manifestDigest", "person", "atMs"]);
function check57(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "approval") return p + "/type" + ": not one of the allowed values";
  if (typeof v["fix"] !== "string") return p + "/fix" + ": not text";
  if (v["fix"].length > 64) return p + "/fix" + ": too long";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return p + "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return p + "/version" + ": not a whole number";
  if (v["version"] < 1) return p + "/version" + ": out of range";
  if (typeof v["manifestDigest"] !== "string") return p + "/manifestDigest" + ": not text";
  if (!pattern58.test(v["manifestDigest"])) return p + "/manifestDigest" + ": not in the right form";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern59.test(v["person"])) return p + "/person" + ": not in the right form";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  for (const key of Object.keys(v))
    if (!keys60.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern62 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern63 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check64(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 2) return p + ": too many";
  for (let i65 = 0; i65 < v.length; i65++) {
    if (v[i65] !== "R0" && v[i65] !== "R1") return p + "/" + i65 + ": not one of the allowed values";
  }
  return null;
}
const pattern67 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys68 = new Set<string>([
  "type",
  "person",
  "shiftKey",
  "classes",
  "issuedAtMs",
  "expiresAtMs",
  "nonce",
]);
function check61(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "delegation") return p + "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern62.test(v["person"])) return p + "/person" + ": not in the right form";
  if (typeof v["shiftKey"] !== "string") return p + "/shiftKey" + ": not text";
  if (v["shiftKey"].length < 44) return p + "/shiftKey" + ": too short";
  if (v["shiftKey"].length > 44) return p + "/shiftKey" + ": too long";
  if (!pattern63.test(v["shiftKey"])) return p + "/shiftKey" + ": not in the right form";
  {
    const f66 = check64(v["classes"], p + "/classes");
    if (f66 !== null) return f66;
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
  if (!pattern67.test(v["nonce"])) return p + "/nonce" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys68.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern70 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern71 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern72 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern73 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
const pattern74 = new RegExp("^[0-9a-f]{64}$", "u");
function check78(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (v.length > 512) return p + ": too long";
  return null;
}
function check79(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (!Number.isSafeInteger(v)) return p + ": not a whole number";
  return null;
}
function check77(v: any, p: string): string | null {
  if (check78(v, p) !== null && check79(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check75(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k76 of Object.keys(v)) {
    if (k76 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k76 !== "string") return p + ": not text";
    if (k76.length > 32) return p + ": too long";
    {
      const f80 = check77(v[k76], p + "/" + k76.slice(0, 40));
      if (f80 !== null) return f80;
    }
  }
  return null;
}
const pattern82 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys83 = new Set<string>([
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
function check69(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "order") return p + "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern70.test(v["person"])) return p + "/person" + ": not in the right form";
  if (typeof v["runId"] !== "string") return p + "/runId" + ": not text";
  if (!pattern71.test(v["runId"])) return p + "/runId" + ": not in the right form";
  if (typeof v["deviceId"] !== "string") return p + "/deviceId" + ": not text";
  if (!pattern72.test(v["deviceId"])) return p + "/deviceId" + ": not in the right form";
  if (typeof v["fix"] !== "string") return p + "/fix" + ": not text";
  if (v["fix"].length > 64) return p + "/fix" + ": too long";
  if (!pattern73.test(v["fix"])) return p + "/fix" + ": not in the right form";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return p + "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return p + "/version" + ": not a whole number";
  if (v["version"] < 1) return p + "/version" + ": out of range";
  if (typeof v["manifestDigest"] !== "string") return p + "/manifestDigest" + ": not text";
  if (!pattern74.test(v["manifestDigest"])) return p + "/manifestDigest" + ": not in the right form";
  {
    const f81 = check75(v["params"], p + "/params");
    if (f81 !== null) return f81;
  }
  if (typeof v["ticket"] !== "string") return p + "/ticket" + ": not text";
  if (v["ticket"].length < 24) return p + "/ticket" + ": too short";
  if (v["ticket"].length > 24) return p + "/ticket" + ": too long";
  if (!pattern82.test(v["ticket"])) return p + "/ticket" + ": not in the right form";
  if (typeof v["lifetimeSeconds"] !== "number" || !Number.isFinite(v["lifetimeSeconds"]))
    return p + "/lifetimeSeconds" + ": not a number";
  if (!Number.isSafeInteger(v["lifetimeSeconds"])) return p + "/lifetimeSeconds" + ": not a whole number";
  if (v["lifetimeSeconds"] < 10) return p + "/lifetimeSeconds" + ": out of range";
  if (v["lifetimeSeconds"] > 604800) return p + "/lifetimeSeconds" + ": out of range";
  for (const key of Object.keys(v))
    if (!keys83.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern85 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern86 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern87 = new RegExp("^[0-9a-f]{64}$", "u");
function check92(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (!Number.isSafeInteger(v)) return p + ": not a whole number";
  return null;
}
function check93(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check91(v: any, p: string): string | null {
  if (check92(v, p) !== null && check93(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check96(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (v.length > 32) return p + ": too long";
  return null;
}
function check97(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check95(v: any, p: string): string | null {
  if (check96(v, p) !== null && check97(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
const keys99 = new Set<string>([
  "step",
  "startedAtMs",
  "tookMs",
  "exitCode",
  "signal",
  "outputBytes",
  "outputCut",
]);
function check90(v: any, p: string): string | null {
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
    const f94 = check91(v["exitCode"], p + "/exitCode");
    if (f94 !== null) return f94;
  }
  {
    const f98 = check95(v["signal"], p + "/signal");
    if (f98 !== null) return f98;
  }
  if (typeof v["outputBytes"] !== "number" || !Number.isFinite(v["outputBytes"]))
    return p + "/outputBytes" + ": not a number";
  if (!Number.isSafeInteger(v["outputBytes"])) return p + "/outputBytes" + ": not a whole number";
  if (v["outputBytes"] < 0) return p + "/outputBytes" + ": out of range";
  if (typeof v["outputCut"] !== "boolean") return p + "/outputCut" + ": not true or false";
  for (const key of Object.keys(v))
    if (!keys99.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check88(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i89 = 0; i89 < v.length; i89++) {
    {
      const f100 = check90(v[i89], p + "/" + i89);
      if (f100 !== null) return f100;
    }
  }
  return null;
}
const keys102 = new Set<string>([
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
function check84(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "receipt") return p + "/type" + ": not one of the allowed values";
  if (typeof v["runId"] !== "string") return p + "/runId" + ": not text";
  if (!pattern85.test(v["runId"])) return p + "/runId" + ": not in the right form";
  if (typeof v["deviceId"] !== "string") return p + "/deviceId" + ": not text";
  if (!pattern86.test(v["deviceId"])) return p + "/deviceId" + ": not in the right form";
  if (typeof v["orderDigest"] !== "string") return p + "/orderDigest" + ": not text";
  if (!pattern87.test(v["orderDigest"])) return p + "/orderDigest" + ": not in the right form";
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
    const f101 = check88(v["steps"], p + "/steps");
    if (f101 !== null) return f101;
  }
  if (typeof v["journalSeq"] !== "number" || !Number.isFinite(v["journalSeq"]))
    return p + "/journalSeq" + ": not a number";
  if (!Number.isSafeInteger(v["journalSeq"])) return p + "/journalSeq" + ": not a whole number";
  if (v["journalSeq"] < 0) return p + "/journalSeq" + ": out of range";
  for (const key of Object.keys(v))
    if (!keys102.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern104 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
const keys106 = new Set<string>(["en", "nl"]);
function check105(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys106.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys109 = new Set<string>(["en", "nl"]);
function check108(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys109.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys112 = new Set<string>(["en", "nl"]);
function check111(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys112.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys115 = new Set<string>(["en", "nl"]);
function check114(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys115.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern119 = new RegExp("^[a-z][a-zA-Z0-9]{0,31}$", "u");
const keys123 = new Set<string>(["en", "nl"]);
function check122(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys123.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys125 = new Set<string>(["kind", "title", "pattern", "maxLength"]);
function check121(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "text") return p + "/kind" + ": not one of the allowed values";
  {
    const f124 = check122(v["title"], p + "/title");
    if (f124 !== null) return f124;
  }
  if (typeof v["pattern"] !== "string") return p + "/pattern" + ": not text";
  if (v["pattern"].length > 200) return p + "/pattern" + ": too long";
  if (typeof v["maxLength"] !== "number" || !Number.isFinite(v["maxLength"]))
    return p + "/maxLength" + ": not a number";
  if (!Number.isSafeInteger(v["maxLength"])) return p + "/maxLength" + ": not a whole number";
  if (v["maxLength"] < 1) return p + "/maxLength" + ": out of range";
  if (v["maxLength"] > 512) return p + "/maxLength" + ": out of range";
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
const keys130 = new Set<string>(["kind", "title", "min", "max"]);
function check126(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "whole") return p + "/kind" + ": not one of the allowed values";
  {
    const f129 = check127(v["title"], p + "/title");
    if (f129 !== null) return f129;
  }
  if (typeof v["min"] !== "number" || !Number.isFinite(v["min"])) return p + "/min" + ": not a number";
  if (!Number.isSafeInteger(v["min"])) return p + "/min" + ": not a whole number";
  if (typeof v["max"] !== "number" || !Number.isFinite(v["max"])) return p + "/max" + ": not a number";
  if (!Number.isSafeInteger(v["max"])) return p + "/max" + ": not a whole number";
  for (const key of Object.keys(v))
    if (!keys130.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys133 = new Set<string>(["en", "nl"]);
function check132(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys133.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check135(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 64) return p + ": too many";
  for (let i136 = 0; i136 < v.length; i136++) {
    if (typeof v[i136] !== "string") return p + "/" + i136 + ": not text";
    if (v[i136].length < 1) return p + "/" + i136 + ": too short";
    if (v[i136].length > 64) return p + "/" + i136 + ": too long";
  }
  return null;
}
const keys138 = new Set<string>(["kind", "title", "of"]);
function check131(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "choice") return p + "/kind" + ": not one of the allowed values";
  {
    const f134 = check132(v["title"], p + "/title");
    if (f134 !== null) return f134;
  }
  {
    const f137 = check135(v["of"], p + "/of");
    if (f137 !== null) return f137;
  }
  for (const key of Object.keys(v))
    if (!keys138.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check120(v: any, p: string): string | null {
  if (check121(v, p) !== null && check126(v, p) !== null && check131(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check117(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k118 of Object.keys(v)) {
    if (k118 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k118 !== "string") return p + ": not text";
    if (!pattern119.test(k118)) return p + ": not in the right form";
    {
      const f139 = check120(v[k118], p + "/" + k118.slice(0, 40));
      if (f139 !== null) return f139;
    }
  }
  return null;
}
const pattern144 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
const keys145 = new Set<string>(["rule", "subject"]);
function check143(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["rule"] !== "string") return p + "/rule" + ": not text";
  if (v["rule"].length > 64) return p + "/rule" + ": too long";
  if (!pattern144.test(v["rule"])) return p + "/rule" + ": not in the right form";
  if (typeof v["subject"] !== "string") return p + "/subject" + ": not text";
  if (v["subject"].length > 64) return p + "/subject" + ": too long";
  for (const key of Object.keys(v))
    if (!keys145.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check141(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 8) return p + ": too many";
  for (let i142 = 0; i142 < v.length; i142++) {
    {
      const f146 = check143(v[i142], p + "/" + i142);
      if (f146 !== null) return f146;
    }
  }
  return null;
}
const keys150 = new Set<string>(["check", "fix", "verify", "undo"]);
function check149(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["check"] !== "string") return p + "/check" + ": not text";
  if (typeof v["fix"] !== "string") return p + "/fix" + ": not text";
  if (typeof v["verify"] !== "string") return p + "/verify" + ": not text";
  if (v["undo"] !== undefined) {
    if (typeof v["undo"] !== "string") return p + "/undo" + ": not text";
  }
  for (const key of Object.keys(v))
    if (!keys150.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys152 = new Set<string>(["linux"]);
function check148(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["linux"] !== undefined) {
    {
      const f151 = check149(v["linux"], p + "/linux");
      if (f151 !== null) return f151;
    }
  }
  for (const key of Object.keys(v))
    if (!keys152.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern156 = new RegExp("^[a-z0-9][a-z0-9.-]{0,63}$", "u");
const pattern158 = new RegExp("^[0-9a-f]{64}$", "u");
const keys159 = new Set<string>(["sha256", "bytes"]);
function check157(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["sha256"] !== "string") return p + "/sha256" + ": not text";
  if (!pattern158.test(v["sha256"])) return p + "/sha256" + ": not in the right form";
  if (typeof v["bytes"] !== "number" || !Number.isFinite(v["bytes"])) return p + "/bytes" + ": not a number";
  if (!Number.isSafeInteger(v["bytes"])) return p + "/bytes" + ": not a whole number";
  if (v["bytes"] < 1) return p + "/bytes" + ": out of range";
  if (v["bytes"] > 262144) return p + "/bytes" + ": out of range";
  for (const key of Object.keys(v))
    if (!keys159.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check154(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k155 of Object.keys(v)) {
    if (k155 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k155 !== "string") return p + ": not text";
    if (!pattern156.test(k155)) return p + ": not in the right form";
    {
      const f160 = check157(v[k155], p + "/" + k155.slice(0, 40));
      if (f160 !== null) return f160;
    }
  }
  return null;
}
const keys162 = new Set<string>([
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
function check103(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "fix") return p + "/type" + ": not one of the allowed values";
  if (typeof v["id"] !== "string") return p + "/id" + ": not text";
  if (v["id"].length > 64) return p + "/id" + ": too long";
  if (!pattern104.test(v["id"])) return p + "/id" + ": not in the right form";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return p + "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return p + "/version" + ": not a whole number";
  if (v["version"] < 1) return p + "/version" + ": out of range";
  if (v["version"] > 100000) return p + "/version" + ": out of range";
  if (typeof v["author"] !== "string") return p + "/author" + ": not text";
  if (v["author"].length < 1) return p + "/author" + ": too short";
  if (v["author"].length > 64) return p + "/author" + ": too long";
  {
    const f107 = check105(v["title"], p + "/title");
    if (f107 !== null) return f107;
  }
  {
    const f110 = check108(v["summary"], p + "/summary");
    if (f110 !== null) return f110;
  }
  {
    const f113 = check111(v["caution"], p + "/caution");
    if (f113 !== null) return f113;
  }
  {
    const f116 = check114(v["notice"], p + "/notice");
    if (f116 !== null) return f116;
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
    const f140 = check117(v["parameters"], p + "/parameters");
    if (f140 !== null) return f140;
  }
  {
    const f147 = check141(v["settles"], p + "/settles");
    if (f147 !== null) return f147;
  }
  {
    const f153 = check148(v["platforms"], p + "/platforms");
    if (f153 !== null) return f153;
  }
  {
    const f161 = check154(v["files"], p + "/files");
    if (f161 !== null) return f161;
  }
  for (const key of Object.keys(v))
    if (!keys162.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}

/** Name → check. A check gives null when the value is right, else where and what is wrong. */
export const checks: ReadonlyMap<string, (value: unknown) => string | null> = new Map<
  string,
  (value: any) => string | null
>([
  ["root", (value) => check0(value, "")],
  ["policy", (value) => check11(value, "")],
  ["approval", (value) => check57(value, "")],
  ["delegation", (value) => check61(value, "")],
  ["order", (value) => check69(value, "")],
  ["receipt", (value) => check84(value, "")],
  ["manifest", (value) => check103(value, "")],
]);
