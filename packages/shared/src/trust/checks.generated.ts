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
const pattern104 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern105 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern106 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys107 = new Set<string>(["type", "person", "reason", "atMs", "nonce"]);
function check103(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "stop") return p + "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern104.test(v["person"])) return p + "/person" + ": not in the right form";
  if (typeof v["reason"] !== "string") return p + "/reason" + ": not text";
  if (v["reason"].length < 1) return p + "/reason" + ": too short";
  if (v["reason"].length > 200) return p + "/reason" + ": too long";
  if (!pattern105.test(v["reason"])) return p + "/reason" + ": not in the right form";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  if (typeof v["nonce"] !== "string") return p + "/nonce" + ": not text";
  if (v["nonce"].length < 24) return p + "/nonce" + ": too short";
  if (v["nonce"].length > 24) return p + "/nonce" + ": too long";
  if (!pattern106.test(v["nonce"])) return p + "/nonce" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys107.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern109 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern110 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern113 = new RegExp("^[0-9a-f]{64}$", "u");
function check111(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i112 = 0; i112 < v.length; i112++) {
    if (typeof v[i112] !== "string") return p + "/" + i112 + ": not text";
    if (!pattern113.test(v[i112])) return p + "/" + i112 + ": not in the right form";
  }
  return null;
}
const pattern117 = new RegExp("^[0-9a-f]{16}$", "u");
function check115(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i116 = 0; i116 < v.length; i116++) {
    if (typeof v[i116] !== "string") return p + "/" + i116 + ": not text";
    if (!pattern117.test(v[i116])) return p + "/" + i116 + ": not in the right form";
  }
  return null;
}
const pattern119 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys120 = new Set<string>(["type", "person", "reason", "fixes", "keys", "atMs", "nonce"]);
function check108(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "revoke") return p + "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return p + "/person" + ": not text";
  if (v["person"].length < 1) return p + "/person" + ": too short";
  if (v["person"].length > 64) return p + "/person" + ": too long";
  if (!pattern109.test(v["person"])) return p + "/person" + ": not in the right form";
  if (typeof v["reason"] !== "string") return p + "/reason" + ": not text";
  if (v["reason"].length < 1) return p + "/reason" + ": too short";
  if (v["reason"].length > 200) return p + "/reason" + ": too long";
  if (!pattern110.test(v["reason"])) return p + "/reason" + ": not in the right form";
  {
    const f114 = check111(v["fixes"], p + "/fixes");
    if (f114 !== null) return f114;
  }
  {
    const f118 = check115(v["keys"], p + "/keys");
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
const pattern124 = new RegExp("^[0-9a-f]{64}$", "u");
function check122(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 64) return p + ": too many";
  for (let i123 = 0; i123 < v.length; i123++) {
    if (typeof v[i123] !== "string") return p + "/" + i123 + ": not text";
    if (!pattern124.test(v[i123])) return p + "/" + i123 + ": not in the right form";
  }
  return null;
}
const pattern126 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys127 = new Set<string>(["type", "lifts", "atMs", "nonce"]);
function check121(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "resume") return p + "/type" + ": not one of the allowed values";
  {
    const f125 = check122(v["lifts"], p + "/lifts");
    if (f125 !== null) return f125;
  }
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  if (typeof v["nonce"] !== "string") return p + "/nonce" + ": not text";
  if (v["nonce"].length < 24) return p + "/nonce" + ": too short";
  if (v["nonce"].length > 24) return p + "/nonce" + ": too long";
  if (!pattern126.test(v["nonce"])) return p + "/nonce" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys127.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern129 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
