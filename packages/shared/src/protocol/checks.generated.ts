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
const pattern19 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern20 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys21 = new Set<string>(["keyId", "signature"]);
function check18(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern19.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern20.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys21.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check16(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i17 = 0; i17 < v.length; i17++) {
    {
      const f22 = check18(v[i17], p + "/" + i17);
      if (f22 !== null) return f22;
    }
  }
  return null;
}
const keys24 = new Set<string>(["payload", "signatures"]);
function check14(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern15.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f23 = check16(v["signatures"], p + "/signatures");
    if (f23 !== null) return f23;
  }
  for (const key of Object.keys(v))
    if (!keys24.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern27 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern31 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern32 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys33 = new Set<string>(["keyId", "signature"]);
function check30(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern31.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern32.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys33.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check28(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i29 = 0; i29 < v.length; i29++) {
    {
      const f34 = check30(v[i29], p + "/" + i29);
      if (f34 !== null) return f34;
    }
  }
  return null;
}
const keys36 = new Set<string>(["payload", "signatures"]);
function check26(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern27.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f35 = check28(v["signatures"], p + "/signatures");
    if (f35 !== null) return f35;
  }
  for (const key of Object.keys(v))
    if (!keys36.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
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
    const f25 = check14(v["root"], p + "/root");
    if (f25 !== null) return f25;
  }
  {
    const f37 = check26(v["policy"], p + "/policy");
    if (f37 !== null) return f37;
  }
  return null;
}
const pattern39 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern40 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
function check44(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (v.length > 512) return p + ": too long";
  return null;
}
function check45(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  return null;
}
function check43(v: any, p: string): string | null {
  if (check44(v, p) !== null && check45(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check41(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k42 of Object.keys(v)) {
    if (k42 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k42 !== "string") return p + ": not text";
    if (k42.length > 64) return p + ": too long";
    {
      const f46 = check43(v[k42], p + "/" + k42.slice(0, 40));
      if (f46 !== null) return f46;
    }
  }
  return null;
}
function check51(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k52 of Object.keys(v)) {
    if (k52 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k52 !== "string") return p + ": not text";
  }
  return null;
}
function check50(v: any, p: string): string | null {
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
    const f53 = check51(v["value"], p + "/value");
    if (f53 !== null) return f53;
  }
  return null;
}
const pattern55 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check54(v: any, p: string): string | null {
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
    if (!pattern55.test(v["detail"])) return p + "/detail" + ": not in the right form";
  }
  return null;
}
const pattern57 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check56(v: any, p: string): string | null {
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
    if (!pattern57.test(v["detail"])) return p + "/detail" + ": not in the right form";
  }
  return null;
}
function check49(v: any, p: string): string | null {
  if (check50(v, p) !== null && check54(v, p) !== null && check56(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check64(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length !== 2) return p + ": wrong length";
  if (typeof v[0] !== "number" || !Number.isFinite(v[0])) return p + "/0" + ": not a number";
  if (!Number.isSafeInteger(v[0])) return p + "/0" + ": not a whole number";
  if (v[0] < 0) return p + "/0" + ": out of range";
  if (v[0] > 8640000000000) return p + "/0" + ": out of range";
  if (typeof v[1] !== "number" || !Number.isFinite(v[1])) return p + "/1" + ": not a number";
  return null;
}
function check62(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 2000) return p + ": too many";
  for (let i63 = 0; i63 < v.length; i63++) {
    {
      const f65 = check64(v[i63], p + "/" + i63);
      if (f65 !== null) return f65;
    }
  }
  return null;
}
function check61(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["series"] !== "string") return p + "/series" + ": not text";
  if (v["series"].length > 600) return p + "/series" + ": too long";
  {
    const f66 = check62(v["points"], p + "/points");
    if (f66 !== null) return f66;
  }
  return null;
}
function check59(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i60 = 0; i60 < v.length; i60++) {
    {
      const f67 = check61(v[i60], p + "/" + i60);
      if (f67 !== null) return f67;
    }
  }
  return null;
}
function check71(v: any, p: string): string | null {
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
function check69(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 5) return p + ": too many";
  for (let i70 = 0; i70 < v.length; i70++) {
    {
      const f72 = check71(v[i70], p + "/" + i70);
      if (f72 !== null) return f72;
    }
  }
  return null;
}
const pattern77 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern78 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check76(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  if (typeof v["source"] !== "string") return p + "/source" + ": not text";
  if (v["source"].length > 512) return p + "/source" + ": too long";
  if (!pattern77.test(v["source"])) return p + "/source" + ": not in the right form";
  if (typeof v["text"] !== "string") return p + "/text" + ": not text";
  if (v["text"].length > 512) return p + "/text" + ": too long";
  if (!pattern78.test(v["text"])) return p + "/text" + ": not in the right form";
  return null;
}
function check74(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 50) return p + ": too many";
  for (let i75 = 0; i75 < v.length; i75++) {
    {
      const f79 = check76(v[i75], p + "/" + i75);
      if (f79 !== null) return f79;
    }
  }
  return null;
}
const pattern84 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check83(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  if (typeof v["text"] !== "string") return p + "/text" + ": not text";
  if (v["text"].length > 512) return p + "/text" + ": too long";
  if (!pattern84.test(v["text"])) return p + "/text" + ": not in the right form";
  return null;
}
function check81(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 50) return p + ": too many";
  for (let i82 = 0; i82 < v.length; i82++) {
    {
      const f85 = check83(v[i82], p + "/" + i82);
      if (f85 !== null) return f85;
    }
  }
  return null;
}
function check88(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (!Number.isSafeInteger(v)) return p + ": not a whole number";
  if (v < 0) return p + ": out of range";
  if (v > 8640000000000) return p + ": out of range";
  return null;
}
function check89(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check87(v: any, p: string): string | null {
  if (check88(v, p) !== null && check89(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check48(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f58 = check49(v["reading"], p + "/reading");
    if (f58 !== null) return f58;
  }
  {
    const f68 = check59(v["recording"], p + "/recording");
    if (f68 !== null) return f68;
  }
  {
    const f73 = check69(v["top"], p + "/top");
    if (f73 !== null) return f73;
  }
  {
    const f80 = check74(v["log"], p + "/log");
    if (f80 !== null) return f80;
  }
  {
    const f86 = check81(v["changes"], p + "/changes");
    if (f86 !== null) return f86;
  }
  {
    const f90 = check87(v["lastWellAtMs"], p + "/lastWellAtMs");
    if (f90 !== null) return f90;
  }
  return null;
}
function check38(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["findingId"] !== "string") return p + "/findingId" + ": not text";
  if (!pattern39.test(v["findingId"])) return p + "/findingId" + ": not in the right form";
  if (typeof v["rule"] !== "string") return p + "/rule" + ": not text";
  if (v["rule"].length > 64) return p + "/rule" + ": too long";
  if (!pattern40.test(v["rule"])) return p + "/rule" + ": not in the right form";
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
    const f47 = check41(v["params"], p + "/params");
    if (f47 !== null) return f47;
  }
  if (v["evidence"] !== undefined) {
    {
      const f91 = check48(v["evidence"], p + "/evidence");
      if (f91 !== null) return f91;
    }
  }
  return null;
}
function check92(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["reason"] !== "sleep" && v["reason"] !== "shutdown" && v["reason"] !== "agent-stops")
    return p + "/reason" + ": not one of the allowed values";
  return null;
}
function check93(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["echo"] !== "number" || !Number.isFinite(v["echo"])) return p + "/echo" + ": not a number";
  if (!Number.isSafeInteger(v["echo"])) return p + "/echo" + ": not a whole number";
  if (v["echo"] < 0) return p + "/echo" + ": out of range";
  return null;
}
function check94(v: any, p: string): string | null {
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
const pattern96 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern97 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern99 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
function check98(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["epoch"] !== "string") return p + "/epoch" + ": not text";
  if (!pattern99.test(v["epoch"])) return p + "/epoch" + ": not in the right form";
  if (typeof v["nextSeq"] !== "number" || !Number.isFinite(v["nextSeq"]))
    return p + "/nextSeq" + ": not a number";
  if (!Number.isSafeInteger(v["nextSeq"])) return p + "/nextSeq" + ": not a whole number";
  if (v["nextSeq"] < 1) return p + "/nextSeq" + ": out of range";
  return null;
}
const pattern103 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check101(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i102 = 0; i102 < v.length; i102++) {
    if (typeof v[i102] !== "string") return p + "/" + i102 + ": not text";
    if (v[i102].length < 24) return p + "/" + i102 + ": too short";
    if (v[i102].length > 24) return p + "/" + i102 + ": too long";
    if (!pattern103.test(v[i102])) return p + "/" + i102 + ": not in the right form";
  }
  return null;
}
function check105(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 32) return p + ": too many";
  for (let i106 = 0; i106 < v.length; i106++) {
    if (typeof v[i106] !== "string") return p + "/" + i106 + ": not text";
    if (v[i106].length > 32) return p + "/" + i106 + ": too long";
  }
  return null;
}
function check95(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return p + "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return p + "/version" + ": not a whole number";
  if (v["version"] < 1) return p + "/version" + ": out of range";
  if (v["version"] > 1000) return p + "/version" + ": out of range";
  if (typeof v["deviceId"] !== "string") return p + "/deviceId" + ": not text";
  if (!pattern96.test(v["deviceId"])) return p + "/deviceId" + ": not in the right form";
  if (typeof v["nonce"] !== "string") return p + "/nonce" + ": not text";
  if (v["nonce"].length < 44) return p + "/nonce" + ": too short";
  if (v["nonce"].length > 44) return p + "/nonce" + ": too long";
  if (!pattern97.test(v["nonce"])) return p + "/nonce" + ": not in the right form";
  if (typeof v["connection"] !== "number" || !Number.isFinite(v["connection"]))
    return p + "/connection" + ": not a number";
  if (!Number.isSafeInteger(v["connection"])) return p + "/connection" + ": not a whole number";
  if (v["connection"] < 1) return p + "/connection" + ": out of range";
  if (typeof v["agentVersion"] !== "string") return p + "/agentVersion" + ": not text";
  if (v["agentVersion"].length > 32) return p + "/agentVersion" + ": too long";
  {
    const f100 = check98(v["spool"], p + "/spool");
    if (f100 !== null) return f100;
  }
  {
    const f104 = check101(v["tickets"], p + "/tickets");
    if (f104 !== null) return f104;
  }
  if (typeof v["policyVersion"] !== "number" || !Number.isFinite(v["policyVersion"]))
    return p + "/policyVersion" + ": not a number";
  if (!Number.isSafeInteger(v["policyVersion"])) return p + "/policyVersion" + ": not a whole number";
  if (v["policyVersion"] < 0) return p + "/policyVersion" + ": out of range";
  {
    const f107 = check105(v["capabilities"], p + "/capabilities");
    if (f107 !== null) return f107;
  }
  return null;
}
const pattern111 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
function check109(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i110 = 0; i110 < v.length; i110++) {
    if (typeof v[i110] !== "string") return p + "/" + i110 + ": not text";
    if (v[i110].length > 64) return p + "/" + i110 + ": too long";
    if (!pattern111.test(v[i110])) return p + "/" + i110 + ": not in the right form";
  }
  return null;
}
function check108(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f112 = check109(v["probes"], p + "/probes");
    if (f112 !== null) return f112;
  }
  return null;
}
const pattern115 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern119 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern120 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys121 = new Set<string>(["keyId", "signature"]);
function check118(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern119.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern120.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys121.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check116(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i117 = 0; i117 < v.length; i117++) {
    {
      const f122 = check118(v[i117], p + "/" + i117);
      if (f122 !== null) return f122;
    }
  }
  return null;
}
const keys124 = new Set<string>(["payload", "signatures"]);
function check114(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern115.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f123 = check116(v["signatures"], p + "/signatures");
    if (f123 !== null) return f123;
  }
  for (const key of Object.keys(v))
    if (!keys124.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern126 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern130 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern134 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern135 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys136 = new Set<string>(["keyId", "signature"]);
function check133(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern134.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern135.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys136.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check131(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i132 = 0; i132 < v.length; i132++) {
    {
      const f137 = check133(v[i132], p + "/" + i132);
      if (f137 !== null) return f137;
    }
  }
  return null;
}
const keys139 = new Set<string>(["payload", "signatures"]);
function check129(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern130.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f138 = check131(v["signatures"], p + "/signatures");
    if (f138 !== null) return f138;
  }
  for (const key of Object.keys(v))
    if (!keys139.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check127(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i128 = 0; i128 < v.length; i128++) {
    {
      const f140 = check129(v[i128], p + "/" + i128);
      if (f140 !== null) return f140;
    }
  }
  return null;
}
const pattern144 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check142(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k143 of Object.keys(v)) {
    if (k143 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k143 !== "string") return p + ": not text";
    if (k143.length > 128) return p + ": too long";
    if (typeof v[k143] !== "string") return p + "/" + k143.slice(0, 40) + ": not text";
    if (v[k143].length > 524288) return p + "/" + k143.slice(0, 40) + ": too long";
    if (!pattern144.test(v[k143])) return p + "/" + k143.slice(0, 40) + ": not in the right form";
  }
  return null;
}
function check113(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f125 = check114(v["order"], p + "/order");
    if (f125 !== null) return f125;
  }
  if (typeof v["manifest"] !== "string") return p + "/manifest" + ": not text";
  if (v["manifest"].length > 131072) return p + "/manifest" + ": too long";
  if (!pattern126.test(v["manifest"])) return p + "/manifest" + ": not in the right form";
  {
    const f141 = check127(v["approvals"], p + "/approvals");
    if (f141 !== null) return f141;
  }
  {
    const f145 = check142(v["files"], p + "/files");
    if (f145 !== null) return f145;
  }
  return null;
}
const pattern147 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check146(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["proof"] !== "string") return p + "/proof" + ": not text";
  if (v["proof"].length < 88) return p + "/proof" + ": too short";
  if (v["proof"].length > 88) return p + "/proof" + ": too long";
  if (!pattern147.test(v["proof"])) return p + "/proof" + ": not in the right form";
  return null;
}
const pattern150 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern154 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern155 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys156 = new Set<string>(["keyId", "signature"]);
function check153(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern154.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern155.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys156.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check151(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i152 = 0; i152 < v.length; i152++) {
    {
      const f157 = check153(v[i152], p + "/" + i152);
      if (f157 !== null) return f157;
    }
  }
  return null;
}
const keys159 = new Set<string>(["payload", "signatures"]);
function check149(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern150.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f158 = check151(v["signatures"], p + "/signatures");
    if (f158 !== null) return f158;
  }
  for (const key of Object.keys(v))
    if (!keys159.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check148(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f160 = check149(v["receipt"], p + "/receipt");
    if (f160 !== null) return f160;
  }
  return null;
}
function check161(v: any, p: string): string | null {
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
const pattern165 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
function check168(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k169 of Object.keys(v)) {
    if (k169 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k169 !== "string") return p + ": not text";
  }
  return null;
}
function check167(v: any, p: string): string | null {
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
    const f170 = check168(v["value"], p + "/value");
    if (f170 !== null) return f170;
  }
  return null;
}
const pattern172 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check171(v: any, p: string): string | null {
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
    if (!pattern172.test(v["detail"])) return p + "/detail" + ": not in the right form";
  }
  return null;
}
const pattern174 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check173(v: any, p: string): string | null {
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
    if (!pattern174.test(v["detail"])) return p + "/detail" + ": not in the right form";
  }
  return null;
}
function check166(v: any, p: string): string | null {
  if (check167(v, p) !== null && check171(v, p) !== null && check173(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check163(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k164 of Object.keys(v)) {
    if (k164 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k164 !== "string") return p + ": not text";
    if (k164.length > 64) return p + ": too long";
    if (!pattern165.test(k164)) return p + ": not in the right form";
    {
      const f175 = check166(v[k164], p + "/" + k164.slice(0, 40));
      if (f175 !== null) return f175;
    }
  }
  return null;
}
const pattern179 = new RegExp("^[0-9]{1,5}$", "u");
function check177(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k178 of Object.keys(v)) {
    if (k178 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k178 !== "string") return p + ": not text";
    if (!pattern179.test(k178)) return p + ": not in the right form";
    if (typeof v[k178] !== "string") return p + "/" + k178.slice(0, 40) + ": not text";
    if (v[k178].length > 600) return p + "/" + k178.slice(0, 40) + ": too long";
  }
  return null;
}
function check183(v: any, p: string): string | null {
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
function check181(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 20000) return p + ": too many";
  for (let i182 = 0; i182 < v.length; i182++) {
    {
      const f184 = check183(v[i182], p + "/" + i182);
      if (f184 !== null) return f184;
    }
  }
  return null;
}
function check188(v: any, p: string): string | null {
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
function check186(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i187 = 0; i187 < v.length; i187++) {
    {
      const f189 = check188(v[i187], p + "/" + i187);
      if (f189 !== null) return f189;
    }
  }
  return null;
}
function check162(v: any, p: string): string | null {
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
    const f176 = check163(v["readings"], p + "/readings");
    if (f176 !== null) return f176;
  }
  {
    const f180 = check177(v["names"], p + "/names");
    if (f180 !== null) return f180;
  }
  {
    const f185 = check181(v["points"], p + "/points");
    if (f185 !== null) return f185;
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
    const f190 = check186(v["gaps"], p + "/gaps");
    if (f190 !== null) return f190;
  }
  return null;
}
const pattern192 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern193 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check191(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["runId"] !== "string") return p + "/runId" + ": not text";
  if (!pattern192.test(v["runId"])) return p + "/runId" + ": not in the right form";
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
  if (!pattern193.test(v["data"])) return p + "/data" + ": not in the right form";
  return null;
}
const pattern195 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
function check194(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["runId"] !== "string") return p + "/runId" + ": not text";
  if (!pattern195.test(v["runId"])) return p + "/runId" + ": not in the right form";
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
const pattern197 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
function check196(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["runId"] !== "string") return p + "/runId" + ": not text";
  if (!pattern197.test(v["runId"])) return p + "/runId" + ": not in the right form";
  return null;
}
const pattern201 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check199(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i200 = 0; i200 < v.length; i200++) {
    if (typeof v[i200] !== "string") return p + "/" + i200 + ": not text";
    if (v[i200].length < 24) return p + "/" + i200 + ": too short";
    if (v[i200].length > 24) return p + "/" + i200 + ": too long";
    if (!pattern201.test(v[i200])) return p + "/" + i200 + ": not in the right form";
  }
  return null;
}
function check198(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f202 = check199(v["tickets"], p + "/tickets");
    if (f202 !== null) return f202;
  }
  return null;
}
const pattern205 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern209 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern210 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys211 = new Set<string>(["keyId", "signature"]);
function check208(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern209.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern210.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys211.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check206(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i207 = 0; i207 < v.length; i207++) {
    {
      const f212 = check208(v[i207], p + "/" + i207);
      if (f212 !== null) return f212;
    }
  }
  return null;
}
const keys214 = new Set<string>(["payload", "signatures"]);
function check204(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern205.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f213 = check206(v["signatures"], p + "/signatures");
    if (f213 !== null) return f213;
  }
  for (const key of Object.keys(v))
    if (!keys214.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check203(v: any, p: string): string | null {
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
      const f215 = check204(v["policy"], p + "/policy");
      if (f215 !== null) return f215;
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
  ["finding", (value) => check38(value, "")],
  ["goodbye", (value) => check92(value, "")],
  ["heartbeat", (value) => check93(value, "")],
  ["heartbeat-echo", (value) => check94(value, "")],
  ["hello", (value) => check95(value, "")],
  ["measure-now", (value) => check108(value, "")],
  ["order", (value) => check113(value, "")],
  ["proof", (value) => check146(value, "")],
  ["receipt", (value) => check148(value, "")],
  ["refused", (value) => check161(value, "")],
  ["report", (value) => check162(value, "")],
  ["run-output", (value) => check191(value, "")],
  ["run-update", (value) => check194(value, "")],
  ["stop", (value) => check196(value, "")],
  ["tickets", (value) => check198(value, "")],
  ["welcome", (value) => check203(value, "")],
]);
