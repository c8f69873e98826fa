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
function check113(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["echo"] !== "number" || !Number.isFinite(v["echo"])) return p + "/echo" + ": not a number";
  if (!Number.isSafeInteger(v["echo"])) return p + "/echo" + ": not a whole number";
  if (v["echo"] < 0) return p + "/echo" + ": out of range";
  return null;
}
function check114(v: any, p: string): string | null {
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
const pattern116 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern117 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern119 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
function check118(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["epoch"] !== "string") return p + "/epoch" + ": not text";
  if (!pattern119.test(v["epoch"])) return p + "/epoch" + ": not in the right form";
  if (typeof v["nextSeq"] !== "number" || !Number.isFinite(v["nextSeq"]))
    return p + "/nextSeq" + ": not a number";
  if (!Number.isSafeInteger(v["nextSeq"])) return p + "/nextSeq" + ": not a whole number";
  if (v["nextSeq"] < 1) return p + "/nextSeq" + ": out of range";
  return null;
}
const pattern123 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check121(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i122 = 0; i122 < v.length; i122++) {
    if (typeof v[i122] !== "string") return p + "/" + i122 + ": not text";
    if (v[i122].length < 24) return p + "/" + i122 + ": too short";
    if (v[i122].length > 24) return p + "/" + i122 + ": too long";
    if (!pattern123.test(v[i122])) return p + "/" + i122 + ": not in the right form";
  }
  return null;
}
function check125(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 32) return p + ": too many";
  for (let i126 = 0; i126 < v.length; i126++) {
    if (typeof v[i126] !== "string") return p + "/" + i126 + ": not text";
    if (v[i126].length > 32) return p + "/" + i126 + ": too long";
  }
  return null;
}
function check115(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return p + "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return p + "/version" + ": not a whole number";
  if (v["version"] < 1) return p + "/version" + ": out of range";
  if (v["version"] > 1000) return p + "/version" + ": out of range";
  if (typeof v["deviceId"] !== "string") return p + "/deviceId" + ": not text";
  if (!pattern116.test(v["deviceId"])) return p + "/deviceId" + ": not in the right form";
  if (typeof v["nonce"] !== "string") return p + "/nonce" + ": not text";
  if (v["nonce"].length < 44) return p + "/nonce" + ": too short";
  if (v["nonce"].length > 44) return p + "/nonce" + ": too long";
  if (!pattern117.test(v["nonce"])) return p + "/nonce" + ": not in the right form";
  if (typeof v["connection"] !== "number" || !Number.isFinite(v["connection"]))
    return p + "/connection" + ": not a number";
  if (!Number.isSafeInteger(v["connection"])) return p + "/connection" + ": not a whole number";
  if (v["connection"] < 1) return p + "/connection" + ": out of range";
  if (typeof v["agentVersion"] !== "string") return p + "/agentVersion" + ": not text";
  if (v["agentVersion"].length > 32) return p + "/agentVersion" + ": too long";
  {
    const f120 = check118(v["spool"], p + "/spool");
    if (f120 !== null) return f120;
  }
  {
    const f124 = check121(v["tickets"], p + "/tickets");
    if (f124 !== null) return f124;
  }
  if (typeof v["policyVersion"] !== "number" || !Number.isFinite(v["policyVersion"]))
    return p + "/policyVersion" + ": not a number";
  if (!Number.isSafeInteger(v["policyVersion"])) return p + "/policyVersion" + ": not a whole number";
  if (v["policyVersion"] < 0) return p + "/policyVersion" + ": out of range";
  {
    const f127 = check125(v["capabilities"], p + "/capabilities");
    if (f127 !== null) return f127;
  }
  return null;
}
const pattern131 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
function check129(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i130 = 0; i130 < v.length; i130++) {
    if (typeof v[i130] !== "string") return p + "/" + i130 + ": not text";
    if (v[i130].length > 64) return p + "/" + i130 + ": too long";
    if (!pattern131.test(v[i130])) return p + "/" + i130 + ": not in the right form";
  }
  return null;
}
function check128(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f132 = check129(v["probes"], p + "/probes");
    if (f132 !== null) return f132;
  }
  return null;
}
const pattern135 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern140 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern141 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys142 = new Set<string>(["keyId", "signature"]);
function check139(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern140.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern141.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys142.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern144 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern146 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern147 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern148 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys149 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check145(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern146.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern147.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern148.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys149.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys151 = new Set<string>(["keyId", "assertion"]);
function check143(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern144.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f150 = check145(v["assertion"], p + "/assertion");
    if (f150 !== null) return f150;
  }
  for (const key of Object.keys(v))
    if (!keys151.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check138(v: any, p: string): string | null {
  if (check139(v, p) !== null && check143(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check136(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i137 = 0; i137 < v.length; i137++) {
    {
      const f152 = check138(v[i137], p + "/" + i137);
      if (f152 !== null) return f152;
    }
  }
  return null;
}
const keys154 = new Set<string>(["payload", "signatures"]);
function check134(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern135.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f153 = check136(v["signatures"], p + "/signatures");
    if (f153 !== null) return f153;
  }
  for (const key of Object.keys(v))
    if (!keys154.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern157 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern162 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern163 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys164 = new Set<string>(["keyId", "signature"]);
function check161(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern162.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern163.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys164.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern166 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern168 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern169 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern170 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys171 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check167(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern168.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern169.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern170.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys171.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys173 = new Set<string>(["keyId", "assertion"]);
function check165(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern166.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f172 = check167(v["assertion"], p + "/assertion");
    if (f172 !== null) return f172;
  }
  for (const key of Object.keys(v))
    if (!keys173.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check160(v: any, p: string): string | null {
  if (check161(v, p) !== null && check165(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check158(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i159 = 0; i159 < v.length; i159++) {
    {
      const f174 = check160(v[i159], p + "/" + i159);
      if (f174 !== null) return f174;
    }
  }
  return null;
}
const keys176 = new Set<string>(["payload", "signatures"]);
function check156(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern157.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f175 = check158(v["signatures"], p + "/signatures");
    if (f175 !== null) return f175;
  }
  for (const key of Object.keys(v))
    if (!keys176.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern178 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern182 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern187 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern188 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys189 = new Set<string>(["keyId", "signature"]);
function check186(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern187.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern188.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys189.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern191 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern193 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern194 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern195 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys196 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check192(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern193.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern194.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern195.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys196.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys198 = new Set<string>(["keyId", "assertion"]);
function check190(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern191.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f197 = check192(v["assertion"], p + "/assertion");
    if (f197 !== null) return f197;
  }
  for (const key of Object.keys(v))
    if (!keys198.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check185(v: any, p: string): string | null {
  if (check186(v, p) !== null && check190(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check183(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i184 = 0; i184 < v.length; i184++) {
    {
      const f199 = check185(v[i184], p + "/" + i184);
      if (f199 !== null) return f199;
    }
  }
  return null;
}
const keys201 = new Set<string>(["payload", "signatures"]);
function check181(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern182.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f200 = check183(v["signatures"], p + "/signatures");
    if (f200 !== null) return f200;
  }
  for (const key of Object.keys(v))
    if (!keys201.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check179(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i180 = 0; i180 < v.length; i180++) {
    {
      const f202 = check181(v[i180], p + "/" + i180);
      if (f202 !== null) return f202;
    }
  }
  return null;
}
const pattern206 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check204(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k205 of Object.keys(v)) {
    if (k205 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k205 !== "string") return p + ": not text";
    if (k205.length > 128) return p + ": too long";
    if (typeof v[k205] !== "string") return p + "/" + k205.slice(0, 40) + ": not text";
    if (v[k205].length > 524288) return p + "/" + k205.slice(0, 40) + ": too long";
    if (!pattern206.test(v[k205])) return p + "/" + k205.slice(0, 40) + ": not in the right form";
  }
  return null;
}
function check133(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f155 = check134(v["order"], p + "/order");
    if (f155 !== null) return f155;
  }
  if (v["delegation"] !== undefined) {
    {
      const f177 = check156(v["delegation"], p + "/delegation");
      if (f177 !== null) return f177;
    }
  }
  if (typeof v["manifest"] !== "string") return p + "/manifest" + ": not text";
  if (v["manifest"].length > 131072) return p + "/manifest" + ": too long";
  if (!pattern178.test(v["manifest"])) return p + "/manifest" + ": not in the right form";
  {
    const f203 = check179(v["approvals"], p + "/approvals");
    if (f203 !== null) return f203;
  }
  {
    const f207 = check204(v["files"], p + "/files");
    if (f207 !== null) return f207;
  }
  return null;
}
const pattern209 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check208(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["proof"] !== "string") return p + "/proof" + ": not text";
  if (v["proof"].length < 88) return p + "/proof" + ": too short";
  if (v["proof"].length > 88) return p + "/proof" + ": too long";
  if (!pattern209.test(v["proof"])) return p + "/proof" + ": not in the right form";
  return null;
}
const pattern212 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern217 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern218 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys219 = new Set<string>(["keyId", "signature"]);
function check216(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern217.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern218.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys219.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern221 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern223 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern224 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern225 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys226 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check222(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern223.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern224.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern225.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys226.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys228 = new Set<string>(["keyId", "assertion"]);
function check220(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern221.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f227 = check222(v["assertion"], p + "/assertion");
    if (f227 !== null) return f227;
  }
  for (const key of Object.keys(v))
    if (!keys228.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check215(v: any, p: string): string | null {
  if (check216(v, p) !== null && check220(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check213(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i214 = 0; i214 < v.length; i214++) {
    {
      const f229 = check215(v[i214], p + "/" + i214);
      if (f229 !== null) return f229;
    }
  }
  return null;
}
const keys231 = new Set<string>(["payload", "signatures"]);
function check211(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern212.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f230 = check213(v["signatures"], p + "/signatures");
    if (f230 !== null) return f230;
  }
  for (const key of Object.keys(v))
    if (!keys231.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check210(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f232 = check211(v["receipt"], p + "/receipt");
    if (f232 !== null) return f232;
  }
  return null;
}
function check233(v: any, p: string): string | null {
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
const pattern237 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
function check240(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k241 of Object.keys(v)) {
    if (k241 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k241 !== "string") return p + ": not text";
  }
  return null;
}
function check239(v: any, p: string): string | null {
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
    const f242 = check240(v["value"], p + "/value");
    if (f242 !== null) return f242;
  }
  return null;
}
const pattern244 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check243(v: any, p: string): string | null {
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
    if (!pattern244.test(v["detail"])) return p + "/detail" + ": not in the right form";
  }
  return null;
}
const pattern246 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check245(v: any, p: string): string | null {
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
    if (!pattern246.test(v["detail"])) return p + "/detail" + ": not in the right form";
  }
  return null;
}
function check238(v: any, p: string): string | null {
  if (check239(v, p) !== null && check243(v, p) !== null && check245(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check235(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k236 of Object.keys(v)) {
    if (k236 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k236 !== "string") return p + ": not text";
    if (k236.length > 64) return p + ": too long";
    if (!pattern237.test(k236)) return p + ": not in the right form";
    {
      const f247 = check238(v[k236], p + "/" + k236.slice(0, 40));
      if (f247 !== null) return f247;
    }
  }
  return null;
}
const pattern251 = new RegExp("^[0-9]{1,5}$", "u");
function check249(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k250 of Object.keys(v)) {
    if (k250 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k250 !== "string") return p + ": not text";
    if (!pattern251.test(k250)) return p + ": not in the right form";
    if (typeof v[k250] !== "string") return p + "/" + k250.slice(0, 40) + ": not text";
    if (v[k250].length > 600) return p + "/" + k250.slice(0, 40) + ": too long";
  }
  return null;
}
function check255(v: any, p: string): string | null {
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
function check253(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 20000) return p + ": too many";
  for (let i254 = 0; i254 < v.length; i254++) {
    {
      const f256 = check255(v[i254], p + "/" + i254);
      if (f256 !== null) return f256;
    }
  }
  return null;
}
function check260(v: any, p: string): string | null {
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
function check258(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i259 = 0; i259 < v.length; i259++) {
    {
      const f261 = check260(v[i259], p + "/" + i259);
      if (f261 !== null) return f261;
    }
  }
  return null;
}
function check234(v: any, p: string): string | null {
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
    const f248 = check235(v["readings"], p + "/readings");
    if (f248 !== null) return f248;
  }
  {
    const f252 = check249(v["names"], p + "/names");
    if (f252 !== null) return f252;
  }
  {
    const f257 = check253(v["points"], p + "/points");
    if (f257 !== null) return f257;
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
    const f262 = check258(v["gaps"], p + "/gaps");
    if (f262 !== null) return f262;
  }
  return null;
}
const pattern264 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern265 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check263(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["runId"] !== "string") return p + "/runId" + ": not text";
  if (!pattern264.test(v["runId"])) return p + "/runId" + ": not in the right form";
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
  if (!pattern265.test(v["data"])) return p + "/data" + ": not in the right form";
  return null;
}
const pattern267 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
function check266(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["runId"] !== "string") return p + "/runId" + ": not text";
  if (!pattern267.test(v["runId"])) return p + "/runId" + ": not in the right form";
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
const pattern269 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
function check268(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["runId"] !== "string") return p + "/runId" + ": not text";
  if (!pattern269.test(v["runId"])) return p + "/runId" + ": not in the right form";
  return null;
}
const pattern273 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check271(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i272 = 0; i272 < v.length; i272++) {
    if (typeof v[i272] !== "string") return p + "/" + i272 + ": not text";
    if (v[i272].length < 24) return p + "/" + i272 + ": too short";
    if (v[i272].length > 24) return p + "/" + i272 + ": too long";
    if (!pattern273.test(v[i272])) return p + "/" + i272 + ": not in the right form";
  }
  return null;
}
function check270(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f274 = check271(v["tickets"], p + "/tickets");
    if (f274 !== null) return f274;
  }
  return null;
}
const pattern277 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern282 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern283 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys284 = new Set<string>(["keyId", "signature"]);
function check281(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern282.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern283.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys284.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern286 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern288 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern289 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern290 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys291 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check287(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern288.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern289.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern290.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys291.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys293 = new Set<string>(["keyId", "assertion"]);
function check285(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern286.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f292 = check287(v["assertion"], p + "/assertion");
    if (f292 !== null) return f292;
  }
  for (const key of Object.keys(v))
    if (!keys293.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check280(v: any, p: string): string | null {
  if (check281(v, p) !== null && check285(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check278(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i279 = 0; i279 < v.length; i279++) {
    {
      const f294 = check280(v[i279], p + "/" + i279);
      if (f294 !== null) return f294;
    }
  }
  return null;
}
const keys296 = new Set<string>(["payload", "signatures"]);
function check276(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern277.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f295 = check278(v["signatures"], p + "/signatures");
    if (f295 !== null) return f295;
  }
  for (const key of Object.keys(v))
    if (!keys296.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check275(v: any, p: string): string | null {
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
      const f297 = check276(v["policy"], p + "/policy");
      if (f297 !== null) return f297;
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
  ["heartbeat", (value) => check113(value, "")],
  ["heartbeat-echo", (value) => check114(value, "")],
  ["hello", (value) => check115(value, "")],
  ["measure-now", (value) => check128(value, "")],
  ["order", (value) => check133(value, "")],
  ["proof", (value) => check208(value, "")],
  ["receipt", (value) => check210(value, "")],
  ["refused", (value) => check233(value, "")],
  ["report", (value) => check234(value, "")],
  ["run-output", (value) => check263(value, "")],
  ["run-update", (value) => check266(value, "")],
  ["stop", (value) => check268(value, "")],
  ["tickets", (value) => check270(value, "")],
  ["welcome", (value) => check275(value, "")],
]);
