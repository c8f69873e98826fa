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
const pattern15 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern20 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern21 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys22 = new Set<string>(["keyId", "signature"]);
function check19(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern20.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern21.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys22.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern24 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern26 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern27 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern28 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys29 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check25(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern26.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern27.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern28.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys29.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys31 = new Set<string>(["keyId", "assertion"]);
function check23(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern24.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f30 = check25(v["assertion"], p + "/assertion");
    if (f30 !== null) return f30;
  }
  for (const key of Object.keys(v))
    if (!keys31.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check18(v: any, p: string): string | null {
  if (check19(v, p) !== null && check23(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check16(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i17 = 0; i17 < v.length; i17++) {
    {
      const f32 = check18(v[i17], p + "/" + i17);
      if (f32 !== null) return f32;
    }
  }
  return null;
}
const keys34 = new Set<string>(["payload", "signatures"]);
function check14(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern15.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f33 = check16(v["signatures"], p + "/signatures");
    if (f33 !== null) return f33;
  }
  for (const key of Object.keys(v))
    if (!keys34.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern37 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern42 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern43 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys44 = new Set<string>(["keyId", "signature"]);
function check41(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern42.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern43.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys44.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern46 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern48 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern49 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern50 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys51 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check47(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern48.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern49.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern50.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys51.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys53 = new Set<string>(["keyId", "assertion"]);
function check45(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern46.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f52 = check47(v["assertion"], p + "/assertion");
    if (f52 !== null) return f52;
  }
  for (const key of Object.keys(v))
    if (!keys53.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check40(v: any, p: string): string | null {
  if (check41(v, p) !== null && check45(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check38(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i39 = 0; i39 < v.length; i39++) {
    {
      const f54 = check40(v[i39], p + "/" + i39);
      if (f54 !== null) return f54;
    }
  }
  return null;
}
const keys56 = new Set<string>(["payload", "signatures"]);
function check36(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern37.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f55 = check38(v["signatures"], p + "/signatures");
    if (f55 !== null) return f55;
  }
  for (const key of Object.keys(v))
    if (!keys56.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
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
    const f35 = check14(v["root"], p + "/root");
    if (f35 !== null) return f35;
  }
  {
    const f57 = check36(v["policy"], p + "/policy");
    if (f57 !== null) return f57;
  }
  return null;
}
const pattern59 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern60 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
function check64(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (v.length > 512) return p + ": too long";
  return null;
}
function check65(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  return null;
}
function check63(v: any, p: string): string | null {
  if (check64(v, p) !== null && check65(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check61(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k62 of Object.keys(v)) {
    if (k62 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k62 !== "string") return p + ": not text";
    if (k62.length > 64) return p + ": too long";
    {
      const f66 = check63(v[k62], p + "/" + k62.slice(0, 40));
      if (f66 !== null) return f66;
    }
  }
  return null;
}
function check71(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k72 of Object.keys(v)) {
    if (k72 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k72 !== "string") return p + ": not text";
  }
  return null;
}
function check70(v: any, p: string): string | null {
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
    const f73 = check71(v["value"], p + "/value");
    if (f73 !== null) return f73;
  }
  return null;
}
const pattern75 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check74(v: any, p: string): string | null {
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
    if (!pattern75.test(v["detail"])) return p + "/detail" + ": not in the right form";
  }
  return null;
}
const pattern77 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check76(v: any, p: string): string | null {
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
    if (!pattern77.test(v["detail"])) return p + "/detail" + ": not in the right form";
  }
  return null;
}
function check69(v: any, p: string): string | null {
  if (check70(v, p) !== null && check74(v, p) !== null && check76(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check84(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length !== 2) return p + ": wrong length";
  if (typeof v[0] !== "number" || !Number.isFinite(v[0])) return p + "/0" + ": not a number";
  if (!Number.isSafeInteger(v[0])) return p + "/0" + ": not a whole number";
  if (v[0] < 0) return p + "/0" + ": out of range";
  if (v[0] > 8640000000000) return p + "/0" + ": out of range";
  if (typeof v[1] !== "number" || !Number.isFinite(v[1])) return p + "/1" + ": not a number";
  return null;
}
function check82(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 2000) return p + ": too many";
  for (let i83 = 0; i83 < v.length; i83++) {
    {
      const f85 = check84(v[i83], p + "/" + i83);
      if (f85 !== null) return f85;
    }
  }
  return null;
}
function check81(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["series"] !== "string") return p + "/series" + ": not text";
  if (v["series"].length > 600) return p + "/series" + ": too long";
  {
    const f86 = check82(v["points"], p + "/points");
    if (f86 !== null) return f86;
  }
  return null;
}
function check79(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i80 = 0; i80 < v.length; i80++) {
    {
      const f87 = check81(v[i80], p + "/" + i80);
      if (f87 !== null) return f87;
    }
  }
  return null;
}
function check91(v: any, p: string): string | null {
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
function check89(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 5) return p + ": too many";
  for (let i90 = 0; i90 < v.length; i90++) {
    {
      const f92 = check91(v[i90], p + "/" + i90);
      if (f92 !== null) return f92;
    }
  }
  return null;
}
const pattern97 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern98 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check96(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  if (typeof v["source"] !== "string") return p + "/source" + ": not text";
  if (v["source"].length > 512) return p + "/source" + ": too long";
  if (!pattern97.test(v["source"])) return p + "/source" + ": not in the right form";
  if (typeof v["text"] !== "string") return p + "/text" + ": not text";
  if (v["text"].length > 512) return p + "/text" + ": too long";
  if (!pattern98.test(v["text"])) return p + "/text" + ": not in the right form";
  return null;
}
function check94(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 50) return p + ": too many";
  for (let i95 = 0; i95 < v.length; i95++) {
    {
      const f99 = check96(v[i95], p + "/" + i95);
      if (f99 !== null) return f99;
    }
  }
  return null;
}
const pattern104 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check103(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  if (typeof v["text"] !== "string") return p + "/text" + ": not text";
  if (v["text"].length > 512) return p + "/text" + ": too long";
  if (!pattern104.test(v["text"])) return p + "/text" + ": not in the right form";
  return null;
}
function check101(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 50) return p + ": too many";
  for (let i102 = 0; i102 < v.length; i102++) {
    {
      const f105 = check103(v[i102], p + "/" + i102);
      if (f105 !== null) return f105;
    }
  }
  return null;
}
function check108(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (!Number.isSafeInteger(v)) return p + ": not a whole number";
  if (v < 0) return p + ": out of range";
  if (v > 8640000000000) return p + ": out of range";
  return null;
}
function check109(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check107(v: any, p: string): string | null {
  if (check108(v, p) !== null && check109(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check68(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f78 = check69(v["reading"], p + "/reading");
    if (f78 !== null) return f78;
  }
  {
    const f88 = check79(v["recording"], p + "/recording");
    if (f88 !== null) return f88;
  }
  {
    const f93 = check89(v["top"], p + "/top");
    if (f93 !== null) return f93;
  }
  {
    const f100 = check94(v["log"], p + "/log");
    if (f100 !== null) return f100;
  }
  {
    const f106 = check101(v["changes"], p + "/changes");
    if (f106 !== null) return f106;
  }
  {
    const f110 = check107(v["lastWellAtMs"], p + "/lastWellAtMs");
    if (f110 !== null) return f110;
  }
  return null;
}
function check58(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["findingId"] !== "string") return p + "/findingId" + ": not text";
  if (!pattern59.test(v["findingId"])) return p + "/findingId" + ": not in the right form";
  if (typeof v["rule"] !== "string") return p + "/rule" + ": not text";
  if (v["rule"].length > 64) return p + "/rule" + ": too long";
  if (!pattern60.test(v["rule"])) return p + "/rule" + ": not in the right form";
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
    const f67 = check61(v["params"], p + "/params");
    if (f67 !== null) return f67;
  }
  if (v["evidence"] !== undefined) {
    {
      const f111 = check68(v["evidence"], p + "/evidence");
      if (f111 !== null) return f111;
    }
  }
  return null;
}
function check112(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["reason"] !== "sleep" && v["reason"] !== "shutdown" && v["reason"] !== "agent-stops")
    return p + "/reason" + ": not one of the allowed values";
  return null;
}
const pattern118 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern123 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern124 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys125 = new Set<string>(["keyId", "signature"]);
function check122(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern123.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern124.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys125.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern127 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern129 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern130 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern131 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys132 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check128(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern129.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern130.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern131.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys132.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys134 = new Set<string>(["keyId", "assertion"]);
function check126(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern127.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f133 = check128(v["assertion"], p + "/assertion");
    if (f133 !== null) return f133;
  }
  for (const key of Object.keys(v))
    if (!keys134.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check121(v: any, p: string): string | null {
  if (check122(v, p) !== null && check126(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check119(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i120 = 0; i120 < v.length; i120++) {
    {
      const f135 = check121(v[i120], p + "/" + i120);
      if (f135 !== null) return f135;
    }
  }
  return null;
}
const keys137 = new Set<string>(["payload", "signatures"]);
function check117(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern118.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f136 = check119(v["signatures"], p + "/signatures");
    if (f136 !== null) return f136;
  }
  for (const key of Object.keys(v))
    if (!keys137.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys139 = new Set<string>(["kind", "sealed"]);
function check116(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "stop" && v["kind"] !== "revoke" && v["kind"] !== "resume")
    return p + "/kind" + ": not one of the allowed values";
  {
    const f138 = check117(v["sealed"], p + "/sealed");
    if (f138 !== null) return f138;
  }
  for (const key of Object.keys(v))
    if (!keys139.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check114(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 256) return p + ": too many";
  for (let i115 = 0; i115 < v.length; i115++) {
    {
      const f140 = check116(v[i115], p + "/" + i115);
      if (f140 !== null) return f140;
    }
  }
  return null;
}
function check113(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f141 = check114(v["halts"], p + "/halts");
    if (f141 !== null) return f141;
  }
  return null;
}
function check142(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["echo"] !== "number" || !Number.isFinite(v["echo"])) return p + "/echo" + ": not a number";
  if (!Number.isSafeInteger(v["echo"])) return p + "/echo" + ": not a whole number";
  if (v["echo"] < 0) return p + "/echo" + ": out of range";
  return null;
}
function check143(v: any, p: string): string | null {
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
const pattern145 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern146 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern148 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
function check147(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["epoch"] !== "string") return p + "/epoch" + ": not text";
  if (!pattern148.test(v["epoch"])) return p + "/epoch" + ": not in the right form";
  if (typeof v["nextSeq"] !== "number" || !Number.isFinite(v["nextSeq"]))
    return p + "/nextSeq" + ": not a number";
  if (!Number.isSafeInteger(v["nextSeq"])) return p + "/nextSeq" + ": not a whole number";
  if (v["nextSeq"] < 1) return p + "/nextSeq" + ": out of range";
  return null;
}
const pattern152 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check150(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i151 = 0; i151 < v.length; i151++) {
    if (typeof v[i151] !== "string") return p + "/" + i151 + ": not text";
    if (v[i151].length < 24) return p + "/" + i151 + ": too short";
    if (v[i151].length > 24) return p + "/" + i151 + ": too long";
    if (!pattern152.test(v[i151])) return p + "/" + i151 + ": not in the right form";
  }
  return null;
}
function check154(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 32) return p + ": too many";
  for (let i155 = 0; i155 < v.length; i155++) {
    if (typeof v[i155] !== "string") return p + "/" + i155 + ": not text";
    if (v[i155].length > 32) return p + "/" + i155 + ": too long";
  }
  return null;
}
function check144(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return p + "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return p + "/version" + ": not a whole number";
  if (v["version"] < 1) return p + "/version" + ": out of range";
  if (v["version"] > 1000) return p + "/version" + ": out of range";
  if (typeof v["deviceId"] !== "string") return p + "/deviceId" + ": not text";
  if (!pattern145.test(v["deviceId"])) return p + "/deviceId" + ": not in the right form";
  if (typeof v["nonce"] !== "string") return p + "/nonce" + ": not text";
  if (v["nonce"].length < 44) return p + "/nonce" + ": too short";
  if (v["nonce"].length > 44) return p + "/nonce" + ": too long";
  if (!pattern146.test(v["nonce"])) return p + "/nonce" + ": not in the right form";
  if (typeof v["connection"] !== "number" || !Number.isFinite(v["connection"]))
    return p + "/connection" + ": not a number";
  if (!Number.isSafeInteger(v["connection"])) return p + "/connection" + ": not a whole number";
  if (v["connection"] < 1) return p + "/connection" + ": out of range";
  if (typeof v["agentVersion"] !== "string") return p + "/agentVersion" + ": not text";
  if (v["agentVersion"].length > 32) return p + "/agentVersion" + ": too long";
  {
    const f149 = check147(v["spool"], p + "/spool");
    if (f149 !== null) return f149;
  }
  {
    const f153 = check150(v["tickets"], p + "/tickets");
    if (f153 !== null) return f153;
  }
  if (typeof v["policyVersion"] !== "number" || !Number.isFinite(v["policyVersion"]))
    return p + "/policyVersion" + ": not a number";
  if (!Number.isSafeInteger(v["policyVersion"])) return p + "/policyVersion" + ": not a whole number";
  if (v["policyVersion"] < 0) return p + "/policyVersion" + ": out of range";
  {
    const f156 = check154(v["capabilities"], p + "/capabilities");
    if (f156 !== null) return f156;
  }
  return null;
}
const pattern160 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
function check158(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i159 = 0; i159 < v.length; i159++) {
    if (typeof v[i159] !== "string") return p + "/" + i159 + ": not text";
    if (v[i159].length > 64) return p + "/" + i159 + ": too long";
    if (!pattern160.test(v[i159])) return p + "/" + i159 + ": not in the right form";
  }
  return null;
}
function check157(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f161 = check158(v["probes"], p + "/probes");
    if (f161 !== null) return f161;
  }
  return null;
}
const pattern164 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern169 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern170 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys171 = new Set<string>(["keyId", "signature"]);
function check168(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern169.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern170.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys171.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern173 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern175 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern176 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern177 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys178 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check174(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern175.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern176.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern177.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys178.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys180 = new Set<string>(["keyId", "assertion"]);
function check172(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern173.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f179 = check174(v["assertion"], p + "/assertion");
    if (f179 !== null) return f179;
  }
  for (const key of Object.keys(v))
    if (!keys180.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check167(v: any, p: string): string | null {
  if (check168(v, p) !== null && check172(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check165(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i166 = 0; i166 < v.length; i166++) {
    {
      const f181 = check167(v[i166], p + "/" + i166);
      if (f181 !== null) return f181;
    }
  }
  return null;
}
const keys183 = new Set<string>(["payload", "signatures"]);
function check163(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern164.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f182 = check165(v["signatures"], p + "/signatures");
    if (f182 !== null) return f182;
  }
  for (const key of Object.keys(v))
    if (!keys183.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern186 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern191 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern192 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys193 = new Set<string>(["keyId", "signature"]);
function check190(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern191.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern192.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys193.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern195 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern197 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern198 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern199 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys200 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check196(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern197.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern198.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern199.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys200.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys202 = new Set<string>(["keyId", "assertion"]);
function check194(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern195.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f201 = check196(v["assertion"], p + "/assertion");
    if (f201 !== null) return f201;
  }
  for (const key of Object.keys(v))
    if (!keys202.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check189(v: any, p: string): string | null {
  if (check190(v, p) !== null && check194(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check187(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i188 = 0; i188 < v.length; i188++) {
    {
      const f203 = check189(v[i188], p + "/" + i188);
      if (f203 !== null) return f203;
    }
  }
  return null;
}
const keys205 = new Set<string>(["payload", "signatures"]);
function check185(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern186.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f204 = check187(v["signatures"], p + "/signatures");
    if (f204 !== null) return f204;
  }
  for (const key of Object.keys(v))
    if (!keys205.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern207 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
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
function check208(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i209 = 0; i209 < v.length; i209++) {
    {
      const f231 = check210(v[i209], p + "/" + i209);
      if (f231 !== null) return f231;
    }
  }
  return null;
}
const pattern235 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check233(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k234 of Object.keys(v)) {
    if (k234 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k234 !== "string") return p + ": not text";
    if (k234.length > 128) return p + ": too long";
    if (typeof v[k234] !== "string") return p + "/" + k234.slice(0, 40) + ": not text";
    if (v[k234].length > 524288) return p + "/" + k234.slice(0, 40) + ": too long";
    if (!pattern235.test(v[k234])) return p + "/" + k234.slice(0, 40) + ": not in the right form";
  }
  return null;
}
function check162(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f184 = check163(v["order"], p + "/order");
    if (f184 !== null) return f184;
  }
  if (v["delegation"] !== undefined) {
    {
      const f206 = check185(v["delegation"], p + "/delegation");
      if (f206 !== null) return f206;
    }
  }
  if (typeof v["manifest"] !== "string") return p + "/manifest" + ": not text";
  if (v["manifest"].length > 131072) return p + "/manifest" + ": too long";
  if (!pattern207.test(v["manifest"])) return p + "/manifest" + ": not in the right form";
  {
    const f232 = check208(v["approvals"], p + "/approvals");
    if (f232 !== null) return f232;
  }
  {
    const f236 = check233(v["files"], p + "/files");
    if (f236 !== null) return f236;
  }
  return null;
}
const pattern238 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check237(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["proof"] !== "string") return p + "/proof" + ": not text";
  if (v["proof"].length < 88) return p + "/proof" + ": too short";
  if (v["proof"].length > 88) return p + "/proof" + ": too long";
  if (!pattern238.test(v["proof"])) return p + "/proof" + ": not in the right form";
  return null;
}
const pattern241 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern246 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern247 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys248 = new Set<string>(["keyId", "signature"]);
function check245(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern246.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern247.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys248.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern250 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern252 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern253 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern254 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys255 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check251(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern252.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern253.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern254.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys255.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys257 = new Set<string>(["keyId", "assertion"]);
function check249(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern250.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f256 = check251(v["assertion"], p + "/assertion");
    if (f256 !== null) return f256;
  }
  for (const key of Object.keys(v))
    if (!keys257.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check244(v: any, p: string): string | null {
  if (check245(v, p) !== null && check249(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check242(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i243 = 0; i243 < v.length; i243++) {
    {
      const f258 = check244(v[i243], p + "/" + i243);
      if (f258 !== null) return f258;
    }
  }
  return null;
}
const keys260 = new Set<string>(["payload", "signatures"]);
function check240(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern241.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f259 = check242(v["signatures"], p + "/signatures");
    if (f259 !== null) return f259;
  }
  for (const key of Object.keys(v))
    if (!keys260.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check239(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f261 = check240(v["receipt"], p + "/receipt");
    if (f261 !== null) return f261;
  }
  return null;
}
function check262(v: any, p: string): string | null {
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
const pattern266 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
function check269(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k270 of Object.keys(v)) {
    if (k270 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k270 !== "string") return p + ": not text";
  }
  return null;
}
function check268(v: any, p: string): string | null {
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
    const f271 = check269(v["value"], p + "/value");
    if (f271 !== null) return f271;
  }
  return null;
}
const pattern273 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check272(v: any, p: string): string | null {
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
    if (!pattern273.test(v["detail"])) return p + "/detail" + ": not in the right form";
  }
  return null;
}
const pattern275 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check274(v: any, p: string): string | null {
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
    if (!pattern275.test(v["detail"])) return p + "/detail" + ": not in the right form";
  }
  return null;
}
function check267(v: any, p: string): string | null {
  if (check268(v, p) !== null && check272(v, p) !== null && check274(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check264(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k265 of Object.keys(v)) {
    if (k265 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k265 !== "string") return p + ": not text";
    if (k265.length > 64) return p + ": too long";
    if (!pattern266.test(k265)) return p + ": not in the right form";
    {
      const f276 = check267(v[k265], p + "/" + k265.slice(0, 40));
      if (f276 !== null) return f276;
    }
  }
  return null;
}
const pattern280 = new RegExp("^[0-9]{1,5}$", "u");
function check278(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k279 of Object.keys(v)) {
    if (k279 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k279 !== "string") return p + ": not text";
    if (!pattern280.test(k279)) return p + ": not in the right form";
    if (typeof v[k279] !== "string") return p + "/" + k279.slice(0, 40) + ": not text";
    if (v[k279].length > 600) return p + "/" + k279.slice(0, 40) + ": too long";
  }
  return null;
}
function check284(v: any, p: string): string | null {
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
function check282(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 20000) return p + ": too many";
  for (let i283 = 0; i283 < v.length; i283++) {
    {
      const f285 = check284(v[i283], p + "/" + i283);
      if (f285 !== null) return f285;
    }
  }
  return null;
}
function check289(v: any, p: string): string | null {
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
function check287(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i288 = 0; i288 < v.length; i288++) {
    {
      const f290 = check289(v[i288], p + "/" + i288);
      if (f290 !== null) return f290;
    }
  }
  return null;
}
function check263(v: any, p: string): string | null {
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
    const f277 = check264(v["readings"], p + "/readings");
    if (f277 !== null) return f277;
  }
  {
    const f281 = check278(v["names"], p + "/names");
    if (f281 !== null) return f281;
  }
  {
    const f286 = check282(v["points"], p + "/points");
    if (f286 !== null) return f286;
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
    const f291 = check287(v["gaps"], p + "/gaps");
    if (f291 !== null) return f291;
  }
  return null;
}
const pattern293 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern294 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check292(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["runId"] !== "string") return p + "/runId" + ": not text";
  if (!pattern293.test(v["runId"])) return p + "/runId" + ": not in the right form";
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
  if (!pattern294.test(v["data"])) return p + "/data" + ": not in the right form";
  return null;
}
const pattern296 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
function check295(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["runId"] !== "string") return p + "/runId" + ": not text";
  if (!pattern296.test(v["runId"])) return p + "/runId" + ": not in the right form";
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
const pattern298 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
function check297(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["runId"] !== "string") return p + "/runId" + ": not text";
  if (!pattern298.test(v["runId"])) return p + "/runId" + ": not in the right form";
  return null;
}
const pattern302 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check300(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i301 = 0; i301 < v.length; i301++) {
    if (typeof v[i301] !== "string") return p + "/" + i301 + ": not text";
    if (v[i301].length < 24) return p + "/" + i301 + ": too short";
    if (v[i301].length > 24) return p + "/" + i301 + ": too long";
    if (!pattern302.test(v[i301])) return p + "/" + i301 + ": not in the right form";
  }
  return null;
}
function check299(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f303 = check300(v["tickets"], p + "/tickets");
    if (f303 !== null) return f303;
  }
  return null;
}
const pattern306 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern311 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern312 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys313 = new Set<string>(["keyId", "signature"]);
function check310(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern311.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern312.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys313.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern315 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern317 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern318 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern319 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys320 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check316(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern317.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern318.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern319.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys320.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys322 = new Set<string>(["keyId", "assertion"]);
function check314(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern315.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f321 = check316(v["assertion"], p + "/assertion");
    if (f321 !== null) return f321;
  }
  for (const key of Object.keys(v))
    if (!keys322.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check309(v: any, p: string): string | null {
  if (check310(v, p) !== null && check314(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check307(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i308 = 0; i308 < v.length; i308++) {
    {
      const f323 = check309(v[i308], p + "/" + i308);
      if (f323 !== null) return f323;
    }
  }
  return null;
}
const keys325 = new Set<string>(["payload", "signatures"]);
function check305(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern306.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f324 = check307(v["signatures"], p + "/signatures");
    if (f324 !== null) return f324;
  }
  for (const key of Object.keys(v))
    if (!keys325.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check304(v: any, p: string): string | null {
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
  if (v["policy"] !== undefined) {
    {
      const f326 = check305(v["policy"], p + "/policy");
      if (f326 !== null) return f326;
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
  ["finding", (value) => check58(value, "")],
  ["goodbye", (value) => check112(value, "")],
  ["halts", (value) => check113(value, "")],
  ["heartbeat", (value) => check142(value, "")],
  ["heartbeat-echo", (value) => check143(value, "")],
  ["hello", (value) => check144(value, "")],
  ["measure-now", (value) => check157(value, "")],
  ["order", (value) => check162(value, "")],
  ["proof", (value) => check237(value, "")],
  ["receipt", (value) => check239(value, "")],
  ["refused", (value) => check262(value, "")],
  ["report", (value) => check263(value, "")],
  ["run-output", (value) => check292(value, "")],
  ["run-update", (value) => check295(value, "")],
  ["stop", (value) => check297(value, "")],
  ["tickets", (value) => check299(value, "")],
  ["welcome", (value) => check304(value, "")],
]);
