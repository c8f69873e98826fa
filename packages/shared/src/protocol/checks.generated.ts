// Generated from protocol/messages/*.ts by `npm run docs`. Do not edit.
/* oxlint-disable */
function check0(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["seq"] !== "number" || !Number.isFinite(v["seq"])) return p + "/seq" + ": not a number";
  if (!Number.isSafeInteger(v["seq"])) return p + "/seq" + ": not a whole number";
  if (v["seq"] < 1) return p + "/seq" + ": out of range";
  return null;
}
const pattern2 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern3 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check1(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["nonce"] !== "string") return p + "/nonce" + ": not text";
  if (v["nonce"].length < 44) return p + "/nonce" + ": too short";
  if (v["nonce"].length > 44) return p + "/nonce" + ": too long";
  if (!pattern2.test(v["nonce"])) return p + "/nonce" + ": not in the right form";
  if (typeof v["proof"] !== "string") return p + "/proof" + ": not text";
  if (v["proof"].length < 88) return p + "/proof" + ": too short";
  if (v["proof"].length > 88) return p + "/proof" + ": too long";
  if (!pattern3.test(v["proof"])) return p + "/proof" + ": not in the right form";
  return null;
}
const pattern5 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern6 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern7 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern8 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern9 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check4(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return p + "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return p + "/version" + ": not a whole number";
  if (v["version"] < 1) return p + "/version" + ": out of range";
  if (v["version"] > 1000) return p + "/version" + ": out of range";
  if (typeof v["token"] !== "string") return p + "/token" + ": not text";
  if (v["token"].length < 20) return p + "/token" + ": too short";
  if (v["token"].length > 128) return p + "/token" + ": too long";
  if (typeof v["publicKey"] !== "string") return p + "/publicKey" + ": not text";
  if (v["publicKey"].length < 44) return p + "/publicKey" + ": too short";
  if (v["publicKey"].length > 44) return p + "/publicKey" + ": too long";
  if (!pattern5.test(v["publicKey"])) return p + "/publicKey" + ": not in the right form";
  if (typeof v["nonce"] !== "string") return p + "/nonce" + ": not text";
  if (v["nonce"].length < 44) return p + "/nonce" + ": too short";
  if (v["nonce"].length > 44) return p + "/nonce" + ": too long";
  if (!pattern6.test(v["nonce"])) return p + "/nonce" + ": not in the right form";
  if (typeof v["proof"] !== "string") return p + "/proof" + ": not text";
  if (v["proof"].length < 88) return p + "/proof" + ": too short";
  if (v["proof"].length > 88) return p + "/proof" + ": too long";
  if (!pattern7.test(v["proof"])) return p + "/proof" + ": not in the right form";
  if (typeof v["name"] !== "string") return p + "/name" + ": not text";
  if (v["name"].length < 1) return p + "/name" + ": too short";
  if (v["name"].length > 253) return p + "/name" + ": too long";
  if (!pattern8.test(v["name"])) return p + "/name" + ": not in the right form";
  if (v["platform"] !== "linux" && v["platform"] !== "windows" && v["platform"] !== "macos")
    return p + "/platform" + ": not one of the allowed values";
  if (typeof v["system"] !== "string") return p + "/system" + ": not text";
  if (v["system"].length > 512) return p + "/system" + ": too long";
  if (!pattern9.test(v["system"])) return p + "/system" + ": not in the right form";
  if (typeof v["agentVersion"] !== "string") return p + "/agentVersion" + ": not text";
  if (v["agentVersion"].length > 32) return p + "/agentVersion" + ": too long";
  return null;
}
const pattern11 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern12 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern13 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern17 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern22 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern23 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys24 = new Set<string>(["keyId", "signature"]);
function check21(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern22.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern23.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys24.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern26 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern28 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern29 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern30 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys31 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check27(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern28.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern29.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern30.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys31.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys33 = new Set<string>(["keyId", "assertion"]);
function check25(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern26.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f32 = check27(v["assertion"], p + "/assertion");
    if (f32 !== null) return f32;
  }
  for (const key of Object.keys(v))
    if (!keys33.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check20(v: any, p: string): string | null {
  if (check21(v, p) !== null && check25(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check18(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i19 = 0; i19 < v.length; i19++) {
    {
      const f34 = check20(v[i19], p + "/" + i19);
      if (f34 !== null) return f34;
    }
  }
  return null;
}
const keys36 = new Set<string>(["payload", "signatures"]);
function check16(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern17.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f35 = check18(v["signatures"], p + "/signatures");
    if (f35 !== null) return f35;
  }
  for (const key of Object.keys(v))
    if (!keys36.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check14(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 64) return p + ": too many";
  for (let i15 = 0; i15 < v.length; i15++) {
    {
      const f37 = check16(v[i15], p + "/" + i15);
      if (f37 !== null) return f37;
    }
  }
  return null;
}
const pattern40 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern45 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern46 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys47 = new Set<string>(["keyId", "signature"]);
function check44(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern45.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern46.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys47.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern49 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern51 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern52 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern53 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys54 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check50(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern51.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern52.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern53.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys54.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys56 = new Set<string>(["keyId", "assertion"]);
function check48(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern49.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f55 = check50(v["assertion"], p + "/assertion");
    if (f55 !== null) return f55;
  }
  for (const key of Object.keys(v))
    if (!keys56.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check43(v: any, p: string): string | null {
  if (check44(v, p) !== null && check48(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check41(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i42 = 0; i42 < v.length; i42++) {
    {
      const f57 = check43(v[i42], p + "/" + i42);
      if (f57 !== null) return f57;
    }
  }
  return null;
}
const keys59 = new Set<string>(["payload", "signatures"]);
function check39(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern40.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f58 = check41(v["signatures"], p + "/signatures");
    if (f58 !== null) return f58;
  }
  for (const key of Object.keys(v))
    if (!keys59.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check10(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["deviceId"] !== "string") return p + "/deviceId" + ": not text";
  if (!pattern11.test(v["deviceId"])) return p + "/deviceId" + ": not in the right form";
  if (typeof v["collectorKey"] !== "string") return p + "/collectorKey" + ": not text";
  if (v["collectorKey"].length < 44) return p + "/collectorKey" + ": too short";
  if (v["collectorKey"].length > 44) return p + "/collectorKey" + ": too long";
  if (!pattern12.test(v["collectorKey"])) return p + "/collectorKey" + ": not in the right form";
  if (typeof v["proof"] !== "string") return p + "/proof" + ": not text";
  if (v["proof"].length < 88) return p + "/proof" + ": too short";
  if (v["proof"].length > 88) return p + "/proof" + ": too long";
  if (!pattern13.test(v["proof"])) return p + "/proof" + ": not in the right form";
  {
    const f38 = check14(v["roots"], p + "/roots");
    if (f38 !== null) return f38;
  }
  {
    const f60 = check39(v["policy"], p + "/policy");
    if (f60 !== null) return f60;
  }
  return null;
}
const pattern62 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern63 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
function check67(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (v.length > 512) return p + ": too long";
  return null;
}
function check68(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
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
    if (k65.length > 64) return p + ": too long";
    {
      const f69 = check66(v[k65], p + "/" + k65.slice(0, 40));
      if (f69 !== null) return f69;
    }
  }
  return null;
}
function check74(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k75 of Object.keys(v)) {
    if (k75 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k75 !== "string") return p + ": not text";
  }
  return null;
}
function check73(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["state"] !== "measured") return p + "/state" + ": not one of the allowed values";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  if (typeof v["tookMs"] !== "number" || !Number.isFinite(v["tookMs"]))
    return p + "/tookMs" + ": not a number";
  if (v["tookMs"] < 0) return p + "/tookMs" + ": out of range";
  if (v["tookMs"] > 3600000) return p + "/tookMs" + ": out of range";
  {
    const f76 = check74(v["value"], p + "/value");
    if (f76 !== null) return f76;
  }
  return null;
}
const pattern78 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check77(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["state"] !== "unavailable") return p + "/state" + ": not one of the allowed values";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  if (typeof v["tookMs"] !== "number" || !Number.isFinite(v["tookMs"]))
    return p + "/tookMs" + ": not a number";
  if (v["tookMs"] < 0) return p + "/tookMs" + ": out of range";
  if (v["tookMs"] > 3600000) return p + "/tookMs" + ": out of range";
  if (
    v["reason"] !== "needs-root" &&
    v["reason"] !== "tool-missing" &&
    v["reason"] !== "no-such-hardware" &&
    v["reason"] !== "not-supported" &&
    v["reason"] !== "switched-off" &&
    v["reason"] !== "no-service" &&
    v["reason"] !== "no-permission" &&
    v["reason"] !== "not-yet"
  )
    return p + "/reason" + ": not one of the allowed values";
  if (v["detail"] !== undefined) {
    if (typeof v["detail"] !== "string") return p + "/detail" + ": not text";
    if (v["detail"].length > 512) return p + "/detail" + ": too long";
    if (!pattern78.test(v["detail"])) return p + "/detail" + ": not in the right form";
  }
  return null;
}
const pattern80 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check79(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["state"] !== "failed") return p + "/state" + ": not one of the allowed values";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  if (typeof v["tookMs"] !== "number" || !Number.isFinite(v["tookMs"]))
    return p + "/tookMs" + ": not a number";
  if (v["tookMs"] < 0) return p + "/tookMs" + ": out of range";
  if (v["tookMs"] > 3600000) return p + "/tookMs" + ": out of range";
  if (typeof v["code"] !== "string") return p + "/code" + ": not text";
  if (v["code"].length > 64) return p + "/code" + ": too long";
  if (v["detail"] !== undefined) {
    if (typeof v["detail"] !== "string") return p + "/detail" + ": not text";
    if (v["detail"].length > 512) return p + "/detail" + ": too long";
    if (!pattern80.test(v["detail"])) return p + "/detail" + ": not in the right form";
  }
  return null;
}
function check72(v: any, p: string): string | null {
  if (check73(v, p) !== null && check77(v, p) !== null && check79(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check87(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length !== 2) return p + ": wrong length";
  if (typeof v[0] !== "number" || !Number.isFinite(v[0])) return p + "/0" + ": not a number";
  if (!Number.isSafeInteger(v[0])) return p + "/0" + ": not a whole number";
  if (v[0] < 0) return p + "/0" + ": out of range";
  if (v[0] > 8640000000000) return p + "/0" + ": out of range";
  if (typeof v[1] !== "number" || !Number.isFinite(v[1])) return p + "/1" + ": not a number";
  return null;
}
function check85(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 2000) return p + ": too many";
  for (let i86 = 0; i86 < v.length; i86++) {
    {
      const f88 = check87(v[i86], p + "/" + i86);
      if (f88 !== null) return f88;
    }
  }
  return null;
}
function check84(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["series"] !== "string") return p + "/series" + ": not text";
  if (v["series"].length > 600) return p + "/series" + ": too long";
  {
    const f89 = check85(v["points"], p + "/points");
    if (f89 !== null) return f89;
  }
  return null;
}
function check82(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i83 = 0; i83 < v.length; i83++) {
    {
      const f90 = check84(v[i83], p + "/" + i83);
      if (f90 !== null) return f90;
    }
  }
  return null;
}
function check94(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["pid"] !== "number" || !Number.isFinite(v["pid"])) return p + "/pid" + ": not a number";
  if (!Number.isSafeInteger(v["pid"])) return p + "/pid" + ": not a whole number";
  if (v["pid"] < 1) return p + "/pid" + ": out of range";
  if (typeof v["name"] !== "string") return p + "/name" + ": not text";
  if (v["name"].length > 64) return p + "/name" + ": too long";
  if (typeof v["processorPercent"] !== "number" || !Number.isFinite(v["processorPercent"]))
    return p + "/processorPercent" + ": not a number";
  if (v["processorPercent"] < 0) return p + "/processorPercent" + ": out of range";
  if (typeof v["memoryBytes"] !== "number" || !Number.isFinite(v["memoryBytes"]))
    return p + "/memoryBytes" + ": not a number";
  if (v["memoryBytes"] < 0) return p + "/memoryBytes" + ": out of range";
  return null;
}
function check92(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 5) return p + ": too many";
  for (let i93 = 0; i93 < v.length; i93++) {
    {
      const f95 = check94(v[i93], p + "/" + i93);
      if (f95 !== null) return f95;
    }
  }
  return null;
}
const pattern100 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern101 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check99(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  if (typeof v["source"] !== "string") return p + "/source" + ": not text";
  if (v["source"].length > 512) return p + "/source" + ": too long";
  if (!pattern100.test(v["source"])) return p + "/source" + ": not in the right form";
  if (typeof v["text"] !== "string") return p + "/text" + ": not text";
  if (v["text"].length > 512) return p + "/text" + ": too long";
  if (!pattern101.test(v["text"])) return p + "/text" + ": not in the right form";
  return null;
}
function check97(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 50) return p + ": too many";
  for (let i98 = 0; i98 < v.length; i98++) {
    {
      const f102 = check99(v[i98], p + "/" + i98);
      if (f102 !== null) return f102;
    }
  }
  return null;
}
const pattern107 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check106(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  if (typeof v["text"] !== "string") return p + "/text" + ": not text";
  if (v["text"].length > 512) return p + "/text" + ": too long";
  if (!pattern107.test(v["text"])) return p + "/text" + ": not in the right form";
  return null;
}
function check104(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 50) return p + ": too many";
  for (let i105 = 0; i105 < v.length; i105++) {
    {
      const f108 = check106(v[i105], p + "/" + i105);
      if (f108 !== null) return f108;
    }
  }
  return null;
}
function check111(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (!Number.isSafeInteger(v)) return p + ": not a whole number";
  if (v < 0) return p + ": out of range";
  if (v > 8640000000000) return p + ": out of range";
  return null;
}
function check112(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check110(v: any, p: string): string | null {
  if (check111(v, p) !== null && check112(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check71(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f81 = check72(v["reading"], p + "/reading");
    if (f81 !== null) return f81;
  }
  {
    const f91 = check82(v["recording"], p + "/recording");
    if (f91 !== null) return f91;
  }
  {
    const f96 = check92(v["top"], p + "/top");
    if (f96 !== null) return f96;
  }
  {
    const f103 = check97(v["log"], p + "/log");
    if (f103 !== null) return f103;
  }
  {
    const f109 = check104(v["changes"], p + "/changes");
    if (f109 !== null) return f109;
  }
  {
    const f113 = check110(v["lastWellAtMs"], p + "/lastWellAtMs");
    if (f113 !== null) return f113;
  }
  return null;
}
function check118(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k119 of Object.keys(v)) {
    if (k119 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k119 !== "string") return p + ": not text";
  }
  return null;
}
function check117(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["state"] !== "measured") return p + "/state" + ": not one of the allowed values";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  if (typeof v["tookMs"] !== "number" || !Number.isFinite(v["tookMs"]))
    return p + "/tookMs" + ": not a number";
  if (v["tookMs"] < 0) return p + "/tookMs" + ": out of range";
  if (v["tookMs"] > 3600000) return p + "/tookMs" + ": out of range";
  {
    const f120 = check118(v["value"], p + "/value");
    if (f120 !== null) return f120;
  }
  return null;
}
const pattern122 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check121(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["state"] !== "unavailable") return p + "/state" + ": not one of the allowed values";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  if (typeof v["tookMs"] !== "number" || !Number.isFinite(v["tookMs"]))
    return p + "/tookMs" + ": not a number";
  if (v["tookMs"] < 0) return p + "/tookMs" + ": out of range";
  if (v["tookMs"] > 3600000) return p + "/tookMs" + ": out of range";
  if (
    v["reason"] !== "needs-root" &&
    v["reason"] !== "tool-missing" &&
    v["reason"] !== "no-such-hardware" &&
    v["reason"] !== "not-supported" &&
    v["reason"] !== "switched-off" &&
    v["reason"] !== "no-service" &&
    v["reason"] !== "no-permission" &&
    v["reason"] !== "not-yet"
  )
    return p + "/reason" + ": not one of the allowed values";
  if (v["detail"] !== undefined) {
    if (typeof v["detail"] !== "string") return p + "/detail" + ": not text";
    if (v["detail"].length > 512) return p + "/detail" + ": too long";
    if (!pattern122.test(v["detail"])) return p + "/detail" + ": not in the right form";
  }
  return null;
}
const pattern124 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check123(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["state"] !== "failed") return p + "/state" + ": not one of the allowed values";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  if (typeof v["tookMs"] !== "number" || !Number.isFinite(v["tookMs"]))
    return p + "/tookMs" + ": not a number";
  if (v["tookMs"] < 0) return p + "/tookMs" + ": out of range";
  if (v["tookMs"] > 3600000) return p + "/tookMs" + ": out of range";
  if (typeof v["code"] !== "string") return p + "/code" + ": not text";
  if (v["code"].length > 64) return p + "/code" + ": too long";
  if (v["detail"] !== undefined) {
    if (typeof v["detail"] !== "string") return p + "/detail" + ": not text";
    if (v["detail"].length > 512) return p + "/detail" + ": too long";
    if (!pattern124.test(v["detail"])) return p + "/detail" + ": not in the right form";
  }
  return null;
}
function check116(v: any, p: string): string | null {
  if (check117(v, p) !== null && check121(v, p) !== null && check123(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check131(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length !== 2) return p + ": wrong length";
  if (typeof v[0] !== "number" || !Number.isFinite(v[0])) return p + "/0" + ": not a number";
  if (!Number.isSafeInteger(v[0])) return p + "/0" + ": not a whole number";
  if (v[0] < 0) return p + "/0" + ": out of range";
  if (v[0] > 8640000000000) return p + "/0" + ": out of range";
  if (typeof v[1] !== "number" || !Number.isFinite(v[1])) return p + "/1" + ": not a number";
  return null;
}
function check129(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 2000) return p + ": too many";
  for (let i130 = 0; i130 < v.length; i130++) {
    {
      const f132 = check131(v[i130], p + "/" + i130);
      if (f132 !== null) return f132;
    }
  }
  return null;
}
function check128(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["series"] !== "string") return p + "/series" + ": not text";
  if (v["series"].length > 600) return p + "/series" + ": too long";
  {
    const f133 = check129(v["points"], p + "/points");
    if (f133 !== null) return f133;
  }
  return null;
}
function check126(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i127 = 0; i127 < v.length; i127++) {
    {
      const f134 = check128(v[i127], p + "/" + i127);
      if (f134 !== null) return f134;
    }
  }
  return null;
}
function check115(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f125 = check116(v["reading"], p + "/reading");
    if (f125 !== null) return f125;
  }
  {
    const f135 = check126(v["recording"], p + "/recording");
    if (f135 !== null) return f135;
  }
  return null;
}
function check61(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["findingId"] !== "string") return p + "/findingId" + ": not text";
  if (!pattern62.test(v["findingId"])) return p + "/findingId" + ": not in the right form";
  if (typeof v["rule"] !== "string") return p + "/rule" + ": not text";
  if (v["rule"].length > 64) return p + "/rule" + ": too long";
  if (!pattern63.test(v["rule"])) return p + "/rule" + ": not in the right form";
  if (typeof v["subject"] !== "string") return p + "/subject" + ": not text";
  if (v["subject"].length > 512) return p + "/subject" + ": too long";
  if (v["state"] !== "raised" && v["state"] !== "cleared")
    return p + "/state" + ": not one of the allowed values";
  if (v["severity"] !== "notice" && v["severity"] !== "warning" && v["severity"] !== "critical")
    return p + "/severity" + ": not one of the allowed values";
  if (typeof v["flapping"] !== "boolean") return p + "/flapping" + ": not true or false";
  if (typeof v["raisedAtMs"] !== "number" || !Number.isFinite(v["raisedAtMs"]))
    return p + "/raisedAtMs" + ": not a number";
  if (!Number.isSafeInteger(v["raisedAtMs"])) return p + "/raisedAtMs" + ": not a whole number";
  if (v["raisedAtMs"] < 0) return p + "/raisedAtMs" + ": out of range";
  if (v["raisedAtMs"] > 8640000000000) return p + "/raisedAtMs" + ": out of range";
  if (typeof v["changedAtMs"] !== "number" || !Number.isFinite(v["changedAtMs"]))
    return p + "/changedAtMs" + ": not a number";
  if (!Number.isSafeInteger(v["changedAtMs"])) return p + "/changedAtMs" + ": not a whole number";
  if (v["changedAtMs"] < 0) return p + "/changedAtMs" + ": out of range";
  if (v["changedAtMs"] > 8640000000000) return p + "/changedAtMs" + ": out of range";
  {
    const f70 = check64(v["params"], p + "/params");
    if (f70 !== null) return f70;
  }
  if (v["evidence"] !== undefined) {
    {
      const f114 = check71(v["evidence"], p + "/evidence");
      if (f114 !== null) return f114;
    }
  }
  if (v["after"] !== undefined) {
    {
      const f136 = check115(v["after"], p + "/after");
      if (f136 !== null) return f136;
    }
  }
  return null;
}
function check137(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["reason"] !== "sleep" && v["reason"] !== "shutdown" && v["reason"] !== "agent-stops")
    return p + "/reason" + ": not one of the allowed values";
  return null;
}
const pattern143 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern148 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern149 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys150 = new Set<string>(["keyId", "signature"]);
function check147(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern148.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern149.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys150.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern152 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern154 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern155 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern156 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys157 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check153(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern154.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern155.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern156.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys157.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys159 = new Set<string>(["keyId", "assertion"]);
function check151(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern152.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f158 = check153(v["assertion"], p + "/assertion");
    if (f158 !== null) return f158;
  }
  for (const key of Object.keys(v))
    if (!keys159.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check146(v: any, p: string): string | null {
  if (check147(v, p) !== null && check151(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check144(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i145 = 0; i145 < v.length; i145++) {
    {
      const f160 = check146(v[i145], p + "/" + i145);
      if (f160 !== null) return f160;
    }
  }
  return null;
}
const keys162 = new Set<string>(["payload", "signatures"]);
function check142(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern143.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f161 = check144(v["signatures"], p + "/signatures");
    if (f161 !== null) return f161;
  }
  for (const key of Object.keys(v))
    if (!keys162.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys164 = new Set<string>(["kind", "sealed"]);
function check141(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "stop" && v["kind"] !== "revoke" && v["kind"] !== "resume")
    return p + "/kind" + ": not one of the allowed values";
  {
    const f163 = check142(v["sealed"], p + "/sealed");
    if (f163 !== null) return f163;
  }
  for (const key of Object.keys(v))
    if (!keys164.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check139(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 256) return p + ": too many";
  for (let i140 = 0; i140 < v.length; i140++) {
    {
      const f165 = check141(v[i140], p + "/" + i140);
      if (f165 !== null) return f165;
    }
  }
  return null;
}
function check138(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f166 = check139(v["halts"], p + "/halts");
    if (f166 !== null) return f166;
  }
  return null;
}
function check167(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["echo"] !== "number" || !Number.isFinite(v["echo"])) return p + "/echo" + ": not a number";
  if (!Number.isSafeInteger(v["echo"])) return p + "/echo" + ": not a whole number";
  if (v["echo"] < 0) return p + "/echo" + ": out of range";
  return null;
}
function check168(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["echo"] !== "number" || !Number.isFinite(v["echo"])) return p + "/echo" + ": not a number";
  if (!Number.isSafeInteger(v["echo"])) return p + "/echo" + ": not a whole number";
  if (v["echo"] < 0) return p + "/echo" + ": out of range";
  if (typeof v["collectorAtMs"] !== "number" || !Number.isFinite(v["collectorAtMs"]))
    return p + "/collectorAtMs" + ": not a number";
  if (!Number.isSafeInteger(v["collectorAtMs"])) return p + "/collectorAtMs" + ": not a whole number";
  if (v["collectorAtMs"] < 0) return p + "/collectorAtMs" + ": out of range";
  if (v["collectorAtMs"] > 8640000000000) return p + "/collectorAtMs" + ": out of range";
  return null;
}
const pattern170 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern171 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern173 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
function check172(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["epoch"] !== "string") return p + "/epoch" + ": not text";
  if (!pattern173.test(v["epoch"])) return p + "/epoch" + ": not in the right form";
  if (typeof v["nextSeq"] !== "number" || !Number.isFinite(v["nextSeq"]))
    return p + "/nextSeq" + ": not a number";
  if (!Number.isSafeInteger(v["nextSeq"])) return p + "/nextSeq" + ": not a whole number";
  if (v["nextSeq"] < 1) return p + "/nextSeq" + ": out of range";
  return null;
}
const pattern177 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check175(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i176 = 0; i176 < v.length; i176++) {
    if (typeof v[i176] !== "string") return p + "/" + i176 + ": not text";
    if (v[i176].length < 24) return p + "/" + i176 + ": too short";
    if (v[i176].length > 24) return p + "/" + i176 + ": too long";
    if (!pattern177.test(v[i176])) return p + "/" + i176 + ": not in the right form";
  }
  return null;
}
function check179(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 32) return p + ": too many";
  for (let i180 = 0; i180 < v.length; i180++) {
    if (typeof v[i180] !== "string") return p + "/" + i180 + ": not text";
    if (v[i180].length > 32) return p + "/" + i180 + ": too long";
  }
  return null;
}
function check169(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return p + "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return p + "/version" + ": not a whole number";
  if (v["version"] < 1) return p + "/version" + ": out of range";
  if (v["version"] > 1000) return p + "/version" + ": out of range";
  if (typeof v["deviceId"] !== "string") return p + "/deviceId" + ": not text";
  if (!pattern170.test(v["deviceId"])) return p + "/deviceId" + ": not in the right form";
  if (typeof v["nonce"] !== "string") return p + "/nonce" + ": not text";
  if (v["nonce"].length < 44) return p + "/nonce" + ": too short";
  if (v["nonce"].length > 44) return p + "/nonce" + ": too long";
  if (!pattern171.test(v["nonce"])) return p + "/nonce" + ": not in the right form";
  if (typeof v["connection"] !== "number" || !Number.isFinite(v["connection"]))
    return p + "/connection" + ": not a number";
  if (!Number.isSafeInteger(v["connection"])) return p + "/connection" + ": not a whole number";
  if (v["connection"] < 1) return p + "/connection" + ": out of range";
  if (typeof v["agentVersion"] !== "string") return p + "/agentVersion" + ": not text";
  if (v["agentVersion"].length > 32) return p + "/agentVersion" + ": too long";
  {
    const f174 = check172(v["spool"], p + "/spool");
    if (f174 !== null) return f174;
  }
  {
    const f178 = check175(v["tickets"], p + "/tickets");
    if (f178 !== null) return f178;
  }
  if (typeof v["rootVersion"] !== "number" || !Number.isFinite(v["rootVersion"]))
    return p + "/rootVersion" + ": not a number";
  if (!Number.isSafeInteger(v["rootVersion"])) return p + "/rootVersion" + ": not a whole number";
  if (v["rootVersion"] < 0) return p + "/rootVersion" + ": out of range";
  if (typeof v["policyVersion"] !== "number" || !Number.isFinite(v["policyVersion"]))
    return p + "/policyVersion" + ": not a number";
  if (!Number.isSafeInteger(v["policyVersion"])) return p + "/policyVersion" + ": not a whole number";
  if (v["policyVersion"] < 0) return p + "/policyVersion" + ": out of range";
  {
    const f181 = check179(v["capabilities"], p + "/capabilities");
    if (f181 !== null) return f181;
  }
  return null;
}
const pattern185 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
function check183(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i184 = 0; i184 < v.length; i184++) {
    if (typeof v[i184] !== "string") return p + "/" + i184 + ": not text";
    if (v[i184].length > 64) return p + "/" + i184 + ": too long";
    if (!pattern185.test(v[i184])) return p + "/" + i184 + ": not in the right form";
  }
  return null;
}
function check182(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f186 = check183(v["probes"], p + "/probes");
    if (f186 !== null) return f186;
  }
  return null;
}
const pattern189 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern194 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern195 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys196 = new Set<string>(["keyId", "signature"]);
function check193(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern194.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern195.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys196.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern198 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern200 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern201 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern202 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys203 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check199(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern200.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern201.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern202.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys203.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys205 = new Set<string>(["keyId", "assertion"]);
function check197(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern198.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f204 = check199(v["assertion"], p + "/assertion");
    if (f204 !== null) return f204;
  }
  for (const key of Object.keys(v))
    if (!keys205.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check192(v: any, p: string): string | null {
  if (check193(v, p) !== null && check197(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check190(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i191 = 0; i191 < v.length; i191++) {
    {
      const f206 = check192(v[i191], p + "/" + i191);
      if (f206 !== null) return f206;
    }
  }
  return null;
}
const keys208 = new Set<string>(["payload", "signatures"]);
function check188(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern189.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f207 = check190(v["signatures"], p + "/signatures");
    if (f207 !== null) return f207;
  }
  for (const key of Object.keys(v))
    if (!keys208.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern211 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern216 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern217 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys218 = new Set<string>(["keyId", "signature"]);
function check215(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern216.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern217.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys218.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern220 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern222 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern223 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern224 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys225 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check221(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern222.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern223.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern224.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys225.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys227 = new Set<string>(["keyId", "assertion"]);
function check219(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern220.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f226 = check221(v["assertion"], p + "/assertion");
    if (f226 !== null) return f226;
  }
  for (const key of Object.keys(v))
    if (!keys227.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check214(v: any, p: string): string | null {
  if (check215(v, p) !== null && check219(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check212(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i213 = 0; i213 < v.length; i213++) {
    {
      const f228 = check214(v[i213], p + "/" + i213);
      if (f228 !== null) return f228;
    }
  }
  return null;
}
const keys230 = new Set<string>(["payload", "signatures"]);
function check210(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern211.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f229 = check212(v["signatures"], p + "/signatures");
    if (f229 !== null) return f229;
  }
  for (const key of Object.keys(v))
    if (!keys230.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern232 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern236 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern241 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern242 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys243 = new Set<string>(["keyId", "signature"]);
function check240(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern241.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern242.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys243.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern245 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern247 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern248 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern249 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys250 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check246(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern247.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern248.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern249.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys250.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys252 = new Set<string>(["keyId", "assertion"]);
function check244(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern245.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f251 = check246(v["assertion"], p + "/assertion");
    if (f251 !== null) return f251;
  }
  for (const key of Object.keys(v))
    if (!keys252.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check239(v: any, p: string): string | null {
  if (check240(v, p) !== null && check244(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check237(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i238 = 0; i238 < v.length; i238++) {
    {
      const f253 = check239(v[i238], p + "/" + i238);
      if (f253 !== null) return f253;
    }
  }
  return null;
}
const keys255 = new Set<string>(["payload", "signatures"]);
function check235(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern236.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f254 = check237(v["signatures"], p + "/signatures");
    if (f254 !== null) return f254;
  }
  for (const key of Object.keys(v))
    if (!keys255.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check233(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i234 = 0; i234 < v.length; i234++) {
    {
      const f256 = check235(v[i234], p + "/" + i234);
      if (f256 !== null) return f256;
    }
  }
  return null;
}
const pattern260 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check258(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k259 of Object.keys(v)) {
    if (k259 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k259 !== "string") return p + ": not text";
    if (k259.length > 128) return p + ": too long";
    if (typeof v[k259] !== "string") return p + "/" + k259.slice(0, 40) + ": not text";
    if (v[k259].length > 524288) return p + "/" + k259.slice(0, 40) + ": too long";
    if (!pattern260.test(v[k259])) return p + "/" + k259.slice(0, 40) + ": not in the right form";
  }
  return null;
}
function check187(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f209 = check188(v["order"], p + "/order");
    if (f209 !== null) return f209;
  }
  if (v["delegation"] !== undefined) {
    {
      const f231 = check210(v["delegation"], p + "/delegation");
      if (f231 !== null) return f231;
    }
  }
  if (typeof v["manifest"] !== "string") return p + "/manifest" + ": not text";
  if (v["manifest"].length > 131072) return p + "/manifest" + ": too long";
  if (!pattern232.test(v["manifest"])) return p + "/manifest" + ": not in the right form";
  {
    const f257 = check233(v["approvals"], p + "/approvals");
    if (f257 !== null) return f257;
  }
  {
    const f261 = check258(v["files"], p + "/files");
    if (f261 !== null) return f261;
  }
  return null;
}
const pattern263 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check262(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["proof"] !== "string") return p + "/proof" + ": not text";
  if (v["proof"].length < 88) return p + "/proof" + ": too short";
  if (v["proof"].length > 88) return p + "/proof" + ": too long";
  if (!pattern263.test(v["proof"])) return p + "/proof" + ": not in the right form";
  return null;
}
const pattern266 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern271 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern272 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys273 = new Set<string>(["keyId", "signature"]);
function check270(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern271.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern272.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys273.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern275 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern277 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern278 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern279 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys280 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check276(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern277.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern278.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern279.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys280.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys282 = new Set<string>(["keyId", "assertion"]);
function check274(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern275.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f281 = check276(v["assertion"], p + "/assertion");
    if (f281 !== null) return f281;
  }
  for (const key of Object.keys(v))
    if (!keys282.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check269(v: any, p: string): string | null {
  if (check270(v, p) !== null && check274(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check267(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i268 = 0; i268 < v.length; i268++) {
    {
      const f283 = check269(v[i268], p + "/" + i268);
      if (f283 !== null) return f283;
    }
  }
  return null;
}
const keys285 = new Set<string>(["payload", "signatures"]);
function check265(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern266.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f284 = check267(v["signatures"], p + "/signatures");
    if (f284 !== null) return f284;
  }
  for (const key of Object.keys(v))
    if (!keys285.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check264(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f286 = check265(v["receipt"], p + "/receipt");
    if (f286 !== null) return f286;
  }
  return null;
}
function check287(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["code"] !== "string") return p + "/code" + ": not text";
  if (v["code"].length > 64) return p + "/code" + ": too long";
  if (typeof v["detail"] !== "string") return p + "/detail" + ": not text";
  if (v["detail"].length > 512) return p + "/detail" + ": too long";
  if (v["seq"] !== undefined) {
    if (typeof v["seq"] !== "number" || !Number.isFinite(v["seq"])) return p + "/seq" + ": not a number";
    if (!Number.isSafeInteger(v["seq"])) return p + "/seq" + ": not a whole number";
    if (v["seq"] < 1) return p + "/seq" + ": out of range";
  }
  if (v["retryAfterSeconds"] !== undefined) {
    if (typeof v["retryAfterSeconds"] !== "number" || !Number.isFinite(v["retryAfterSeconds"]))
      return p + "/retryAfterSeconds" + ": not a number";
    if (!Number.isSafeInteger(v["retryAfterSeconds"]))
      return p + "/retryAfterSeconds" + ": not a whole number";
    if (v["retryAfterSeconds"] < 0) return p + "/retryAfterSeconds" + ": out of range";
    if (v["retryAfterSeconds"] > 86400) return p + "/retryAfterSeconds" + ": out of range";
  }
  return null;
}
const pattern291 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
function check294(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k295 of Object.keys(v)) {
    if (k295 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k295 !== "string") return p + ": not text";
  }
  return null;
}
function check293(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["state"] !== "measured") return p + "/state" + ": not one of the allowed values";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  if (typeof v["tookMs"] !== "number" || !Number.isFinite(v["tookMs"]))
    return p + "/tookMs" + ": not a number";
  if (v["tookMs"] < 0) return p + "/tookMs" + ": out of range";
  if (v["tookMs"] > 3600000) return p + "/tookMs" + ": out of range";
  {
    const f296 = check294(v["value"], p + "/value");
    if (f296 !== null) return f296;
  }
  return null;
}
const pattern298 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check297(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["state"] !== "unavailable") return p + "/state" + ": not one of the allowed values";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  if (typeof v["tookMs"] !== "number" || !Number.isFinite(v["tookMs"]))
    return p + "/tookMs" + ": not a number";
  if (v["tookMs"] < 0) return p + "/tookMs" + ": out of range";
  if (v["tookMs"] > 3600000) return p + "/tookMs" + ": out of range";
  if (
    v["reason"] !== "needs-root" &&
    v["reason"] !== "tool-missing" &&
    v["reason"] !== "no-such-hardware" &&
    v["reason"] !== "not-supported" &&
    v["reason"] !== "switched-off" &&
    v["reason"] !== "no-service" &&
    v["reason"] !== "no-permission" &&
    v["reason"] !== "not-yet"
  )
    return p + "/reason" + ": not one of the allowed values";
  if (v["detail"] !== undefined) {
    if (typeof v["detail"] !== "string") return p + "/detail" + ": not text";
    if (v["detail"].length > 512) return p + "/detail" + ": too long";
    if (!pattern298.test(v["detail"])) return p + "/detail" + ": not in the right form";
  }
  return null;
}
const pattern300 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check299(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["state"] !== "failed") return p + "/state" + ": not one of the allowed values";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  if (typeof v["tookMs"] !== "number" || !Number.isFinite(v["tookMs"]))
    return p + "/tookMs" + ": not a number";
  if (v["tookMs"] < 0) return p + "/tookMs" + ": out of range";
  if (v["tookMs"] > 3600000) return p + "/tookMs" + ": out of range";
  if (typeof v["code"] !== "string") return p + "/code" + ": not text";
  if (v["code"].length > 64) return p + "/code" + ": too long";
  if (v["detail"] !== undefined) {
    if (typeof v["detail"] !== "string") return p + "/detail" + ": not text";
    if (v["detail"].length > 512) return p + "/detail" + ": too long";
    if (!pattern300.test(v["detail"])) return p + "/detail" + ": not in the right form";
  }
  return null;
}
function check292(v: any, p: string): string | null {
  if (check293(v, p) !== null && check297(v, p) !== null && check299(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check289(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k290 of Object.keys(v)) {
    if (k290 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k290 !== "string") return p + ": not text";
    if (k290.length > 64) return p + ": too long";
    if (!pattern291.test(k290)) return p + ": not in the right form";
    {
      const f301 = check292(v[k290], p + "/" + k290.slice(0, 40));
      if (f301 !== null) return f301;
    }
  }
  return null;
}
const pattern305 = new RegExp("^[0-9]{1,5}$", "u");
function check303(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k304 of Object.keys(v)) {
    if (k304 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k304 !== "string") return p + ": not text";
    if (!pattern305.test(k304)) return p + ": not in the right form";
    if (typeof v[k304] !== "string") return p + "/" + k304.slice(0, 40) + ": not text";
    if (v[k304].length > 600) return p + "/" + k304.slice(0, 40) + ": too long";
  }
  return null;
}
function check309(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length !== 3) return p + ": wrong length";
  if (typeof v[0] !== "number" || !Number.isFinite(v[0])) return p + "/0" + ": not a number";
  if (!Number.isSafeInteger(v[0])) return p + "/0" + ": not a whole number";
  if (v[0] < 0) return p + "/0" + ": out of range";
  if (v[0] > 99999) return p + "/0" + ": out of range";
  if (typeof v[1] !== "number" || !Number.isFinite(v[1])) return p + "/1" + ": not a number";
  if (v[1] < 0) return p + "/1" + ": out of range";
  if (v[1] > 86400) return p + "/1" + ": out of range";
  if (typeof v[2] !== "number" || !Number.isFinite(v[2])) return p + "/2" + ": not a number";
  return null;
}
function check307(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 20000) return p + ": too many";
  for (let i308 = 0; i308 < v.length; i308++) {
    {
      const f310 = check309(v[i308], p + "/" + i308);
      if (f310 !== null) return f310;
    }
  }
  return null;
}
function check314(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["fromMs"] !== "number" || !Number.isFinite(v["fromMs"]))
    return p + "/fromMs" + ": not a number";
  if (!Number.isSafeInteger(v["fromMs"])) return p + "/fromMs" + ": not a whole number";
  if (v["fromMs"] < 0) return p + "/fromMs" + ": out of range";
  if (v["fromMs"] > 8640000000000) return p + "/fromMs" + ": out of range";
  if (typeof v["toMs"] !== "number" || !Number.isFinite(v["toMs"])) return p + "/toMs" + ": not a number";
  if (!Number.isSafeInteger(v["toMs"])) return p + "/toMs" + ": not a whole number";
  if (v["toMs"] < 0) return p + "/toMs" + ": out of range";
  if (v["toMs"] > 8640000000000) return p + "/toMs" + ": out of range";
  if (typeof v["reports"] !== "number" || !Number.isFinite(v["reports"]))
    return p + "/reports" + ": not a number";
  if (!Number.isSafeInteger(v["reports"])) return p + "/reports" + ": not a whole number";
  if (v["reports"] < 1) return p + "/reports" + ": out of range";
  if (v["reason"] !== "spool-full" && v["reason"] !== "spool-damaged")
    return p + "/reason" + ": not one of the allowed values";
  return null;
}
function check312(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i313 = 0; i313 < v.length; i313++) {
    {
      const f315 = check314(v[i313], p + "/" + i313);
      if (f315 !== null) return f315;
    }
  }
  return null;
}
function check288(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["fromMs"] !== "number" || !Number.isFinite(v["fromMs"]))
    return p + "/fromMs" + ": not a number";
  if (!Number.isSafeInteger(v["fromMs"])) return p + "/fromMs" + ": not a whole number";
  if (v["fromMs"] < 0) return p + "/fromMs" + ": out of range";
  if (v["fromMs"] > 8640000000000) return p + "/fromMs" + ": out of range";
  if (typeof v["toMs"] !== "number" || !Number.isFinite(v["toMs"])) return p + "/toMs" + ": not a number";
  if (!Number.isSafeInteger(v["toMs"])) return p + "/toMs" + ": not a whole number";
  if (v["toMs"] < 0) return p + "/toMs" + ": out of range";
  if (v["toMs"] > 8640000000000) return p + "/toMs" + ": out of range";
  if (typeof v["bootId"] !== "string") return p + "/bootId" + ": not text";
  if (v["bootId"].length > 64) return p + "/bootId" + ": too long";
  if (typeof v["monoMs"] !== "number" || !Number.isFinite(v["monoMs"]))
    return p + "/monoMs" + ": not a number";
  if (v["monoMs"] < 0) return p + "/monoMs" + ": out of range";
  {
    const f302 = check289(v["readings"], p + "/readings");
    if (f302 !== null) return f302;
  }
  {
    const f306 = check303(v["names"], p + "/names");
    if (f306 !== null) return f306;
  }
  {
    const f311 = check307(v["points"], p + "/points");
    if (f311 !== null) return f311;
  }
  if (typeof v["raised"] !== "number" || !Number.isFinite(v["raised"]))
    return p + "/raised" + ": not a number";
  if (!Number.isSafeInteger(v["raised"])) return p + "/raised" + ": not a whole number";
  if (v["raised"] < 0) return p + "/raised" + ": out of range";
  if (typeof v["unmeasured"] !== "number" || !Number.isFinite(v["unmeasured"]))
    return p + "/unmeasured" + ": not a number";
  if (!Number.isSafeInteger(v["unmeasured"])) return p + "/unmeasured" + ": not a whole number";
  if (v["unmeasured"] < 0) return p + "/unmeasured" + ": out of range";
  {
    const f316 = check312(v["gaps"], p + "/gaps");
    if (f316 !== null) return f316;
  }
  return null;
}
const pattern318 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern320 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern325 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern326 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys327 = new Set<string>(["keyId", "signature"]);
function check324(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern325.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern326.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys327.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern329 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern331 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern332 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern333 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys334 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check330(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern331.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern332.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern333.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys334.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys336 = new Set<string>(["keyId", "assertion"]);
function check328(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern329.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f335 = check330(v["assertion"], p + "/assertion");
    if (f335 !== null) return f335;
  }
  for (const key of Object.keys(v))
    if (!keys336.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check323(v: any, p: string): string | null {
  if (check324(v, p) !== null && check328(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check321(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i322 = 0; i322 < v.length; i322++) {
    {
      const f337 = check323(v[i322], p + "/" + i322);
      if (f337 !== null) return f337;
    }
  }
  return null;
}
const keys339 = new Set<string>(["payload", "signatures"]);
function check319(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern320.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f338 = check321(v["signatures"], p + "/signatures");
    if (f338 !== null) return f338;
  }
  for (const key of Object.keys(v))
    if (!keys339.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern341 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
function check317(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["runId"] !== "string") return p + "/runId" + ": not text";
  if (!pattern318.test(v["runId"])) return p + "/runId" + ": not in the right form";
  {
    const f340 = check319(v["order"], p + "/order");
    if (f340 !== null) return f340;
  }
  if (typeof v["rule"] !== "string") return p + "/rule" + ": not text";
  if (v["rule"].length > 64) return p + "/rule" + ": too long";
  if (!pattern341.test(v["rule"])) return p + "/rule" + ": not in the right form";
  if (typeof v["subject"] !== "string") return p + "/subject" + ": not text";
  if (v["subject"].length > 512) return p + "/subject" + ": too long";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  return null;
}
const pattern343 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern344 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check342(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["runId"] !== "string") return p + "/runId" + ": not text";
  if (!pattern343.test(v["runId"])) return p + "/runId" + ": not in the right form";
  if (v["step"] !== "check" && v["step"] !== "fix" && v["step"] !== "verify" && v["step"] !== "undo")
    return p + "/step" + ": not one of the allowed values";
  if (v["stream"] !== "stdout" && v["stream"] !== "stderr")
    return p + "/stream" + ": not one of the allowed values";
  if (typeof v["offset"] !== "number" || !Number.isFinite(v["offset"]))
    return p + "/offset" + ": not a number";
  if (!Number.isSafeInteger(v["offset"])) return p + "/offset" + ": not a whole number";
  if (v["offset"] < 0) return p + "/offset" + ": out of range";
  if (v["offset"] > 1048576) return p + "/offset" + ": out of range";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  if (typeof v["data"] !== "string") return p + "/data" + ": not text";
  if (v["data"].length > 87384) return p + "/data" + ": too long";
  if (!pattern344.test(v["data"])) return p + "/data" + ": not in the right form";
  return null;
}
const pattern346 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
function check345(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["runId"] !== "string") return p + "/runId" + ": not text";
  if (!pattern346.test(v["runId"])) return p + "/runId" + ": not in the right form";
  if (
    v["state"] !== "delivered" &&
    v["state"] !== "checking" &&
    v["state"] !== "running" &&
    v["state"] !== "verifying" &&
    v["state"] !== "undoing"
  )
    return p + "/state" + ": not one of the allowed values";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  return null;
}
const pattern352 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern357 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern358 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys359 = new Set<string>(["keyId", "signature"]);
function check356(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern357.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern358.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys359.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern361 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern363 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern364 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern365 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys366 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check362(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern363.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern364.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern365.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys366.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys368 = new Set<string>(["keyId", "assertion"]);
function check360(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern361.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f367 = check362(v["assertion"], p + "/assertion");
    if (f367 !== null) return f367;
  }
  for (const key of Object.keys(v))
    if (!keys368.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check355(v: any, p: string): string | null {
  if (check356(v, p) !== null && check360(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check353(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i354 = 0; i354 < v.length; i354++) {
    {
      const f369 = check355(v[i354], p + "/" + i354);
      if (f369 !== null) return f369;
    }
  }
  return null;
}
const keys371 = new Set<string>(["payload", "signatures"]);
function check351(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern352.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f370 = check353(v["signatures"], p + "/signatures");
    if (f370 !== null) return f370;
  }
  for (const key of Object.keys(v))
    if (!keys371.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern373 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern377 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern382 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern383 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys384 = new Set<string>(["keyId", "signature"]);
function check381(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern382.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern383.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys384.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern386 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern388 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern389 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern390 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys391 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check387(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern388.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern389.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern390.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys391.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys393 = new Set<string>(["keyId", "assertion"]);
function check385(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern386.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f392 = check387(v["assertion"], p + "/assertion");
    if (f392 !== null) return f392;
  }
  for (const key of Object.keys(v))
    if (!keys393.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check380(v: any, p: string): string | null {
  if (check381(v, p) !== null && check385(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check378(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i379 = 0; i379 < v.length; i379++) {
    {
      const f394 = check380(v[i379], p + "/" + i379);
      if (f394 !== null) return f394;
    }
  }
  return null;
}
const keys396 = new Set<string>(["payload", "signatures"]);
function check376(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern377.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f395 = check378(v["signatures"], p + "/signatures");
    if (f395 !== null) return f395;
  }
  for (const key of Object.keys(v))
    if (!keys396.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check374(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i375 = 0; i375 < v.length; i375++) {
    {
      const f397 = check376(v[i375], p + "/" + i375);
      if (f397 !== null) return f397;
    }
  }
  return null;
}
const pattern401 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check399(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k400 of Object.keys(v)) {
    if (k400 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k400 !== "string") return p + ": not text";
    if (k400.length > 128) return p + ": too long";
    if (typeof v[k400] !== "string") return p + "/" + k400.slice(0, 40) + ": not text";
    if (v[k400].length > 524288) return p + "/" + k400.slice(0, 40) + ": too long";
    if (!pattern401.test(v[k400])) return p + "/" + k400.slice(0, 40) + ": not in the right form";
  }
  return null;
}
function check350(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f372 = check351(v["order"], p + "/order");
    if (f372 !== null) return f372;
  }
  if (typeof v["manifest"] !== "string") return p + "/manifest" + ": not text";
  if (v["manifest"].length > 131072) return p + "/manifest" + ": too long";
  if (!pattern373.test(v["manifest"])) return p + "/manifest" + ": not in the right form";
  {
    const f398 = check374(v["approvals"], p + "/approvals");
    if (f398 !== null) return f398;
  }
  {
    const f402 = check399(v["files"], p + "/files");
    if (f402 !== null) return f402;
  }
  return null;
}
function check348(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i349 = 0; i349 < v.length; i349++) {
    {
      const f403 = check350(v[i349], p + "/" + i349);
      if (f403 !== null) return f403;
    }
  }
  return null;
}
function check347(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f404 = check348(v["orders"], p + "/orders");
    if (f404 !== null) return f404;
  }
  return null;
}
const pattern406 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
function check405(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["runId"] !== "string") return p + "/runId" + ": not text";
  if (!pattern406.test(v["runId"])) return p + "/runId" + ": not in the right form";
  return null;
}
const pattern410 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check408(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i409 = 0; i409 < v.length; i409++) {
    if (typeof v[i409] !== "string") return p + "/" + i409 + ": not text";
    if (v[i409].length < 24) return p + "/" + i409 + ": too short";
    if (v[i409].length > 24) return p + "/" + i409 + ": too long";
    if (!pattern410.test(v[i409])) return p + "/" + i409 + ": not in the right form";
  }
  return null;
}
function check407(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f411 = check408(v["tickets"], p + "/tickets");
    if (f411 !== null) return f411;
  }
  return null;
}
const pattern416 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern421 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern422 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys423 = new Set<string>(["keyId", "signature"]);
function check420(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern421.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern422.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys423.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern425 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern427 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern428 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern429 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys430 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check426(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern427.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern428.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern429.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys430.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys432 = new Set<string>(["keyId", "assertion"]);
function check424(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern425.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f431 = check426(v["assertion"], p + "/assertion");
    if (f431 !== null) return f431;
  }
  for (const key of Object.keys(v))
    if (!keys432.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check419(v: any, p: string): string | null {
  if (check420(v, p) !== null && check424(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check417(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i418 = 0; i418 < v.length; i418++) {
    {
      const f433 = check419(v[i418], p + "/" + i418);
      if (f433 !== null) return f433;
    }
  }
  return null;
}
const keys435 = new Set<string>(["payload", "signatures"]);
function check415(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern416.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f434 = check417(v["signatures"], p + "/signatures");
    if (f434 !== null) return f434;
  }
  for (const key of Object.keys(v))
    if (!keys435.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check413(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i414 = 0; i414 < v.length; i414++) {
    {
      const f436 = check415(v[i414], p + "/" + i414);
      if (f436 !== null) return f436;
    }
  }
  return null;
}
const pattern439 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern444 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern445 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys446 = new Set<string>(["keyId", "signature"]);
function check443(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern444.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern445.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys446.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern448 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern450 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern451 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern452 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys453 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check449(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern450.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern451.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern452.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys453.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys455 = new Set<string>(["keyId", "assertion"]);
function check447(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern448.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f454 = check449(v["assertion"], p + "/assertion");
    if (f454 !== null) return f454;
  }
  for (const key of Object.keys(v))
    if (!keys455.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check442(v: any, p: string): string | null {
  if (check443(v, p) !== null && check447(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check440(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i441 = 0; i441 < v.length; i441++) {
    {
      const f456 = check442(v[i441], p + "/" + i441);
      if (f456 !== null) return f456;
    }
  }
  return null;
}
const keys458 = new Set<string>(["payload", "signatures"]);
function check438(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern439.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f457 = check440(v["signatures"], p + "/signatures");
    if (f457 !== null) return f457;
  }
  for (const key of Object.keys(v))
    if (!keys458.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check412(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return p + "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return p + "/version" + ": not a whole number";
  if (v["version"] < 1) return p + "/version" + ": out of range";
  if (v["version"] > 1000) return p + "/version" + ": out of range";
  if (typeof v["acknowledgedSeq"] !== "number" || !Number.isFinite(v["acknowledgedSeq"]))
    return p + "/acknowledgedSeq" + ": not a number";
  if (!Number.isSafeInteger(v["acknowledgedSeq"])) return p + "/acknowledgedSeq" + ": not a whole number";
  if (v["acknowledgedSeq"] < 0) return p + "/acknowledgedSeq" + ": out of range";
  if (typeof v["collectorAtMs"] !== "number" || !Number.isFinite(v["collectorAtMs"]))
    return p + "/collectorAtMs" + ": not a number";
  if (!Number.isSafeInteger(v["collectorAtMs"])) return p + "/collectorAtMs" + ": not a whole number";
  if (v["collectorAtMs"] < 0) return p + "/collectorAtMs" + ": out of range";
  if (v["collectorAtMs"] > 8640000000000) return p + "/collectorAtMs" + ": out of range";
  if (typeof v["heartbeatSeconds"] !== "number" || !Number.isFinite(v["heartbeatSeconds"]))
    return p + "/heartbeatSeconds" + ": not a number";
  if (!Number.isSafeInteger(v["heartbeatSeconds"])) return p + "/heartbeatSeconds" + ": not a whole number";
  if (v["heartbeatSeconds"] < 1) return p + "/heartbeatSeconds" + ": out of range";
  if (v["heartbeatSeconds"] > 600) return p + "/heartbeatSeconds" + ": out of range";
  if (v["roots"] !== undefined) {
    {
      const f437 = check413(v["roots"], p + "/roots");
      if (f437 !== null) return f437;
    }
  }
  if (v["policy"] !== undefined) {
    {
      const f459 = check438(v["policy"], p + "/policy");
      if (f459 !== null) return f459;
    }
  }
  if (typeof v["quarantined"] !== "boolean") return p + "/quarantined" + ": not true or false";
  return null;
}

/** Name → check. A check gives null when the value is right, else where and what is wrong. */
export const checks: ReadonlyMap<string, (value: unknown) => string | null> = new Map<
  string,
  (value: any) => string | null
>([
  ["ack", (value) => check0(value, "")],
  ["challenge", (value) => check1(value, "")],
  ["enrol", (value) => check4(value, "")],
  ["enrolled", (value) => check10(value, "")],
  ["finding", (value) => check61(value, "")],
  ["goodbye", (value) => check137(value, "")],
  ["halts", (value) => check138(value, "")],
  ["heartbeat", (value) => check167(value, "")],
  ["heartbeat-echo", (value) => check168(value, "")],
  ["hello", (value) => check169(value, "")],
  ["measure-now", (value) => check182(value, "")],
  ["order", (value) => check187(value, "")],
  ["proof", (value) => check262(value, "")],
  ["receipt", (value) => check264(value, "")],
  ["refused", (value) => check287(value, "")],
  ["report", (value) => check288(value, "")],
  ["run-begun", (value) => check317(value, "")],
  ["run-output", (value) => check342(value, "")],
  ["run-update", (value) => check345(value, "")],
  ["standing-orders", (value) => check347(value, "")],
  ["stop", (value) => check405(value, "")],
  ["tickets", (value) => check407(value, "")],
  ["welcome", (value) => check412(value, "")],
]);
