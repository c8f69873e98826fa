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
const pattern35 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern36 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys37 = new Set<string>(["keyId", "ssh"]);
function check34(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern35.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["ssh"] !== "string") return p + "/ssh" + ": not text";
  if (v["ssh"].length > 600) return p + "/ssh" + ": too long";
  if (!pattern36.test(v["ssh"])) return p + "/ssh" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys37.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check20(v: any, p: string): string | null {
  if (check21(v, p) !== null && check25(v, p) !== null && check34(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check18(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i19 = 0; i19 < v.length; i19++) {
    {
      const f38 = check20(v[i19], p + "/" + i19);
      if (f38 !== null) return f38;
    }
  }
  return null;
}
const keys40 = new Set<string>(["payload", "signatures"]);
function check16(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern17.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f39 = check18(v["signatures"], p + "/signatures");
    if (f39 !== null) return f39;
  }
  for (const key of Object.keys(v))
    if (!keys40.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check14(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 64) return p + ": too many";
  for (let i15 = 0; i15 < v.length; i15++) {
    {
      const f41 = check16(v[i15], p + "/" + i15);
      if (f41 !== null) return f41;
    }
  }
  return null;
}
const pattern44 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern49 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern50 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys51 = new Set<string>(["keyId", "signature"]);
function check48(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern49.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern50.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys51.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern53 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern55 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern56 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern57 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys58 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check54(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern55.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern56.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern57.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys58.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys60 = new Set<string>(["keyId", "assertion"]);
function check52(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern53.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f59 = check54(v["assertion"], p + "/assertion");
    if (f59 !== null) return f59;
  }
  for (const key of Object.keys(v))
    if (!keys60.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern62 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern63 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys64 = new Set<string>(["keyId", "ssh"]);
function check61(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern62.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["ssh"] !== "string") return p + "/ssh" + ": not text";
  if (v["ssh"].length > 600) return p + "/ssh" + ": too long";
  if (!pattern63.test(v["ssh"])) return p + "/ssh" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys64.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check47(v: any, p: string): string | null {
  if (check48(v, p) !== null && check52(v, p) !== null && check61(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check45(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i46 = 0; i46 < v.length; i46++) {
    {
      const f65 = check47(v[i46], p + "/" + i46);
      if (f65 !== null) return f65;
    }
  }
  return null;
}
const keys67 = new Set<string>(["payload", "signatures"]);
function check43(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern44.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f66 = check45(v["signatures"], p + "/signatures");
    if (f66 !== null) return f66;
  }
  for (const key of Object.keys(v))
    if (!keys67.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
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
    const f42 = check14(v["roots"], p + "/roots");
    if (f42 !== null) return f42;
  }
  {
    const f68 = check43(v["policy"], p + "/policy");
    if (f68 !== null) return f68;
  }
  return null;
}
const pattern70 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern71 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
function check75(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (v.length > 512) return p + ": too long";
  return null;
}
function check76(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  return null;
}
function check74(v: any, p: string): string | null {
  if (check75(v, p) !== null && check76(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check72(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k73 of Object.keys(v)) {
    if (k73 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k73 !== "string") return p + ": not text";
    if (k73.length > 64) return p + ": too long";
    {
      const f77 = check74(v[k73], p + "/" + k73.slice(0, 40));
      if (f77 !== null) return f77;
    }
  }
  return null;
}
function check82(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k83 of Object.keys(v)) {
    if (k83 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k83 !== "string") return p + ": not text";
  }
  return null;
}
function check81(v: any, p: string): string | null {
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
    const f84 = check82(v["value"], p + "/value");
    if (f84 !== null) return f84;
  }
  return null;
}
const pattern86 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check85(v: any, p: string): string | null {
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
    if (!pattern86.test(v["detail"])) return p + "/detail" + ": not in the right form";
  }
  return null;
}
const pattern88 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check87(v: any, p: string): string | null {
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
    if (!pattern88.test(v["detail"])) return p + "/detail" + ": not in the right form";
  }
  return null;
}
function check80(v: any, p: string): string | null {
  if (check81(v, p) !== null && check85(v, p) !== null && check87(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check95(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length !== 2) return p + ": wrong length";
  if (typeof v[0] !== "number" || !Number.isFinite(v[0])) return p + "/0" + ": not a number";
  if (!Number.isSafeInteger(v[0])) return p + "/0" + ": not a whole number";
  if (v[0] < 0) return p + "/0" + ": out of range";
  if (v[0] > 8640000000000) return p + "/0" + ": out of range";
  if (typeof v[1] !== "number" || !Number.isFinite(v[1])) return p + "/1" + ": not a number";
  return null;
}
function check93(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 2000) return p + ": too many";
  for (let i94 = 0; i94 < v.length; i94++) {
    {
      const f96 = check95(v[i94], p + "/" + i94);
      if (f96 !== null) return f96;
    }
  }
  return null;
}
function check92(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["series"] !== "string") return p + "/series" + ": not text";
  if (v["series"].length > 600) return p + "/series" + ": too long";
  {
    const f97 = check93(v["points"], p + "/points");
    if (f97 !== null) return f97;
  }
  return null;
}
function check90(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i91 = 0; i91 < v.length; i91++) {
    {
      const f98 = check92(v[i91], p + "/" + i91);
      if (f98 !== null) return f98;
    }
  }
  return null;
}
function check102(v: any, p: string): string | null {
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
function check100(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 5) return p + ": too many";
  for (let i101 = 0; i101 < v.length; i101++) {
    {
      const f103 = check102(v[i101], p + "/" + i101);
      if (f103 !== null) return f103;
    }
  }
  return null;
}
const pattern108 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern109 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check107(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  if (typeof v["source"] !== "string") return p + "/source" + ": not text";
  if (v["source"].length > 512) return p + "/source" + ": too long";
  if (!pattern108.test(v["source"])) return p + "/source" + ": not in the right form";
  if (typeof v["text"] !== "string") return p + "/text" + ": not text";
  if (v["text"].length > 512) return p + "/text" + ": too long";
  if (!pattern109.test(v["text"])) return p + "/text" + ": not in the right form";
  return null;
}
function check105(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 50) return p + ": too many";
  for (let i106 = 0; i106 < v.length; i106++) {
    {
      const f110 = check107(v[i106], p + "/" + i106);
      if (f110 !== null) return f110;
    }
  }
  return null;
}
const pattern115 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check114(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  if (typeof v["text"] !== "string") return p + "/text" + ": not text";
  if (v["text"].length > 512) return p + "/text" + ": too long";
  if (!pattern115.test(v["text"])) return p + "/text" + ": not in the right form";
  return null;
}
function check112(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 50) return p + ": too many";
  for (let i113 = 0; i113 < v.length; i113++) {
    {
      const f116 = check114(v[i113], p + "/" + i113);
      if (f116 !== null) return f116;
    }
  }
  return null;
}
function check119(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (!Number.isSafeInteger(v)) return p + ": not a whole number";
  if (v < 0) return p + ": out of range";
  if (v > 8640000000000) return p + ": out of range";
  return null;
}
function check120(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check118(v: any, p: string): string | null {
  if (check119(v, p) !== null && check120(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check79(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f89 = check80(v["reading"], p + "/reading");
    if (f89 !== null) return f89;
  }
  {
    const f99 = check90(v["recording"], p + "/recording");
    if (f99 !== null) return f99;
  }
  {
    const f104 = check100(v["top"], p + "/top");
    if (f104 !== null) return f104;
  }
  {
    const f111 = check105(v["log"], p + "/log");
    if (f111 !== null) return f111;
  }
  {
    const f117 = check112(v["changes"], p + "/changes");
    if (f117 !== null) return f117;
  }
  {
    const f121 = check118(v["lastWellAtMs"], p + "/lastWellAtMs");
    if (f121 !== null) return f121;
  }
  return null;
}
function check126(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k127 of Object.keys(v)) {
    if (k127 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k127 !== "string") return p + ": not text";
  }
  return null;
}
function check125(v: any, p: string): string | null {
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
    const f128 = check126(v["value"], p + "/value");
    if (f128 !== null) return f128;
  }
  return null;
}
const pattern130 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check129(v: any, p: string): string | null {
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
    if (!pattern130.test(v["detail"])) return p + "/detail" + ": not in the right form";
  }
  return null;
}
const pattern132 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check131(v: any, p: string): string | null {
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
    if (!pattern132.test(v["detail"])) return p + "/detail" + ": not in the right form";
  }
  return null;
}
function check124(v: any, p: string): string | null {
  if (check125(v, p) !== null && check129(v, p) !== null && check131(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check139(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length !== 2) return p + ": wrong length";
  if (typeof v[0] !== "number" || !Number.isFinite(v[0])) return p + "/0" + ": not a number";
  if (!Number.isSafeInteger(v[0])) return p + "/0" + ": not a whole number";
  if (v[0] < 0) return p + "/0" + ": out of range";
  if (v[0] > 8640000000000) return p + "/0" + ": out of range";
  if (typeof v[1] !== "number" || !Number.isFinite(v[1])) return p + "/1" + ": not a number";
  return null;
}
function check137(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 2000) return p + ": too many";
  for (let i138 = 0; i138 < v.length; i138++) {
    {
      const f140 = check139(v[i138], p + "/" + i138);
      if (f140 !== null) return f140;
    }
  }
  return null;
}
function check136(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["series"] !== "string") return p + "/series" + ": not text";
  if (v["series"].length > 600) return p + "/series" + ": too long";
  {
    const f141 = check137(v["points"], p + "/points");
    if (f141 !== null) return f141;
  }
  return null;
}
function check134(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i135 = 0; i135 < v.length; i135++) {
    {
      const f142 = check136(v[i135], p + "/" + i135);
      if (f142 !== null) return f142;
    }
  }
  return null;
}
function check123(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f133 = check124(v["reading"], p + "/reading");
    if (f133 !== null) return f133;
  }
  {
    const f143 = check134(v["recording"], p + "/recording");
    if (f143 !== null) return f143;
  }
  return null;
}
function check69(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["findingId"] !== "string") return p + "/findingId" + ": not text";
  if (!pattern70.test(v["findingId"])) return p + "/findingId" + ": not in the right form";
  if (typeof v["rule"] !== "string") return p + "/rule" + ": not text";
  if (v["rule"].length > 64) return p + "/rule" + ": too long";
  if (!pattern71.test(v["rule"])) return p + "/rule" + ": not in the right form";
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
    const f78 = check72(v["params"], p + "/params");
    if (f78 !== null) return f78;
  }
  if (v["evidence"] !== undefined) {
    {
      const f122 = check79(v["evidence"], p + "/evidence");
      if (f122 !== null) return f122;
    }
  }
  if (v["after"] !== undefined) {
    {
      const f144 = check123(v["after"], p + "/after");
      if (f144 !== null) return f144;
    }
  }
  return null;
}
function check145(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["reason"] !== "sleep" && v["reason"] !== "shutdown" && v["reason"] !== "agent-stops")
    return p + "/reason" + ": not one of the allowed values";
  return null;
}
const pattern151 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern156 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern157 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys158 = new Set<string>(["keyId", "signature"]);
function check155(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern156.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern157.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys158.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern160 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern162 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern163 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern164 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys165 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check161(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern162.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern163.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern164.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys165.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys167 = new Set<string>(["keyId", "assertion"]);
function check159(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern160.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f166 = check161(v["assertion"], p + "/assertion");
    if (f166 !== null) return f166;
  }
  for (const key of Object.keys(v))
    if (!keys167.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern169 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern170 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys171 = new Set<string>(["keyId", "ssh"]);
function check168(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern169.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["ssh"] !== "string") return p + "/ssh" + ": not text";
  if (v["ssh"].length > 600) return p + "/ssh" + ": too long";
  if (!pattern170.test(v["ssh"])) return p + "/ssh" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys171.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check154(v: any, p: string): string | null {
  if (check155(v, p) !== null && check159(v, p) !== null && check168(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check152(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i153 = 0; i153 < v.length; i153++) {
    {
      const f172 = check154(v[i153], p + "/" + i153);
      if (f172 !== null) return f172;
    }
  }
  return null;
}
const keys174 = new Set<string>(["payload", "signatures"]);
function check150(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern151.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f173 = check152(v["signatures"], p + "/signatures");
    if (f173 !== null) return f173;
  }
  for (const key of Object.keys(v))
    if (!keys174.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys176 = new Set<string>(["kind", "sealed"]);
function check149(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "stop" && v["kind"] !== "revoke" && v["kind"] !== "resume")
    return p + "/kind" + ": not one of the allowed values";
  {
    const f175 = check150(v["sealed"], p + "/sealed");
    if (f175 !== null) return f175;
  }
  for (const key of Object.keys(v))
    if (!keys176.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check147(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 256) return p + ": too many";
  for (let i148 = 0; i148 < v.length; i148++) {
    {
      const f177 = check149(v[i148], p + "/" + i148);
      if (f177 !== null) return f177;
    }
  }
  return null;
}
function check146(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f178 = check147(v["halts"], p + "/halts");
    if (f178 !== null) return f178;
  }
  return null;
}
function check179(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["echo"] !== "number" || !Number.isFinite(v["echo"])) return p + "/echo" + ": not a number";
  if (!Number.isSafeInteger(v["echo"])) return p + "/echo" + ": not a whole number";
  if (v["echo"] < 0) return p + "/echo" + ": out of range";
  return null;
}
function check180(v: any, p: string): string | null {
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
const pattern182 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern183 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern185 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
function check184(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["epoch"] !== "string") return p + "/epoch" + ": not text";
  if (!pattern185.test(v["epoch"])) return p + "/epoch" + ": not in the right form";
  if (typeof v["nextSeq"] !== "number" || !Number.isFinite(v["nextSeq"]))
    return p + "/nextSeq" + ": not a number";
  if (!Number.isSafeInteger(v["nextSeq"])) return p + "/nextSeq" + ": not a whole number";
  if (v["nextSeq"] < 1) return p + "/nextSeq" + ": out of range";
  return null;
}
const pattern189 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check187(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i188 = 0; i188 < v.length; i188++) {
    if (typeof v[i188] !== "string") return p + "/" + i188 + ": not text";
    if (v[i188].length < 24) return p + "/" + i188 + ": too short";
    if (v[i188].length > 24) return p + "/" + i188 + ": too long";
    if (!pattern189.test(v[i188])) return p + "/" + i188 + ": not in the right form";
  }
  return null;
}
function check191(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 32) return p + ": too many";
  for (let i192 = 0; i192 < v.length; i192++) {
    if (typeof v[i192] !== "string") return p + "/" + i192 + ": not text";
    if (v[i192].length > 32) return p + "/" + i192 + ": too long";
  }
  return null;
}
function check181(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return p + "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return p + "/version" + ": not a whole number";
  if (v["version"] < 1) return p + "/version" + ": out of range";
  if (v["version"] > 1000) return p + "/version" + ": out of range";
  if (typeof v["deviceId"] !== "string") return p + "/deviceId" + ": not text";
  if (!pattern182.test(v["deviceId"])) return p + "/deviceId" + ": not in the right form";
  if (typeof v["nonce"] !== "string") return p + "/nonce" + ": not text";
  if (v["nonce"].length < 44) return p + "/nonce" + ": too short";
  if (v["nonce"].length > 44) return p + "/nonce" + ": too long";
  if (!pattern183.test(v["nonce"])) return p + "/nonce" + ": not in the right form";
  if (typeof v["connection"] !== "number" || !Number.isFinite(v["connection"]))
    return p + "/connection" + ": not a number";
  if (!Number.isSafeInteger(v["connection"])) return p + "/connection" + ": not a whole number";
  if (v["connection"] < 1) return p + "/connection" + ": out of range";
  if (typeof v["agentVersion"] !== "string") return p + "/agentVersion" + ": not text";
  if (v["agentVersion"].length > 32) return p + "/agentVersion" + ": too long";
  {
    const f186 = check184(v["spool"], p + "/spool");
    if (f186 !== null) return f186;
  }
  {
    const f190 = check187(v["tickets"], p + "/tickets");
    if (f190 !== null) return f190;
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
    const f193 = check191(v["capabilities"], p + "/capabilities");
    if (f193 !== null) return f193;
  }
  return null;
}
const pattern197 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
function check195(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i196 = 0; i196 < v.length; i196++) {
    if (typeof v[i196] !== "string") return p + "/" + i196 + ": not text";
    if (v[i196].length > 64) return p + "/" + i196 + ": too long";
    if (!pattern197.test(v[i196])) return p + "/" + i196 + ": not in the right form";
  }
  return null;
}
function check194(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f198 = check195(v["probes"], p + "/probes");
    if (f198 !== null) return f198;
  }
  return null;
}
const pattern201 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern206 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern207 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys208 = new Set<string>(["keyId", "signature"]);
function check205(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern206.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern207.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys208.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern210 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern212 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern213 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern214 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys215 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check211(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern212.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern213.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern214.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys215.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys217 = new Set<string>(["keyId", "assertion"]);
function check209(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern210.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f216 = check211(v["assertion"], p + "/assertion");
    if (f216 !== null) return f216;
  }
  for (const key of Object.keys(v))
    if (!keys217.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern219 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern220 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys221 = new Set<string>(["keyId", "ssh"]);
function check218(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern219.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["ssh"] !== "string") return p + "/ssh" + ": not text";
  if (v["ssh"].length > 600) return p + "/ssh" + ": too long";
  if (!pattern220.test(v["ssh"])) return p + "/ssh" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys221.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check204(v: any, p: string): string | null {
  if (check205(v, p) !== null && check209(v, p) !== null && check218(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check202(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i203 = 0; i203 < v.length; i203++) {
    {
      const f222 = check204(v[i203], p + "/" + i203);
      if (f222 !== null) return f222;
    }
  }
  return null;
}
const keys224 = new Set<string>(["payload", "signatures"]);
function check200(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern201.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f223 = check202(v["signatures"], p + "/signatures");
    if (f223 !== null) return f223;
  }
  for (const key of Object.keys(v))
    if (!keys224.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern227 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern232 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern233 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys234 = new Set<string>(["keyId", "signature"]);
function check231(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern232.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern233.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys234.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern236 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern238 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern239 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern240 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys241 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check237(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern238.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern239.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern240.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys241.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys243 = new Set<string>(["keyId", "assertion"]);
function check235(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern236.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f242 = check237(v["assertion"], p + "/assertion");
    if (f242 !== null) return f242;
  }
  for (const key of Object.keys(v))
    if (!keys243.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern245 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern246 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys247 = new Set<string>(["keyId", "ssh"]);
function check244(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern245.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["ssh"] !== "string") return p + "/ssh" + ": not text";
  if (v["ssh"].length > 600) return p + "/ssh" + ": too long";
  if (!pattern246.test(v["ssh"])) return p + "/ssh" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys247.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check230(v: any, p: string): string | null {
  if (check231(v, p) !== null && check235(v, p) !== null && check244(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check228(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i229 = 0; i229 < v.length; i229++) {
    {
      const f248 = check230(v[i229], p + "/" + i229);
      if (f248 !== null) return f248;
    }
  }
  return null;
}
const keys250 = new Set<string>(["payload", "signatures"]);
function check226(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern227.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f249 = check228(v["signatures"], p + "/signatures");
    if (f249 !== null) return f249;
  }
  for (const key of Object.keys(v))
    if (!keys250.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern252 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern256 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern261 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern262 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys263 = new Set<string>(["keyId", "signature"]);
function check260(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern261.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern262.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys263.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern265 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern267 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern268 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern269 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys270 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check266(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern267.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern268.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern269.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys270.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys272 = new Set<string>(["keyId", "assertion"]);
function check264(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern265.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f271 = check266(v["assertion"], p + "/assertion");
    if (f271 !== null) return f271;
  }
  for (const key of Object.keys(v))
    if (!keys272.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern274 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern275 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys276 = new Set<string>(["keyId", "ssh"]);
function check273(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern274.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["ssh"] !== "string") return p + "/ssh" + ": not text";
  if (v["ssh"].length > 600) return p + "/ssh" + ": too long";
  if (!pattern275.test(v["ssh"])) return p + "/ssh" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys276.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check259(v: any, p: string): string | null {
  if (check260(v, p) !== null && check264(v, p) !== null && check273(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check257(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i258 = 0; i258 < v.length; i258++) {
    {
      const f277 = check259(v[i258], p + "/" + i258);
      if (f277 !== null) return f277;
    }
  }
  return null;
}
const keys279 = new Set<string>(["payload", "signatures"]);
function check255(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern256.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f278 = check257(v["signatures"], p + "/signatures");
    if (f278 !== null) return f278;
  }
  for (const key of Object.keys(v))
    if (!keys279.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check253(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i254 = 0; i254 < v.length; i254++) {
    {
      const f280 = check255(v[i254], p + "/" + i254);
      if (f280 !== null) return f280;
    }
  }
  return null;
}
const pattern284 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check282(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k283 of Object.keys(v)) {
    if (k283 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k283 !== "string") return p + ": not text";
    if (k283.length > 128) return p + ": too long";
    if (typeof v[k283] !== "string") return p + "/" + k283.slice(0, 40) + ": not text";
    if (v[k283].length > 524288) return p + "/" + k283.slice(0, 40) + ": too long";
    if (!pattern284.test(v[k283])) return p + "/" + k283.slice(0, 40) + ": not in the right form";
  }
  return null;
}
function check199(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f225 = check200(v["order"], p + "/order");
    if (f225 !== null) return f225;
  }
  if (v["delegation"] !== undefined) {
    {
      const f251 = check226(v["delegation"], p + "/delegation");
      if (f251 !== null) return f251;
    }
  }
  if (typeof v["manifest"] !== "string") return p + "/manifest" + ": not text";
  if (v["manifest"].length > 131072) return p + "/manifest" + ": too long";
  if (!pattern252.test(v["manifest"])) return p + "/manifest" + ": not in the right form";
  {
    const f281 = check253(v["approvals"], p + "/approvals");
    if (f281 !== null) return f281;
  }
  {
    const f285 = check282(v["files"], p + "/files");
    if (f285 !== null) return f285;
  }
  return null;
}
const pattern287 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check286(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["proof"] !== "string") return p + "/proof" + ": not text";
  if (v["proof"].length < 88) return p + "/proof" + ": too short";
  if (v["proof"].length > 88) return p + "/proof" + ": too long";
  if (!pattern287.test(v["proof"])) return p + "/proof" + ": not in the right form";
  return null;
}
const pattern290 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern295 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern296 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys297 = new Set<string>(["keyId", "signature"]);
function check294(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern295.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern296.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys297.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern299 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern301 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern302 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern303 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys304 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check300(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern301.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern302.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern303.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys304.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys306 = new Set<string>(["keyId", "assertion"]);
function check298(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern299.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f305 = check300(v["assertion"], p + "/assertion");
    if (f305 !== null) return f305;
  }
  for (const key of Object.keys(v))
    if (!keys306.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern308 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern309 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys310 = new Set<string>(["keyId", "ssh"]);
function check307(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern308.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["ssh"] !== "string") return p + "/ssh" + ": not text";
  if (v["ssh"].length > 600) return p + "/ssh" + ": too long";
  if (!pattern309.test(v["ssh"])) return p + "/ssh" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys310.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check293(v: any, p: string): string | null {
  if (check294(v, p) !== null && check298(v, p) !== null && check307(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check291(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i292 = 0; i292 < v.length; i292++) {
    {
      const f311 = check293(v[i292], p + "/" + i292);
      if (f311 !== null) return f311;
    }
  }
  return null;
}
const keys313 = new Set<string>(["payload", "signatures"]);
function check289(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern290.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f312 = check291(v["signatures"], p + "/signatures");
    if (f312 !== null) return f312;
  }
  for (const key of Object.keys(v))
    if (!keys313.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check288(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f314 = check289(v["receipt"], p + "/receipt");
    if (f314 !== null) return f314;
  }
  return null;
}
function check315(v: any, p: string): string | null {
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
const pattern319 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
function check322(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k323 of Object.keys(v)) {
    if (k323 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k323 !== "string") return p + ": not text";
  }
  return null;
}
function check321(v: any, p: string): string | null {
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
    const f324 = check322(v["value"], p + "/value");
    if (f324 !== null) return f324;
  }
  return null;
}
const pattern326 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check325(v: any, p: string): string | null {
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
    if (!pattern326.test(v["detail"])) return p + "/detail" + ": not in the right form";
  }
  return null;
}
const pattern328 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check327(v: any, p: string): string | null {
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
    if (!pattern328.test(v["detail"])) return p + "/detail" + ": not in the right form";
  }
  return null;
}
function check320(v: any, p: string): string | null {
  if (check321(v, p) !== null && check325(v, p) !== null && check327(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check317(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k318 of Object.keys(v)) {
    if (k318 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k318 !== "string") return p + ": not text";
    if (k318.length > 64) return p + ": too long";
    if (!pattern319.test(k318)) return p + ": not in the right form";
    {
      const f329 = check320(v[k318], p + "/" + k318.slice(0, 40));
      if (f329 !== null) return f329;
    }
  }
  return null;
}
const pattern333 = new RegExp("^[0-9]{1,5}$", "u");
function check331(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k332 of Object.keys(v)) {
    if (k332 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k332 !== "string") return p + ": not text";
    if (!pattern333.test(k332)) return p + ": not in the right form";
    if (typeof v[k332] !== "string") return p + "/" + k332.slice(0, 40) + ": not text";
    if (v[k332].length > 600) return p + "/" + k332.slice(0, 40) + ": too long";
  }
  return null;
}
function check337(v: any, p: string): string | null {
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
function check335(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 20000) return p + ": too many";
  for (let i336 = 0; i336 < v.length; i336++) {
    {
      const f338 = check337(v[i336], p + "/" + i336);
      if (f338 !== null) return f338;
    }
  }
  return null;
}
function check342(v: any, p: string): string | null {
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
function check340(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i341 = 0; i341 < v.length; i341++) {
    {
      const f343 = check342(v[i341], p + "/" + i341);
      if (f343 !== null) return f343;
    }
  }
  return null;
}
function check316(v: any, p: string): string | null {
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
    const f330 = check317(v["readings"], p + "/readings");
    if (f330 !== null) return f330;
  }
  {
    const f334 = check331(v["names"], p + "/names");
    if (f334 !== null) return f334;
  }
  {
    const f339 = check335(v["points"], p + "/points");
    if (f339 !== null) return f339;
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
    const f344 = check340(v["gaps"], p + "/gaps");
    if (f344 !== null) return f344;
  }
  return null;
}
const pattern346 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern348 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern353 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern354 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys355 = new Set<string>(["keyId", "signature"]);
function check352(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern353.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern354.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys355.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern357 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern359 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern360 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern361 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys362 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check358(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern359.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern360.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern361.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys362.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys364 = new Set<string>(["keyId", "assertion"]);
function check356(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern357.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f363 = check358(v["assertion"], p + "/assertion");
    if (f363 !== null) return f363;
  }
  for (const key of Object.keys(v))
    if (!keys364.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern366 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern367 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys368 = new Set<string>(["keyId", "ssh"]);
function check365(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern366.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["ssh"] !== "string") return p + "/ssh" + ": not text";
  if (v["ssh"].length > 600) return p + "/ssh" + ": too long";
  if (!pattern367.test(v["ssh"])) return p + "/ssh" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys368.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check351(v: any, p: string): string | null {
  if (check352(v, p) !== null && check356(v, p) !== null && check365(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check349(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i350 = 0; i350 < v.length; i350++) {
    {
      const f369 = check351(v[i350], p + "/" + i350);
      if (f369 !== null) return f369;
    }
  }
  return null;
}
const keys371 = new Set<string>(["payload", "signatures"]);
function check347(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern348.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f370 = check349(v["signatures"], p + "/signatures");
    if (f370 !== null) return f370;
  }
  for (const key of Object.keys(v))
    if (!keys371.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern373 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
function check345(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["runId"] !== "string") return p + "/runId" + ": not text";
  if (!pattern346.test(v["runId"])) return p + "/runId" + ": not in the right form";
  {
    const f372 = check347(v["order"], p + "/order");
    if (f372 !== null) return f372;
  }
  if (typeof v["rule"] !== "string") return p + "/rule" + ": not text";
  if (v["rule"].length > 64) return p + "/rule" + ": too long";
  if (!pattern373.test(v["rule"])) return p + "/rule" + ": not in the right form";
  if (typeof v["subject"] !== "string") return p + "/subject" + ": not text";
  if (v["subject"].length > 512) return p + "/subject" + ": too long";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  return null;
}
const pattern375 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern376 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check374(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["runId"] !== "string") return p + "/runId" + ": not text";
  if (!pattern375.test(v["runId"])) return p + "/runId" + ": not in the right form";
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
  if (!pattern376.test(v["data"])) return p + "/data" + ": not in the right form";
  return null;
}
const pattern378 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
function check377(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["runId"] !== "string") return p + "/runId" + ": not text";
  if (!pattern378.test(v["runId"])) return p + "/runId" + ": not in the right form";
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
const pattern384 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern389 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern390 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys391 = new Set<string>(["keyId", "signature"]);
function check388(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern389.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern390.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys391.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern393 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern395 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern396 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern397 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys398 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check394(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern395.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern396.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern397.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys398.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys400 = new Set<string>(["keyId", "assertion"]);
function check392(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern393.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f399 = check394(v["assertion"], p + "/assertion");
    if (f399 !== null) return f399;
  }
  for (const key of Object.keys(v))
    if (!keys400.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern402 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern403 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys404 = new Set<string>(["keyId", "ssh"]);
function check401(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern402.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["ssh"] !== "string") return p + "/ssh" + ": not text";
  if (v["ssh"].length > 600) return p + "/ssh" + ": too long";
  if (!pattern403.test(v["ssh"])) return p + "/ssh" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys404.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check387(v: any, p: string): string | null {
  if (check388(v, p) !== null && check392(v, p) !== null && check401(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check385(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i386 = 0; i386 < v.length; i386++) {
    {
      const f405 = check387(v[i386], p + "/" + i386);
      if (f405 !== null) return f405;
    }
  }
  return null;
}
const keys407 = new Set<string>(["payload", "signatures"]);
function check383(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern384.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f406 = check385(v["signatures"], p + "/signatures");
    if (f406 !== null) return f406;
  }
  for (const key of Object.keys(v))
    if (!keys407.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern409 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern413 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern418 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern419 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys420 = new Set<string>(["keyId", "signature"]);
function check417(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern418.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern419.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys420.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern422 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern424 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern425 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern426 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys427 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check423(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern424.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern425.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern426.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys427.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys429 = new Set<string>(["keyId", "assertion"]);
function check421(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern422.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f428 = check423(v["assertion"], p + "/assertion");
    if (f428 !== null) return f428;
  }
  for (const key of Object.keys(v))
    if (!keys429.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern431 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern432 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys433 = new Set<string>(["keyId", "ssh"]);
function check430(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern431.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["ssh"] !== "string") return p + "/ssh" + ": not text";
  if (v["ssh"].length > 600) return p + "/ssh" + ": too long";
  if (!pattern432.test(v["ssh"])) return p + "/ssh" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys433.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check416(v: any, p: string): string | null {
  if (check417(v, p) !== null && check421(v, p) !== null && check430(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check414(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i415 = 0; i415 < v.length; i415++) {
    {
      const f434 = check416(v[i415], p + "/" + i415);
      if (f434 !== null) return f434;
    }
  }
  return null;
}
const keys436 = new Set<string>(["payload", "signatures"]);
function check412(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern413.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f435 = check414(v["signatures"], p + "/signatures");
    if (f435 !== null) return f435;
  }
  for (const key of Object.keys(v))
    if (!keys436.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check410(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i411 = 0; i411 < v.length; i411++) {
    {
      const f437 = check412(v[i411], p + "/" + i411);
      if (f437 !== null) return f437;
    }
  }
  return null;
}
const pattern441 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check439(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k440 of Object.keys(v)) {
    if (k440 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k440 !== "string") return p + ": not text";
    if (k440.length > 128) return p + ": too long";
    if (typeof v[k440] !== "string") return p + "/" + k440.slice(0, 40) + ": not text";
    if (v[k440].length > 524288) return p + "/" + k440.slice(0, 40) + ": too long";
    if (!pattern441.test(v[k440])) return p + "/" + k440.slice(0, 40) + ": not in the right form";
  }
  return null;
}
function check382(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f408 = check383(v["order"], p + "/order");
    if (f408 !== null) return f408;
  }
  if (typeof v["manifest"] !== "string") return p + "/manifest" + ": not text";
  if (v["manifest"].length > 131072) return p + "/manifest" + ": too long";
  if (!pattern409.test(v["manifest"])) return p + "/manifest" + ": not in the right form";
  {
    const f438 = check410(v["approvals"], p + "/approvals");
    if (f438 !== null) return f438;
  }
  {
    const f442 = check439(v["files"], p + "/files");
    if (f442 !== null) return f442;
  }
  return null;
}
function check380(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i381 = 0; i381 < v.length; i381++) {
    {
      const f443 = check382(v[i381], p + "/" + i381);
      if (f443 !== null) return f443;
    }
  }
  return null;
}
function check379(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f444 = check380(v["orders"], p + "/orders");
    if (f444 !== null) return f444;
  }
  return null;
}
const pattern446 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
function check445(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["runId"] !== "string") return p + "/runId" + ": not text";
  if (!pattern446.test(v["runId"])) return p + "/runId" + ": not in the right form";
  return null;
}
const pattern450 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check448(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i449 = 0; i449 < v.length; i449++) {
    if (typeof v[i449] !== "string") return p + "/" + i449 + ": not text";
    if (v[i449].length < 24) return p + "/" + i449 + ": too short";
    if (v[i449].length > 24) return p + "/" + i449 + ": too long";
    if (!pattern450.test(v[i449])) return p + "/" + i449 + ": not in the right form";
  }
  return null;
}
function check447(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f451 = check448(v["tickets"], p + "/tickets");
    if (f451 !== null) return f451;
  }
  return null;
}
const pattern456 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern461 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern462 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys463 = new Set<string>(["keyId", "signature"]);
function check460(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern461.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern462.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys463.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern465 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern467 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern468 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern469 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys470 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check466(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern467.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern468.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern469.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys470.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys472 = new Set<string>(["keyId", "assertion"]);
function check464(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern465.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f471 = check466(v["assertion"], p + "/assertion");
    if (f471 !== null) return f471;
  }
  for (const key of Object.keys(v))
    if (!keys472.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern474 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern475 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys476 = new Set<string>(["keyId", "ssh"]);
function check473(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern474.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["ssh"] !== "string") return p + "/ssh" + ": not text";
  if (v["ssh"].length > 600) return p + "/ssh" + ": too long";
  if (!pattern475.test(v["ssh"])) return p + "/ssh" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys476.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check459(v: any, p: string): string | null {
  if (check460(v, p) !== null && check464(v, p) !== null && check473(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check457(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i458 = 0; i458 < v.length; i458++) {
    {
      const f477 = check459(v[i458], p + "/" + i458);
      if (f477 !== null) return f477;
    }
  }
  return null;
}
const keys479 = new Set<string>(["payload", "signatures"]);
function check455(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern456.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f478 = check457(v["signatures"], p + "/signatures");
    if (f478 !== null) return f478;
  }
  for (const key of Object.keys(v))
    if (!keys479.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check453(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i454 = 0; i454 < v.length; i454++) {
    {
      const f480 = check455(v[i454], p + "/" + i454);
      if (f480 !== null) return f480;
    }
  }
  return null;
}
const pattern483 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern488 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern489 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys490 = new Set<string>(["keyId", "signature"]);
function check487(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern488.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern489.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys490.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern492 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern494 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern495 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern496 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys497 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check493(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern494.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern495.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern496.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys497.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys499 = new Set<string>(["keyId", "assertion"]);
function check491(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern492.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f498 = check493(v["assertion"], p + "/assertion");
    if (f498 !== null) return f498;
  }
  for (const key of Object.keys(v))
    if (!keys499.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern501 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern502 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys503 = new Set<string>(["keyId", "ssh"]);
function check500(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern501.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["ssh"] !== "string") return p + "/ssh" + ": not text";
  if (v["ssh"].length > 600) return p + "/ssh" + ": too long";
  if (!pattern502.test(v["ssh"])) return p + "/ssh" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys503.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check486(v: any, p: string): string | null {
  if (check487(v, p) !== null && check491(v, p) !== null && check500(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check484(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i485 = 0; i485 < v.length; i485++) {
    {
      const f504 = check486(v[i485], p + "/" + i485);
      if (f504 !== null) return f504;
    }
  }
  return null;
}
const keys506 = new Set<string>(["payload", "signatures"]);
function check482(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern483.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f505 = check484(v["signatures"], p + "/signatures");
    if (f505 !== null) return f505;
  }
  for (const key of Object.keys(v))
    if (!keys506.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check452(v: any, p: string): string | null {
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
      const f481 = check453(v["roots"], p + "/roots");
      if (f481 !== null) return f481;
    }
  }
  if (v["policy"] !== undefined) {
    {
      const f507 = check482(v["policy"], p + "/policy");
      if (f507 !== null) return f507;
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
  ["finding", (value) => check69(value, "")],
  ["goodbye", (value) => check145(value, "")],
  ["halts", (value) => check146(value, "")],
  ["heartbeat", (value) => check179(value, "")],
  ["heartbeat-echo", (value) => check180(value, "")],
  ["hello", (value) => check181(value, "")],
  ["measure-now", (value) => check194(value, "")],
  ["order", (value) => check199(value, "")],
  ["proof", (value) => check286(value, "")],
  ["receipt", (value) => check288(value, "")],
  ["refused", (value) => check315(value, "")],
  ["report", (value) => check316(value, "")],
  ["run-begun", (value) => check345(value, "")],
  ["run-output", (value) => check374(value, "")],
  ["run-update", (value) => check377(value, "")],
  ["standing-orders", (value) => check379(value, "")],
  ["stop", (value) => check445(value, "")],
  ["tickets", (value) => check447(value, "")],
  ["welcome", (value) => check452(value, "")],
]);