const keys131 = new Set<string>(["en", "nl"]);
function check130(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys131.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys134 = new Set<string>(["en", "nl"]);
function check133(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys134.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys137 = new Set<string>(["en", "nl"]);
function check136(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys137.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys140 = new Set<string>(["en", "nl"]);
function check139(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys140.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern144 = new RegExp("^[a-z][a-zA-Z0-9]{0,31}$", "u");
const keys148 = new Set<string>(["en", "nl"]);
function check147(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys148.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys150 = new Set<string>(["kind", "title", "pattern", "maxLength"]);
function check146(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "text") return p + "/kind" + ": not one of the allowed values";
  {
    const f149 = check147(v["title"], p + "/title");
    if (f149 !== null) return f149;
  }
  if (typeof v["pattern"] !== "string") return p + "/pattern" + ": not text";
  if (v["pattern"].length > 200) return p + "/pattern" + ": too long";
  if (typeof v["maxLength"] !== "number" || !Number.isFinite(v["maxLength"]))
    return p + "/maxLength" + ": not a number";
  if (!Number.isSafeInteger(v["maxLength"])) return p + "/maxLength" + ": not a whole number";
  if (v["maxLength"] < 1) return p + "/maxLength" + ": out of range";
  if (v["maxLength"] > 512) return p + "/maxLength" + ": out of range";
  for (const key of Object.keys(v))
    if (!keys150.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys153 = new Set<string>(["en", "nl"]);
function check152(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys153.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys155 = new Set<string>(["kind", "title", "min", "max"]);
function check151(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "whole") return p + "/kind" + ": not one of the allowed values";
  {
    const f154 = check152(v["title"], p + "/title");
    if (f154 !== null) return f154;
  }
  if (typeof v["min"] !== "number" || !Number.isFinite(v["min"])) return p + "/min" + ": not a number";
  if (!Number.isSafeInteger(v["min"])) return p + "/min" + ": not a whole number";
  if (typeof v["max"] !== "number" || !Number.isFinite(v["max"])) return p + "/max" + ": not a number";
  if (!Number.isSafeInteger(v["max"])) return p + "/max" + ": not a whole number";
  for (const key of Object.keys(v))
    if (!keys155.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys158 = new Set<string>(["en", "nl"]);
function check157(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["en"] !== "string") return p + "/en" + ": not text";
  if (v["en"].length < 1) return p + "/en" + ": too short";
  if (v["en"].length > 600) return p + "/en" + ": too long";
  if (typeof v["nl"] !== "string") return p + "/nl" + ": not text";
  if (v["nl"].length < 1) return p + "/nl" + ": too short";
  if (v["nl"].length > 600) return p + "/nl" + ": too long";
  for (const key of Object.keys(v))
    if (!keys158.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check160(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 64) return p + ": too many";
  for (let i161 = 0; i161 < v.length; i161++) {
    if (typeof v[i161] !== "string") return p + "/" + i161 + ": not text";
    if (v[i161].length < 1) return p + "/" + i161 + ": too short";
    if (v[i161].length > 64) return p + "/" + i161 + ": too long";
  }
  return null;
}
const keys163 = new Set<string>(["kind", "title", "of"]);
function check156(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "choice") return p + "/kind" + ": not one of the allowed values";
  {
    const f159 = check157(v["title"], p + "/title");
    if (f159 !== null) return f159;
  }
  {
    const f162 = check160(v["of"], p + "/of");
    if (f162 !== null) return f162;
  }
  for (const key of Object.keys(v))
    if (!keys163.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check145(v: any, p: string): string | null {
  if (check146(v, p) !== null && check151(v, p) !== null && check156(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check142(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k143 of Object.keys(v)) {
    if (k143 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k143 !== "string") return p + ": not text";
    if (!pattern144.test(k143)) return p + ": not in the right form";
    {
      const f164 = check145(v[k143], p + "/" + k143.slice(0, 40));
      if (f164 !== null) return f164;
    }
  }
  return null;
}
const pattern169 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
const keys170 = new Set<string>(["rule", "subject"]);
function check168(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["rule"] !== "string") return p + "/rule" + ": not text";
  if (v["rule"].length > 64) return p + "/rule" + ": too long";
  if (!pattern169.test(v["rule"])) return p + "/rule" + ": not in the right form";
  if (typeof v["subject"] !== "string") return p + "/subject" + ": not text";
  if (v["subject"].length > 64) return p + "/subject" + ": too long";
  for (const key of Object.keys(v))
    if (!keys170.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check166(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 8) return p + ": too many";
  for (let i167 = 0; i167 < v.length; i167++) {
    {
      const f171 = check168(v[i167], p + "/" + i167);
      if (f171 !== null) return f171;
    }
  }
  return null;
}
const keys175 = new Set<string>(["check", "fix", "verify", "undo"]);
function check174(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["check"] !== "string") return p + "/check" + ": not text";
  if (typeof v["fix"] !== "string") return p + "/fix" + ": not text";
  if (typeof v["verify"] !== "string") return p + "/verify" + ": not text";
  if (v["undo"] !== undefined) {
    if (typeof v["undo"] !== "string") return p + "/undo" + ": not text";
  }
  for (const key of Object.keys(v))
    if (!keys175.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys177 = new Set<string>(["linux"]);
function check173(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["linux"] !== undefined) {
    {
      const f176 = check174(v["linux"], p + "/linux");
      if (f176 !== null) return f176;
    }
  }
  for (const key of Object.keys(v))
    if (!keys177.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern181 = new RegExp("^[a-z0-9][a-z0-9.-]{0,63}$", "u");
const pattern183 = new RegExp("^[0-9a-f]{64}$", "u");
const keys184 = new Set<string>(["sha256", "bytes"]);
function check182(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["sha256"] !== "string") return p + "/sha256" + ": not text";
  if (!pattern183.test(v["sha256"])) return p + "/sha256" + ": not in the right form";
  if (typeof v["bytes"] !== "number" || !Number.isFinite(v["bytes"])) return p + "/bytes" + ": not a number";
  if (!Number.isSafeInteger(v["bytes"])) return p + "/bytes" + ": not a whole number";
  if (v["bytes"] < 1) return p + "/bytes" + ": out of range";
  if (v["bytes"] > 262144) return p + "/bytes" + ": out of range";
  for (const key of Object.keys(v))
    if (!keys184.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check179(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k180 of Object.keys(v)) {
    if (k180 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k180 !== "string") return p + ": not text";
    if (!pattern181.test(k180)) return p + ": not in the right form";
    {
      const f185 = check182(v[k180], p + "/" + k180.slice(0, 40));
      if (f185 !== null) return f185;
    }
  }
  return null;
}
const keys187 = new Set<string>([
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
function check128(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["type"] !== "fix") return p + "/type" + ": not one of the allowed values";
  if (typeof v["id"] !== "string") return p + "/id" + ": not text";
  if (v["id"].length > 64) return p + "/id" + ": too long";
  if (!pattern129.test(v["id"])) return p + "/id" + ": not in the right form";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return p + "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return p + "/version" + ": not a whole number";
  if (v["version"] < 1) return p + "/version" + ": out of range";
  if (v["version"] > 100000) return p + "/version" + ": out of range";
  if (typeof v["author"] !== "string") return p + "/author" + ": not text";
  if (v["author"].length < 1) return p + "/author" + ": too short";
  if (v["author"].length > 64) return p + "/author" + ": too long";
  {
    const f132 = check130(v["title"], p + "/title");
    if (f132 !== null) return f132;
  }
  {
    const f135 = check133(v["summary"], p + "/summary");
    if (f135 !== null) return f135;
  }
  {
    const f138 = check136(v["caution"], p + "/caution");
    if (f138 !== null) return f138;
  }
  {
    const f141 = check139(v["notice"], p + "/notice");
    if (f141 !== null) return f141;
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
    const f165 = check142(v["parameters"], p + "/parameters");
    if (f165 !== null) return f165;
  }
  {
    const f172 = check166(v["settles"], p + "/settles");
    if (f172 !== null) return f172;
  }
  {
    const f178 = check173(v["platforms"], p + "/platforms");
    if (f178 !== null) return f178;
  }
  {
    const f186 = check179(v["files"], p + "/files");
    if (f186 !== null) return f186;
  }
  for (const key of Object.keys(v))
    if (!keys187.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
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
  ["stop", (value) => check103(value, "")],
  ["revoke", (value) => check108(value, "")],
  ["resume", (value) => check121(value, "")],
  ["manifest", (value) => check128(value, "")],
]);
