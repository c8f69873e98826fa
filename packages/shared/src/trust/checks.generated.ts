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
const keys61 = new Set<string>(["deviceHour", "fixHour", "personHour", "siteHour"]);
function check60(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["deviceHour"] !== undefined) {
    if (typeof v["deviceHour"] !== "number" || !Number.isFinite(v["deviceHour"]))
      return "/deviceHour" + ": not a number";
    if (!Number.isSafeInteger(v["deviceHour"])) return "/deviceHour" + ": not a whole number";
    if (v["deviceHour"] < 1) return "/deviceHour" + ": out of range";
    if (v["deviceHour"] > 1000) return "/deviceHour" + ": out of range";
  }
  if (v["fixHour"] !== undefined) {
    if (typeof v["fixHour"] !== "number" || !Number.isFinite(v["fixHour"]))
      return "/fixHour" + ": not a number";
    if (!Number.isSafeInteger(v["fixHour"])) return "/fixHour" + ": not a whole number";
    if (v["fixHour"] < 1) return "/fixHour" + ": out of range";
    if (v["fixHour"] > 100000) return "/fixHour" + ": out of range";
  }
  if (v["personHour"] !== undefined) {
    if (typeof v["personHour"] !== "number" || !Number.isFinite(v["personHour"]))
      return "/personHour" + ": not a number";
    if (!Number.isSafeInteger(v["personHour"])) return "/personHour" + ": not a whole number";
    if (v["personHour"] < 1) return "/personHour" + ": out of range";
    if (v["personHour"] > 100000) return "/personHour" + ": out of range";
  }
  if (v["siteHour"] !== undefined) {
    if (typeof v["siteHour"] !== "number" || !Number.isFinite(v["siteHour"]))
      return "/siteHour" + ": not a number";
    if (!Number.isSafeInteger(v["siteHour"])) return "/siteHour" + ": not a whole number";
    if (v["siteHour"] < 1) return "/siteHour" + ": out of range";
    if (v["siteHour"] > 100000) return "/siteHour" + ": out of range";
  }
  for (const key of Object.keys(v)) if (!keys61.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys65 = new Set<string>(["asks", "postponements", "hours", "unattended"]);
function check64(v: any): string | null {
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
  for (const key of Object.keys(v)) if (!keys65.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys69 = new Set<string>(["R1", "R2", "R3"]);
function check63(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["R1"] !== undefined) {
    {
      const f66 = check64(v["R1"]);
      if (f66 !== null) return "/R1" + f66;
    }
  }
  if (v["R2"] !== undefined) {
    {
      const f67 = check64(v["R2"]);
      if (f67 !== null) return "/R2" + f67;
    }
  }
  if (v["R3"] !== undefined) {
    {
      const f68 = check64(v["R3"]);
      if (f68 !== null) return "/R3" + f68;
    }
  }
  for (const key of Object.keys(v)) if (!keys69.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys71 = new Set<string>([
  "type",
  "version",
  "expiresAtMs",
  "collectors",
  "people",
  "thresholds",
  "releasers",
  "releaseThreshold",
  "budgets",
  "wakes",
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
  if (v["budgets"] !== undefined) {
    {
      const f62 = check60(v["budgets"]);
      if (f62 !== null) return "/budgets" + f62;
    }
  }
  if (v["wakes"] !== undefined) {
    if (v["wakes"] !== true) return "/wakes" + ": not one of the allowed values";
  }
  if (v["consent"] !== undefined) {
    {
      const f70 = check63(v["consent"]);
      if (f70 !== null) return "/consent" + f70;
    }
  }
  for (const key of Object.keys(v)) if (!keys71.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern73 = new RegExp("^[0-9a-f]{64}$", "u");
const keys74 = new Set<string>(["type", "fix", "version", "manifestDigest", "person", "atMs"]);
function check72(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "approval") return "/type" + ": not one of the allowed values";
  if (typeof v["fix"] !== "string") return "/fix" + ": not text";
  if (v["fix"].length > 64) return "/fix" + ": too long";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return "/version" + ": not a whole number";
  if (v["version"] < 1) return "/version" + ": out of range";
  if (typeof v["manifestDigest"] !== "string") return "/manifestDigest" + ": not text";
  if (!pattern73.test(v["manifestDigest"])) return "/manifestDigest" + ": not in the right form";
  if (typeof v["person"] !== "string") return "/person" + ": not text";
  if (v["person"].length < 1) return "/person" + ": too short";
  if (v["person"].length > 64) return "/person" + ": too long";
  if (!pattern1.test(v["person"])) return "/person" + ": not in the right form";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return "/atMs" + ": out of range";
  for (const key of Object.keys(v)) if (!keys74.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check76(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 2) return ": too many";
  for (let i77 = 0; i77 < v.length; i77++) {
    if (v[i77] !== "R0" && v[i77] !== "R1") return "/" + i77 + ": not one of the allowed values";
  }
  return null;
}
const keys79 = new Set<string>([
  "type",
  "person",
  "shiftKey",
  "classes",
  "issuedAtMs",
  "expiresAtMs",
  "nonce",
]);
function check75(v: any): string | null {
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
    const f78 = check76(v["classes"]);
    if (f78 !== null) return "/classes" + f78;
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
  for (const key of Object.keys(v)) if (!keys79.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern81 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern82 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
function check86(v: any): string | null {
  if (typeof v !== "string") return ": not text";
  if (v.length > 512) return ": too long";
  return null;
}
function check87(v: any): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return ": not a number";
  if (!Number.isSafeInteger(v)) return ": not a whole number";
  return null;
}
function check85(v: any): string | null {
  if (check86(v) !== null && check87(v) !== null) return ": none of the allowed forms";
  return null;
}
function check83(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  for (const k84 of Object.keys(v)) {
    if (k84 === "__proto__") return ": __proto__ is no name";
    if (typeof k84 !== "string") return ": not text";
    if (k84.length > 32) return ": too long";
    {
      const f88 = check85(v[k84]);
      if (f88 !== null) return "/" + k84.slice(0, 40) + f88;
    }
  }
  return null;
}
const keys90 = new Set<string>([
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
function check80(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "order") return "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return "/person" + ": not text";
  if (v["person"].length < 1) return "/person" + ": too short";
  if (v["person"].length > 64) return "/person" + ": too long";
  if (!pattern1.test(v["person"])) return "/person" + ": not in the right form";
  if (typeof v["runId"] !== "string") return "/runId" + ": not text";
  if (!pattern81.test(v["runId"])) return "/runId" + ": not in the right form";
  if (typeof v["deviceId"] !== "string") return "/deviceId" + ": not text";
  if (!pattern81.test(v["deviceId"])) return "/deviceId" + ": not in the right form";
  if (typeof v["fix"] !== "string") return "/fix" + ": not text";
  if (v["fix"].length > 64) return "/fix" + ": too long";
  if (!pattern82.test(v["fix"])) return "/fix" + ": not in the right form";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return "/version" + ": not a whole number";
  if (v["version"] < 1) return "/version" + ": out of range";
  if (typeof v["manifestDigest"] !== "string") return "/manifestDigest" + ": not text";
  if (!pattern73.test(v["manifestDigest"])) return "/manifestDigest" + ": not in the right form";
  {
    const f89 = check83(v["params"]);
    if (f89 !== null) return "/params" + f89;
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
    if (!pattern73.test(v["callerProof"])) return "/callerProof" + ": not in the right form";
  }
  for (const key of Object.keys(v)) if (!keys90.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys93 = new Set<string>(["answer", "atMs", "asked", "postponed"]);
function check92(v: any): string | null {
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
  for (const key of Object.keys(v)) if (!keys93.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check98(v: any): string | null {
  if (v !== null && check87(v) !== null) return ": none of the allowed forms";
  return null;
}
function check101(v: any): string | null {
  if (typeof v !== "string") return ": not text";
  if (v.length > 32) return ": too long";
  return null;
}
function check100(v: any): string | null {
  if (v !== null && check101(v) !== null) return ": none of the allowed forms";
  return null;
}
const keys103 = new Set<string>([
  "step",
  "startedAtMs",
  "tookMs",
  "exitCode",
  "signal",
  "outputBytes",
  "outputCut",
]);
function check97(v: any): string | null {
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
    const f99 = check98(v["exitCode"]);
    if (f99 !== null) return "/exitCode" + f99;
  }
  {
    const f102 = check100(v["signal"]);
    if (f102 !== null) return "/signal" + f102;
  }
  if (typeof v["outputBytes"] !== "number" || !Number.isFinite(v["outputBytes"]))
    return "/outputBytes" + ": not a number";
  if (!Number.isSafeInteger(v["outputBytes"])) return "/outputBytes" + ": not a whole number";
  if (v["outputBytes"] < 0) return "/outputBytes" + ": out of range";
  if (typeof v["outputCut"] !== "boolean") return "/outputCut" + ": not true or false";
  for (const key of Object.keys(v)) if (!keys103.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check95(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 64) return ": too many";
  for (let i96 = 0; i96 < v.length; i96++) {
    {
      const f104 = check97(v[i96]);
      if (f104 !== null) return "/" + i96 + f104;
    }
  }
  return null;
}
const keys106 = new Set<string>([
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
function check91(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "receipt") return "/type" + ": not one of the allowed values";
  if (typeof v["runId"] !== "string") return "/runId" + ": not text";
  if (!pattern81.test(v["runId"])) return "/runId" + ": not in the right form";
  if (typeof v["deviceId"] !== "string") return "/deviceId" + ": not text";
  if (!pattern81.test(v["deviceId"])) return "/deviceId" + ": not in the right form";
  if (typeof v["orderDigest"] !== "string") return "/orderDigest" + ": not text";
  if (!pattern73.test(v["orderDigest"])) return "/orderDigest" + ": not in the right form";
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
      const f94 = check92(v["consent"]);
      if (f94 !== null) return "/consent" + f94;
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
    const f105 = check95(v["steps"]);
    if (f105 !== null) return "/steps" + f105;
  }
  if (typeof v["journalSeq"] !== "number" || !Number.isFinite(v["journalSeq"]))
    return "/journalSeq" + ": not a number";
  if (!Number.isSafeInteger(v["journalSeq"])) return "/journalSeq" + ": not a whole number";
  if (v["journalSeq"] < 0) return "/journalSeq" + ": out of range";
  for (const key of Object.keys(v)) if (!keys106.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys108 = new Set<string>(["type", "person", "reason", "atMs", "nonce"]);
function check107(v: any): string | null {
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
  for (const key of Object.keys(v)) if (!keys108.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check110(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 64) return ": too many";
  for (let i111 = 0; i111 < v.length; i111++) {
    if (typeof v[i111] !== "string") return "/" + i111 + ": not text";
    if (!pattern73.test(v[i111])) return "/" + i111 + ": not in the right form";
  }
  return null;
}
function check113(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 64) return ": too many";
  for (let i114 = 0; i114 < v.length; i114++) {
    if (typeof v[i114] !== "string") return "/" + i114 + ": not text";
    if (!pattern6.test(v[i114])) return "/" + i114 + ": not in the right form";
  }
  return null;
}
const keys117 = new Set<string>(["type", "person", "reason", "fixes", "keys", "standing", "atMs", "nonce"]);
function check109(v: any): string | null {
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
    const f112 = check110(v["fixes"]);
    if (f112 !== null) return "/fixes" + f112;
  }
  {
    const f115 = check113(v["keys"]);
    if (f115 !== null) return "/keys" + f115;
  }
  if (v["standing"] !== undefined) {
    {
      const f116 = check110(v["standing"]);
      if (f116 !== null) return "/standing" + f116;
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
  for (const key of Object.keys(v)) if (!keys117.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check119(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 64) return ": too many";
  for (let i120 = 0; i120 < v.length; i120++) {
    if (typeof v[i120] !== "string") return "/" + i120 + ": not text";
    if (!pattern73.test(v[i120])) return "/" + i120 + ": not in the right form";
  }
  return null;
}
const keys122 = new Set<string>(["type", "lifts", "atMs", "nonce"]);
function check118(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "resume") return "/type" + ": not one of the allowed values";
  {
    const f121 = check119(v["lifts"]);
    if (f121 !== null) return "/lifts" + f121;
  }
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return "/atMs" + ": out of range";
  if (typeof v["nonce"] !== "string") return "/nonce" + ": not text";
  if (v["nonce"].length < 24) return "/nonce" + ": too short";
  if (v["nonce"].length > 24) return "/nonce" + ": too long";
  if (!pattern7.test(v["nonce"])) return "/nonce" + ": not in the right form";
  for (const key of Object.keys(v)) if (!keys122.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check126(v: any): string | null {
  if (v !== "all") return ": not one of the allowed values";
  return null;
}
function check127(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 500) return ": too many";
  for (let i128 = 0; i128 < v.length; i128++) {
    if (typeof v[i128] !== "string") return "/" + i128 + ": not text";
    if (!pattern81.test(v[i128])) return "/" + i128 + ": not in the right form";
  }
  return null;
}
function check125(v: any): string | null {
  if (check126(v) !== null && check127(v) !== null) return ": none of the allowed forms";
  return null;
}
const keys130 = new Set<string>([
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
function check123(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "standing-order") return "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return "/person" + ": not text";
  if (v["person"].length < 1) return "/person" + ": too short";
  if (v["person"].length > 64) return "/person" + ": too long";
  if (!pattern1.test(v["person"])) return "/person" + ": not in the right form";
  if (typeof v["fix"] !== "string") return "/fix" + ": not text";
  if (v["fix"].length > 64) return "/fix" + ": too long";
  if (!pattern82.test(v["fix"])) return "/fix" + ": not in the right form";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return "/version" + ": not a whole number";
  if (v["version"] < 1) return "/version" + ": out of range";
  if (typeof v["manifestDigest"] !== "string") return "/manifestDigest" + ": not text";
  if (!pattern73.test(v["manifestDigest"])) return "/manifestDigest" + ": not in the right form";
  {
    const f124 = check83(v["params"]);
    if (f124 !== null) return "/params" + f124;
  }
  {
    const f129 = check125(v["devices"]);
    if (f129 !== null) return "/devices" + f129;
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
  for (const key of Object.keys(v)) if (!keys130.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys132 = new Set<string>(["type", "deviceId", "index", "hash", "atMs"]);
function check131(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "anchor") return "/type" + ": not one of the allowed values";
  if (typeof v["deviceId"] !== "string") return "/deviceId" + ": not text";
  if (!pattern81.test(v["deviceId"])) return "/deviceId" + ": not in the right form";
  if (typeof v["index"] !== "number" || !Number.isFinite(v["index"])) return "/index" + ": not a number";
  if (!Number.isSafeInteger(v["index"])) return "/index" + ": not a whole number";
  if (v["index"] < 1) return "/index" + ": out of range";
  if (typeof v["hash"] !== "string") return "/hash" + ": not text";
  if (!pattern73.test(v["hash"])) return "/hash" + ": not in the right form";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return "/atMs" + ": out of range";
  for (const key of Object.keys(v)) if (!keys132.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys134 = new Set<string>([
  "type",
  "person",
  "fix",
  "manifestDigest",
  "size",
  "root",
  "issuedAtMs",
  "expiresAtMs",
]);
function check133(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "batch") return "/type" + ": not one of the allowed values";
  if (typeof v["person"] !== "string") return "/person" + ": not text";
  if (v["person"].length < 1) return "/person" + ": too short";
  if (v["person"].length > 64) return "/person" + ": too long";
  if (!pattern1.test(v["person"])) return "/person" + ": not in the right form";
  if (typeof v["fix"] !== "string") return "/fix" + ": not text";
  if (v["fix"].length > 64) return "/fix" + ": too long";
  if (!pattern82.test(v["fix"])) return "/fix" + ": not in the right form";
  if (typeof v["manifestDigest"] !== "string") return "/manifestDigest" + ": not text";
  if (!pattern73.test(v["manifestDigest"])) return "/manifestDigest" + ": not in the right form";
  if (typeof v["size"] !== "number" || !Number.isFinite(v["size"])) return "/size" + ": not a number";
  if (!Number.isSafeInteger(v["size"])) return "/size" + ": not a whole number";
  if (v["size"] < 1) return "/size" + ": out of range";
  if (v["size"] > 500) return "/size" + ": out of range";
  if (typeof v["root"] !== "string") return "/root" + ": not text";
  if (!pattern73.test(v["root"])) return "/root" + ": not in the right form";
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
  for (const key of Object.keys(v)) if (!keys134.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern139 = new RegExp("^[1-9][0-9]$", "u");
function check140(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 2) return ": too many";
  for (let i141 = 0; i141 < v.length; i141++) {
    if (v[i141] !== "text-console" && v[i141] !== "session")
      return "/" + i141 + ": not one of the allowed values";
  }
  return null;
}
const keys143 = new Set<string>(["state", "mark", "nonce", "lifetimeSeconds", "faces"]);
function check138(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["state"] !== "shown") return "/state" + ": not one of the allowed values";
  if (typeof v["mark"] !== "string") return "/mark" + ": not text";
  if (!pattern139.test(v["mark"])) return "/mark" + ": not in the right form";
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
    const f142 = check140(v["faces"]);
    if (f142 !== null) return "/faces" + f142;
  }
  for (const key of Object.keys(v)) if (!keys143.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys145 = new Set<string>(["state", "code"]);
function check144(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["state"] !== "refused") return "/state" + ": not one of the allowed values";
  if (typeof v["code"] !== "string") return "/code" + ": not text";
  if (v["code"].length > 64) return "/code" + ": too long";
  for (const key of Object.keys(v)) if (!keys145.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check137(v: any): string | null {
  if (check138(v) !== null && check144(v) !== null) return ": none of the allowed forms";
  return null;
}
const keys147 = new Set<string>([
  "type",
  "requestId",
  "deviceId",
  "person",
  "fix",
  "manifestDigest",
  "params",
  "answer",
]);
function check135(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "caller-code") return "/type" + ": not one of the allowed values";
  if (typeof v["requestId"] !== "string") return "/requestId" + ": not text";
  if (!pattern81.test(v["requestId"])) return "/requestId" + ": not in the right form";
  if (typeof v["deviceId"] !== "string") return "/deviceId" + ": not text";
  if (!pattern81.test(v["deviceId"])) return "/deviceId" + ": not in the right form";
  if (typeof v["person"] !== "string") return "/person" + ": not text";
  if (v["person"].length < 1) return "/person" + ": too short";
  if (v["person"].length > 64) return "/person" + ": too long";
  if (!pattern1.test(v["person"])) return "/person" + ": not in the right form";
  if (typeof v["fix"] !== "string") return "/fix" + ": not text";
  if (v["fix"].length > 64) return "/fix" + ": too long";
  if (!pattern82.test(v["fix"])) return "/fix" + ": not in the right form";
  if (typeof v["manifestDigest"] !== "string") return "/manifestDigest" + ": not text";
  if (!pattern73.test(v["manifestDigest"])) return "/manifestDigest" + ": not in the right form";
  {
    const f136 = check83(v["params"]);
    if (f136 !== null) return "/params" + f136;
  }
  {
    const f146 = check137(v["answer"]);
    if (f146 !== null) return "/answer" + f146;
  }
  for (const key of Object.keys(v)) if (!keys147.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern149 = new RegExp("^\\d{1,5}\\.\\d{1,5}\\.\\d{1,5}(-[0-9a-z.-]{1,12})?$", "u");
const keys151 = new Set<string>(["sha256", "sizeBytes"]);
function check150(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["sha256"] !== "string") return "/sha256" + ": not text";
  if (!pattern73.test(v["sha256"])) return "/sha256" + ": not in the right form";
  if (typeof v["sizeBytes"] !== "number" || !Number.isFinite(v["sizeBytes"]))
    return "/sizeBytes" + ": not a number";
  if (!Number.isSafeInteger(v["sizeBytes"])) return "/sizeBytes" + ": not a whole number";
  if (v["sizeBytes"] < 1) return "/sizeBytes" + ": out of range";
  if (v["sizeBytes"] > 16777216) return "/sizeBytes" + ": out of range";
  for (const key of Object.keys(v)) if (!keys151.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check153(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 8) return ": too many";
  for (let i154 = 0; i154 < v.length; i154++) {
    if (
      v[i154] !== "linux-x64" &&
      v[i154] !== "linux-arm64" &&
      v[i154] !== "win32-x64" &&
      v[i154] !== "darwin-x64" &&
      v[i154] !== "darwin-arm64"
    )
      return "/" + i154 + ": not one of the allowed values";
  }
  return null;
}
const keys159 = new Set<string>(["permyriad", "soakMinutes"]);
function check158(v: any): string | null {
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
  for (const key of Object.keys(v)) if (!keys159.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check156(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 8) return ": too many";
  for (let i157 = 0; i157 < v.length; i157++) {
    {
      const f160 = check158(v[i157]);
      if (f160 !== null) return "/" + i157 + f160;
    }
  }
  return null;
}
const keys162 = new Set<string>([
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
function check148(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "release") return "/type" + ": not one of the allowed values";
  if (typeof v["sequence"] !== "number" || !Number.isFinite(v["sequence"]))
    return "/sequence" + ": not a number";
  if (!Number.isSafeInteger(v["sequence"])) return "/sequence" + ": not a whole number";
  if (v["sequence"] < 1) return "/sequence" + ": out of range";
  if (v["sequence"] > 1000000000) return "/sequence" + ": out of range";
  if (typeof v["version"] !== "string") return "/version" + ": not text";
  if (v["version"].length > 32) return "/version" + ": too long";
  if (!pattern149.test(v["version"])) return "/version" + ": not in the right form";
  if (typeof v["floor"] !== "number" || !Number.isFinite(v["floor"])) return "/floor" + ": not a number";
  if (!Number.isSafeInteger(v["floor"])) return "/floor" + ": not a whole number";
  if (v["floor"] < 0) return "/floor" + ": out of range";
  if (v["floor"] > 1000000000) return "/floor" + ": out of range";
  {
    const f152 = check150(v["bundle"]);
    if (f152 !== null) return "/bundle" + f152;
  }
  {
    const f155 = check153(v["platforms"]);
    if (f155 !== null) return "/platforms" + f155;
  }
  if (typeof v["nodeMajor"] !== "number" || !Number.isFinite(v["nodeMajor"]))
    return "/nodeMajor" + ": not a number";
  if (!Number.isSafeInteger(v["nodeMajor"])) return "/nodeMajor" + ": not a whole number";
  if (v["nodeMajor"] < 1) return "/nodeMajor" + ": out of range";
  if (v["nodeMajor"] > 999) return "/nodeMajor" + ": out of range";
  {
    const f161 = check156(v["rings"]);
    if (f161 !== null) return "/rings" + f161;
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
  for (const key of Object.keys(v)) if (!keys162.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys168 = new Set<string>(["fix", "version", "manifestDigest", "params"]);
function check166(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["fix"] !== "string") return "/fix" + ": not text";
  if (v["fix"].length > 64) return "/fix" + ": too long";
  if (!pattern82.test(v["fix"])) return "/fix" + ": not in the right form";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return "/version" + ": not a whole number";
  if (v["version"] < 1) return "/version" + ": out of range";
  if (typeof v["manifestDigest"] !== "string") return "/manifestDigest" + ": not text";
  if (!pattern73.test(v["manifestDigest"])) return "/manifestDigest" + ": not in the right form";
  {
    const f167 = check83(v["params"]);
    if (f167 !== null) return "/params" + f167;
  }
  for (const key of Object.keys(v)) if (!keys168.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check164(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 8) return ": too many";
  for (let i165 = 0; i165 < v.length; i165++) {
    {
      const f169 = check166(v[i165]);
      if (f169 !== null) return "/" + i165 + f169;
    }
  }
  return null;
}
const pattern174 = new RegExp("^[ -~]+$", "u");
const pattern175 = new RegExp("^[A-Za-z][A-Za-z0-9_+-]*(\\/[A-Za-z0-9_+-]+){0,2}$", "u");
const keys176 = new Set<string>(["kind", "cron", "zone"]);
function check173(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["kind"] !== "cron") return "/kind" + ": not one of the allowed values";
  if (typeof v["cron"] !== "string") return "/cron" + ": not text";
  if (v["cron"].length > 120) return "/cron" + ": too long";
  if (!pattern174.test(v["cron"])) return "/cron" + ": not in the right form";
  if (typeof v["zone"] !== "string") return "/zone" + ": not text";
  if (v["zone"].length > 64) return "/zone" + ": too long";
  if (!pattern175.test(v["zone"])) return "/zone" + ": not in the right form";
  for (const key of Object.keys(v)) if (!keys176.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check178(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 7) return ": too many";
  for (let i179 = 0; i179 < v.length; i179++) {
    if (typeof v[i179] !== "number" || !Number.isFinite(v[i179])) return "/" + i179 + ": not a number";
    if (!Number.isSafeInteger(v[i179])) return "/" + i179 + ": not a whole number";
    if (v[i179] < 1) return "/" + i179 + ": out of range";
    if (v[i179] > 7) return "/" + i179 + ": out of range";
  }
  return null;
}
const pattern181 = new RegExp("^([01]\\d|2[0-3]):[0-5]\\d$", "u");
const pattern182 = new RegExp("^20\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$", "u");
const keys183 = new Set<string>(["kind", "weeks", "days", "time", "from", "zone"]);
function check177(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["kind"] !== "every") return "/kind" + ": not one of the allowed values";
  if (typeof v["weeks"] !== "number" || !Number.isFinite(v["weeks"])) return "/weeks" + ": not a number";
  if (!Number.isSafeInteger(v["weeks"])) return "/weeks" + ": not a whole number";
  if (v["weeks"] < 1) return "/weeks" + ": out of range";
  if (v["weeks"] > 52) return "/weeks" + ": out of range";
  {
    const f180 = check178(v["days"]);
    if (f180 !== null) return "/days" + f180;
  }
  if (typeof v["time"] !== "string") return "/time" + ": not text";
  if (!pattern181.test(v["time"])) return "/time" + ": not in the right form";
  if (typeof v["from"] !== "string") return "/from" + ": not text";
  if (!pattern182.test(v["from"])) return "/from" + ": not in the right form";
  if (typeof v["zone"] !== "string") return "/zone" + ": not text";
  if (v["zone"].length > 64) return "/zone" + ": too long";
  if (!pattern175.test(v["zone"])) return "/zone" + ": not in the right form";
  for (const key of Object.keys(v)) if (!keys183.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern185 = new RegExp(
  "^20\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d$",
  "u",
);
const keys186 = new Set<string>(["kind", "local", "zone"]);
function check184(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["kind"] !== "once") return "/kind" + ": not one of the allowed values";
  if (typeof v["local"] !== "string") return "/local" + ": not text";
  if (!pattern185.test(v["local"])) return "/local" + ": not in the right form";
  if (typeof v["zone"] !== "string") return "/zone" + ": not text";
  if (v["zone"].length > 64) return "/zone" + ": too long";
  if (!pattern175.test(v["zone"])) return "/zone" + ": not in the right form";
  for (const key of Object.keys(v)) if (!keys186.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check172(v: any): string | null {
  if (check173(v) !== null && check177(v) !== null && check184(v) !== null)
    return ": none of the allowed forms";
  return null;
}
function check188(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 64) return ": too many";
  for (let i189 = 0; i189 < v.length; i189++) {
    if (typeof v[i189] !== "string") return "/" + i189 + ": not text";
    if (!pattern182.test(v[i189])) return "/" + i189 + ": not in the right form";
  }
  return null;
}
const keys192 = new Set<string>(["mains", "idleMinutes", "notMetered", "freeMiB"]);
function check191(v: any): string | null {
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
  for (const key of Object.keys(v)) if (!keys192.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys195 = new Set<string>([
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
function check163(v: any): string | null {
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
    const f170 = check164(v["fixes"]);
    if (f170 !== null) return "/fixes" + f170;
  }
  {
    const f171 = check125(v["devices"]);
    if (f171 !== null) return "/devices" + f171;
  }
  if (typeof v["query"] !== "string") return "/query" + ": not text";
  if (v["query"].length > 400) return "/query" + ": too long";
  if (!pattern1.test(v["query"])) return "/query" + ": not in the right form";
  {
    const f187 = check172(v["when"]);
    if (f187 !== null) return "/when" + f187;
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
    const f190 = check188(v["skipDays"]);
    if (f190 !== null) return "/skipDays" + f190;
  }
  {
    const f193 = check191(v["conditions"]);
    if (f193 !== null) return "/conditions" + f193;
  }
  if (typeof v["wake"] !== "boolean") return "/wake" + ": not true or false";
  if (v["rings"] !== undefined) {
    {
      const f194 = check156(v["rings"]);
      if (f194 !== null) return "/rings" + f194;
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
  for (const key of Object.keys(v)) if (!keys195.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys199 = new Set<string>(["root", "count"]);
function check198(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["root"] !== "string") return "/root" + ": not text";
  if (!pattern73.test(v["root"])) return "/root" + ": not in the right form";
  if (typeof v["count"] !== "number" || !Number.isFinite(v["count"])) return "/count" + ": not a number";
  if (!Number.isSafeInteger(v["count"])) return "/count" + ": not a whole number";
  if (v["count"] < 1) return "/count" + ": out of range";
  if (v["count"] > 50000) return "/count" + ": out of range";
  for (const key of Object.keys(v)) if (!keys199.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys203 = new Set<string>(["verifiedPercent", "mostFailures", "incidents"]);
function check202(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["verifiedPercent"] !== "number" || !Number.isFinite(v["verifiedPercent"]))
    return "/verifiedPercent" + ": not a number";
  if (!Number.isSafeInteger(v["verifiedPercent"])) return "/verifiedPercent" + ": not a whole number";
  if (v["verifiedPercent"] < 50) return "/verifiedPercent" + ": out of range";
  if (v["verifiedPercent"] > 100) return "/verifiedPercent" + ": out of range";
  if (typeof v["mostFailures"] !== "number" || !Number.isFinite(v["mostFailures"]))
    return "/mostFailures" + ": not a number";
  if (!Number.isSafeInteger(v["mostFailures"])) return "/mostFailures" + ": not a whole number";
  if (v["mostFailures"] < 0) return "/mostFailures" + ": out of range";
  if (v["mostFailures"] > 1000) return "/mostFailures" + ": out of range";
  if (v["incidents"] !== "none" && v["incidents"] !== "any")
    return "/incidents" + ": not one of the allowed values";
  for (const key of Object.keys(v)) if (!keys203.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern207 = new RegExp("^([01][0-9]|2[0-3]):[0-5][0-9]$", "u");
const keys209 = new Set<string>(["from", "until", "days", "zone"]);
function check206(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["from"] !== "string") return "/from" + ": not text";
  if (!pattern207.test(v["from"])) return "/from" + ": not in the right form";
  if (typeof v["until"] !== "string") return "/until" + ": not text";
  if (!pattern207.test(v["until"])) return "/until" + ": not in the right form";
  {
    const f208 = check178(v["days"]);
    if (f208 !== null) return "/days" + f208;
  }
  if (typeof v["zone"] !== "string") return "/zone" + ": not text";
  if (v["zone"].length > 64) return "/zone" + ": too long";
  if (!pattern175.test(v["zone"])) return "/zone" + ": not in the right form";
  for (const key of Object.keys(v)) if (!keys209.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check205(v: any): string | null {
  if (v !== null && check206(v) !== null) return ": none of the allowed forms";
  return null;
}
function check213(v: any): string | null {
  if (typeof v !== "string") return ": not text";
  if (!pattern73.test(v)) return ": not in the right form";
  return null;
}
function check212(v: any): string | null {
  if (v !== null && check213(v) !== null) return ": none of the allowed forms";
  return null;
}
const keys215 = new Set<string>([
  "type",
  "name",
  "person",
  "fix",
  "version",
  "manifestDigest",
  "params",
  "step",
  "targets",
  "query",
  "rings",
  "gate",
  "perHour",
  "hours",
  "conditions",
  "again",
  "issuedAtMs",
  "expiresAtMs",
  "nonce",
]);
function check196(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "rollout") return "/type" + ": not one of the allowed values";
  if (typeof v["name"] !== "string") return "/name" + ": not text";
  if (v["name"].length < 1) return "/name" + ": too short";
  if (v["name"].length > 64) return "/name" + ": too long";
  if (!pattern1.test(v["name"])) return "/name" + ": not in the right form";
  if (typeof v["person"] !== "string") return "/person" + ": not text";
  if (v["person"].length < 1) return "/person" + ": too short";
  if (v["person"].length > 64) return "/person" + ": too long";
  if (!pattern1.test(v["person"])) return "/person" + ": not in the right form";
  if (typeof v["fix"] !== "string") return "/fix" + ": not text";
  if (v["fix"].length > 64) return "/fix" + ": too long";
  if (!pattern82.test(v["fix"])) return "/fix" + ": not in the right form";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return "/version" + ": not a whole number";
  if (v["version"] < 1) return "/version" + ": out of range";
  if (typeof v["manifestDigest"] !== "string") return "/manifestDigest" + ": not text";
  if (!pattern73.test(v["manifestDigest"])) return "/manifestDigest" + ": not in the right form";
  {
    const f197 = check83(v["params"]);
    if (f197 !== null) return "/params" + f197;
  }
  if (v["step"] !== "fix" && v["step"] !== "undo") return "/step" + ": not one of the allowed values";
  {
    const f200 = check198(v["targets"]);
    if (f200 !== null) return "/targets" + f200;
  }
  if (typeof v["query"] !== "string") return "/query" + ": not text";
  if (v["query"].length > 400) return "/query" + ": too long";
  if (!pattern1.test(v["query"])) return "/query" + ": not in the right form";
  {
    const f201 = check156(v["rings"]);
    if (f201 !== null) return "/rings" + f201;
  }
  {
    const f204 = check202(v["gate"]);
    if (f204 !== null) return "/gate" + f204;
  }
  if (typeof v["perHour"] !== "number" || !Number.isFinite(v["perHour"]))
    return "/perHour" + ": not a number";
  if (!Number.isSafeInteger(v["perHour"])) return "/perHour" + ": not a whole number";
  if (v["perHour"] < 1) return "/perHour" + ": out of range";
  if (v["perHour"] > 50000) return "/perHour" + ": out of range";
  {
    const f210 = check205(v["hours"]);
    if (f210 !== null) return "/hours" + f210;
  }
  {
    const f211 = check191(v["conditions"]);
    if (f211 !== null) return "/conditions" + f211;
  }
  {
    const f214 = check212(v["again"]);
    if (f214 !== null) return "/again" + f214;
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
  for (const key of Object.keys(v)) if (!keys215.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys217 = new Set<string>(["type", "rollout", "halt", "reason", "person", "atMs", "nonce"]);
function check216(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "rollout-resume") return "/type" + ": not one of the allowed values";
  if (typeof v["rollout"] !== "string") return "/rollout" + ": not text";
  if (!pattern73.test(v["rollout"])) return "/rollout" + ": not in the right form";
  if (typeof v["halt"] !== "number" || !Number.isFinite(v["halt"])) return "/halt" + ": not a number";
  if (!Number.isSafeInteger(v["halt"])) return "/halt" + ": not a whole number";
  if (v["halt"] < 1) return "/halt" + ": out of range";
  if (v["halt"] > 1000000) return "/halt" + ": out of range";
  if (typeof v["reason"] !== "string") return "/reason" + ": not text";
  if (v["reason"].length < 1) return "/reason" + ": too short";
  if (v["reason"].length > 200) return "/reason" + ": too long";
  if (!pattern1.test(v["reason"])) return "/reason" + ": not in the right form";
  if (typeof v["person"] !== "string") return "/person" + ": not text";
  if (v["person"].length < 1) return "/person" + ": too short";
  if (v["person"].length > 64) return "/person" + ": too long";
  if (!pattern1.test(v["person"])) return "/person" + ": not in the right form";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return "/atMs" + ": out of range";
  if (typeof v["nonce"] !== "string") return "/nonce" + ": not text";
  if (v["nonce"].length < 24) return "/nonce" + ": too short";
  if (v["nonce"].length > 24) return "/nonce" + ": too long";
  if (!pattern7.test(v["nonce"])) return "/nonce" + ": not in the right form";
  for (const key of Object.keys(v)) if (!keys217.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys220 = new Set<string>(["en", "nl"]);
function check219(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["en"] !== "string") return "/en" + ": not text";
  if (v["en"].length < 1) return "/en" + ": too short";
  if (v["en"].length > 600) return "/en" + ": too long";
  if (typeof v["nl"] !== "string") return "/nl" + ": not text";
  if (v["nl"].length < 1) return "/nl" + ": too short";
  if (v["nl"].length > 600) return "/nl" + ": too long";
  for (const key of Object.keys(v)) if (!keys220.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check225(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 4) return ": too many";
  for (let i226 = 0; i226 < v.length; i226++) {
    if (v[i226] !== "call" && v[i226] !== "presenting" && v[i226] !== "low-battery" && v[i226] !== "typing")
      return "/" + i226 + ": not one of the allowed values";
  }
  return null;
}
const pattern231 = new RegExp("^[a-z][a-zA-Z0-9]{0,31}$", "u");
const keys235 = new Set<string>(["kind", "title", "pattern", "maxLength"]);
function check233(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["kind"] !== "text") return "/kind" + ": not one of the allowed values";
  {
    const f234 = check219(v["title"]);
    if (f234 !== null) return "/title" + f234;
  }
  if (typeof v["pattern"] !== "string") return "/pattern" + ": not text";
  if (v["pattern"].length > 200) return "/pattern" + ": too long";
  if (typeof v["maxLength"] !== "number" || !Number.isFinite(v["maxLength"]))
    return "/maxLength" + ": not a number";
  if (!Number.isSafeInteger(v["maxLength"])) return "/maxLength" + ": not a whole number";
  if (v["maxLength"] < 1) return "/maxLength" + ": out of range";
  if (v["maxLength"] > 512) return "/maxLength" + ": out of range";
  for (const key of Object.keys(v)) if (!keys235.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys238 = new Set<string>(["kind", "title", "min", "max"]);
function check236(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["kind"] !== "whole") return "/kind" + ": not one of the allowed values";
  {
    const f237 = check219(v["title"]);
    if (f237 !== null) return "/title" + f237;
  }
  if (typeof v["min"] !== "number" || !Number.isFinite(v["min"])) return "/min" + ": not a number";
  if (!Number.isSafeInteger(v["min"])) return "/min" + ": not a whole number";
  if (typeof v["max"] !== "number" || !Number.isFinite(v["max"])) return "/max" + ": not a number";
  if (!Number.isSafeInteger(v["max"])) return "/max" + ": not a whole number";
  for (const key of Object.keys(v)) if (!keys238.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check241(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 64) return ": too many";
  for (let i242 = 0; i242 < v.length; i242++) {
    if (typeof v[i242] !== "string") return "/" + i242 + ": not text";
    if (v[i242].length < 1) return "/" + i242 + ": too short";
    if (v[i242].length > 64) return "/" + i242 + ": too long";
  }
  return null;
}
const keys244 = new Set<string>(["kind", "title", "of"]);
function check239(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["kind"] !== "choice") return "/kind" + ": not one of the allowed values";
  {
    const f240 = check219(v["title"]);
    if (f240 !== null) return "/title" + f240;
  }
  {
    const f243 = check241(v["of"]);
    if (f243 !== null) return "/of" + f243;
  }
  for (const key of Object.keys(v)) if (!keys244.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check232(v: any): string | null {
  if (check233(v) !== null && check236(v) !== null && check239(v) !== null)
    return ": none of the allowed forms";
  return null;
}
function check229(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  for (const k230 of Object.keys(v)) {
    if (k230 === "__proto__") return ": __proto__ is no name";
    if (typeof k230 !== "string") return ": not text";
    if (!pattern231.test(k230)) return ": not in the right form";
    {
      const f245 = check232(v[k230]);
      if (f245 !== null) return "/" + k230.slice(0, 40) + f245;
    }
  }
  return null;
}
const keys250 = new Set<string>(["rule", "subject"]);
function check249(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["rule"] !== "string") return "/rule" + ": not text";
  if (v["rule"].length > 64) return "/rule" + ": too long";
  if (!pattern82.test(v["rule"])) return "/rule" + ": not in the right form";
  if (typeof v["subject"] !== "string") return "/subject" + ": not text";
  if (v["subject"].length > 64) return "/subject" + ": too long";
  for (const key of Object.keys(v)) if (!keys250.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check247(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 8) return ": too many";
  for (let i248 = 0; i248 < v.length; i248++) {
    {
      const f251 = check249(v[i248]);
      if (f251 !== null) return "/" + i248 + f251;
    }
  }
  return null;
}
const keys255 = new Set<string>(["check", "fix", "verify", "undo"]);
function check254(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["check"] !== "string") return "/check" + ": not text";
  if (typeof v["fix"] !== "string") return "/fix" + ": not text";
  if (typeof v["verify"] !== "string") return "/verify" + ": not text";
  if (v["undo"] !== undefined) {
    if (typeof v["undo"] !== "string") return "/undo" + ": not text";
  }
  for (const key of Object.keys(v)) if (!keys255.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys258 = new Set<string>(["interpreter", "check", "fix", "verify", "undo"]);
function check257(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["interpreter"] !== "node") return "/interpreter" + ": not one of the allowed values";
  if (typeof v["check"] !== "string") return "/check" + ": not text";
  if (typeof v["fix"] !== "string") return "/fix" + ": not text";
  if (typeof v["verify"] !== "string") return "/verify" + ": not text";
  if (v["undo"] !== undefined) {
    if (typeof v["undo"] !== "string") return "/undo" + ": not text";
  }
  for (const key of Object.keys(v)) if (!keys258.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys260 = new Set<string>(["linux", "windows"]);
function check253(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["linux"] !== undefined) {
    {
      const f256 = check254(v["linux"]);
      if (f256 !== null) return "/linux" + f256;
    }
  }
  if (v["windows"] !== undefined) {
    {
      const f259 = check257(v["windows"]);
      if (f259 !== null) return "/windows" + f259;
    }
  }
  for (const key of Object.keys(v)) if (!keys260.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern264 = new RegExp("^[a-z0-9][a-z0-9.-]{0,63}$", "u");
const keys266 = new Set<string>(["sha256", "bytes"]);
function check265(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["sha256"] !== "string") return "/sha256" + ": not text";
  if (!pattern73.test(v["sha256"])) return "/sha256" + ": not in the right form";
  if (typeof v["bytes"] !== "number" || !Number.isFinite(v["bytes"])) return "/bytes" + ": not a number";
  if (!Number.isSafeInteger(v["bytes"])) return "/bytes" + ": not a whole number";
  if (v["bytes"] < 1) return "/bytes" + ": out of range";
  if (v["bytes"] > 262144) return "/bytes" + ": out of range";
  for (const key of Object.keys(v)) if (!keys266.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check262(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  for (const k263 of Object.keys(v)) {
    if (k263 === "__proto__") return ": __proto__ is no name";
    if (typeof k263 !== "string") return ": not text";
    if (!pattern264.test(k263)) return ": not in the right form";
    {
      const f267 = check265(v[k263]);
      if (f267 !== null) return "/" + k263.slice(0, 40) + f267;
    }
  }
  return null;
}
const keys269 = new Set<string>([
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
function check218(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["type"] !== "fix") return "/type" + ": not one of the allowed values";
  if (typeof v["id"] !== "string") return "/id" + ": not text";
  if (v["id"].length > 64) return "/id" + ": too long";
  if (!pattern82.test(v["id"])) return "/id" + ": not in the right form";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return "/version" + ": not a whole number";
  if (v["version"] < 1) return "/version" + ": out of range";
  if (v["version"] > 100000) return "/version" + ": out of range";
  if (typeof v["author"] !== "string") return "/author" + ": not text";
  if (v["author"].length < 1) return "/author" + ": too short";
  if (v["author"].length > 64) return "/author" + ": too long";
  {
    const f221 = check219(v["title"]);
    if (f221 !== null) return "/title" + f221;
  }
  {
    const f222 = check219(v["summary"]);
    if (f222 !== null) return "/summary" + f222;
  }
  {
    const f223 = check219(v["caution"]);
    if (f223 !== null) return "/caution" + f223;
  }
  {
    const f224 = check219(v["notice"]);
    if (f224 !== null) return "/notice" + f224;
  }
  if (v["risk"] !== "R0" && v["risk"] !== "R1" && v["risk"] !== "R2" && v["risk"] !== "R3")
    return "/risk" + ": not one of the allowed values";
  if (v["waitsFor"] !== undefined) {
    {
      const f227 = check225(v["waitsFor"]);
      if (f227 !== null) return "/waitsFor" + f227;
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
      const f228 = check219(v["shows"]);
      if (f228 !== null) return "/shows" + f228;
    }
  }
  {
    const f246 = check229(v["parameters"]);
    if (f246 !== null) return "/parameters" + f246;
  }
  {
    const f252 = check247(v["settles"]);
    if (f252 !== null) return "/settles" + f252;
  }
  {
    const f261 = check253(v["platforms"]);
    if (f261 !== null) return "/platforms" + f261;
  }
  {
    const f268 = check262(v["files"]);
    if (f268 !== null) return "/files" + f268;
  }
  for (const key of Object.keys(v)) if (!keys269.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}

/** Name → check. A check gives null when the value is right, else where and what is wrong. */
export const checks: ReadonlyMap<string, (value: unknown) => string | null> = new Map<
  string,
  (value: any) => string | null
>([
  ["root", check0],
  ["policy", check18],
  ["approval", check72],
  ["delegation", check75],
  ["order", check80],
  ["receipt", check91],
  ["stop", check107],
  ["revoke", check109],
  ["resume", check118],
  ["standing-order", check123],
  ["anchor", check131],
  ["batch", check133],
  ["caller-code", check135],
  ["release", check148],
  ["schedule", check163],
  ["rollout", check196],
  ["rollout-resume", check216],
  ["manifest", check218],
]);
