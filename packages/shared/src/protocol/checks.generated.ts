// Generated from protocol/messages/*.ts by `npm run docs`. Do not edit.
/* oxlint-disable */
function check0(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["seq"] !== "number" || !Number.isFinite(v["seq"])) return "/seq" + ": not a number";
  if (!Number.isSafeInteger(v["seq"])) return "/seq" + ": not a whole number";
  if (v["seq"] < 1) return "/seq" + ": out of range";
  return null;
}
const pattern3 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern8 = new RegExp("^[0-9a-f]{16}$", "u");
const keys9 = new Set<string>(["keyId", "signature"]);
function check7(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["keyId"] !== "string") return "/keyId" + ": not text";
  if (!pattern8.test(v["keyId"])) return "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return "/signature" + ": not text";
  if (v["signature"].length < 88) return "/signature" + ": too short";
  if (v["signature"].length > 88) return "/signature" + ": too long";
  if (!pattern3.test(v["signature"])) return "/signature" + ": not in the right form";
  for (const key of Object.keys(v)) if (!keys9.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys12 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check11(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["authenticatorData"] !== "string") return "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return "/authenticatorData" + ": too long";
  if (!pattern3.test(v["authenticatorData"])) return "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return "/clientDataJSON" + ": too long";
  if (!pattern3.test(v["clientDataJSON"])) return "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return "/signature" + ": not text";
  if (v["signature"].length > 96) return "/signature" + ": too long";
  if (!pattern3.test(v["signature"])) return "/signature" + ": not in the right form";
  for (const key of Object.keys(v)) if (!keys12.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys14 = new Set<string>(["keyId", "assertion"]);
function check10(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["keyId"] !== "string") return "/keyId" + ": not text";
  if (!pattern8.test(v["keyId"])) return "/keyId" + ": not in the right form";
  {
    const f13 = check11(v["assertion"]);
    if (f13 !== null) return "/assertion" + f13;
  }
  for (const key of Object.keys(v)) if (!keys14.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys16 = new Set<string>(["keyId", "ssh"]);
function check15(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["keyId"] !== "string") return "/keyId" + ": not text";
  if (!pattern8.test(v["keyId"])) return "/keyId" + ": not in the right form";
  if (typeof v["ssh"] !== "string") return "/ssh" + ": not text";
  if (v["ssh"].length > 600) return "/ssh" + ": too long";
  if (!pattern3.test(v["ssh"])) return "/ssh" + ": not in the right form";
  for (const key of Object.keys(v)) if (!keys16.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check6(v: any): string | null {
  if (check7(v) !== null && check10(v) !== null && check15(v) !== null) return ": none of the allowed forms";
  return null;
}
function check4(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 16) return ": too many";
  for (let i5 = 0; i5 < v.length; i5++) {
    {
      const f17 = check6(v[i5]);
      if (f17 !== null) return "/" + i5 + f17;
    }
  }
  return null;
}
const keys19 = new Set<string>(["payload", "signatures"]);
function check2(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["payload"] !== "string") return "/payload" + ": not text";
  if (v["payload"].length > 131072) return "/payload" + ": too long";
  if (!pattern3.test(v["payload"])) return "/payload" + ": not in the right form";
  {
    const f18 = check4(v["signatures"]);
    if (f18 !== null) return "/signatures" + f18;
  }
  for (const key of Object.keys(v)) if (!keys19.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check1(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f20 = check2(v["anchor"]);
    if (f20 !== null) return "/anchor" + f20;
  }
  return null;
}
function check22(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 16) return ": too many";
  for (let i23 = 0; i23 < v.length; i23++) {
    {
      const f24 = check2(v[i23]);
      if (f24 !== null) return "/" + i23 + f24;
    }
  }
  return null;
}
function check21(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["nonce"] !== "string") return "/nonce" + ": not text";
  if (v["nonce"].length < 44) return "/nonce" + ": too short";
  if (v["nonce"].length > 44) return "/nonce" + ": too long";
  if (!pattern3.test(v["nonce"])) return "/nonce" + ": not in the right form";
  if (typeof v["proof"] !== "string") return "/proof" + ": not text";
  if (v["proof"].length < 88) return "/proof" + ": too short";
  if (v["proof"].length > 88) return "/proof" + ": too long";
  if (!pattern3.test(v["proof"])) return "/proof" + ": not in the right form";
  if (v["roots"] !== undefined) {
    {
      const f25 = check22(v["roots"]);
      if (f25 !== null) return "/roots" + f25;
    }
  }
  if (v["policy"] !== undefined) {
    {
      const f26 = check2(v["policy"]);
      if (f26 !== null) return "/policy" + f26;
    }
  }
  return null;
}
const pattern28 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check27(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return "/version" + ": not a whole number";
  if (v["version"] < 1) return "/version" + ": out of range";
  if (v["version"] > 1000) return "/version" + ": out of range";
  if (typeof v["token"] !== "string") return "/token" + ": not text";
  if (v["token"].length < 20) return "/token" + ": too short";
  if (v["token"].length > 128) return "/token" + ": too long";
  if (typeof v["publicKey"] !== "string") return "/publicKey" + ": not text";
  if (v["publicKey"].length < 44) return "/publicKey" + ": too short";
  if (v["publicKey"].length > 44) return "/publicKey" + ": too long";
  if (!pattern3.test(v["publicKey"])) return "/publicKey" + ": not in the right form";
  if (typeof v["nonce"] !== "string") return "/nonce" + ": not text";
  if (v["nonce"].length < 44) return "/nonce" + ": too short";
  if (v["nonce"].length > 44) return "/nonce" + ": too long";
  if (!pattern3.test(v["nonce"])) return "/nonce" + ": not in the right form";
  if (typeof v["proof"] !== "string") return "/proof" + ": not text";
  if (v["proof"].length < 88) return "/proof" + ": too short";
  if (v["proof"].length > 88) return "/proof" + ": too long";
  if (!pattern3.test(v["proof"])) return "/proof" + ": not in the right form";
  if (typeof v["name"] !== "string") return "/name" + ": not text";
  if (v["name"].length < 1) return "/name" + ": too short";
  if (v["name"].length > 253) return "/name" + ": too long";
  if (!pattern28.test(v["name"])) return "/name" + ": not in the right form";
  if (v["platform"] !== "linux" && v["platform"] !== "windows" && v["platform"] !== "macos")
    return "/platform" + ": not one of the allowed values";
  if (typeof v["system"] !== "string") return "/system" + ": not text";
  if (v["system"].length > 512) return "/system" + ": too long";
  if (!pattern28.test(v["system"])) return "/system" + ": not in the right form";
  if (typeof v["agentVersion"] !== "string") return "/agentVersion" + ": not text";
  if (v["agentVersion"].length > 32) return "/agentVersion" + ": too long";
  return null;
}
const pattern30 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
function check31(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 64) return ": too many";
  for (let i32 = 0; i32 < v.length; i32++) {
    {
      const f33 = check2(v[i32]);
      if (f33 !== null) return "/" + i32 + f33;
    }
  }
  return null;
}
function check29(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["deviceId"] !== "string") return "/deviceId" + ": not text";
  if (!pattern30.test(v["deviceId"])) return "/deviceId" + ": not in the right form";
  if (typeof v["collectorKey"] !== "string") return "/collectorKey" + ": not text";
  if (v["collectorKey"].length < 44) return "/collectorKey" + ": too short";
  if (v["collectorKey"].length > 44) return "/collectorKey" + ": too long";
  if (!pattern3.test(v["collectorKey"])) return "/collectorKey" + ": not in the right form";
  if (typeof v["proof"] !== "string") return "/proof" + ": not text";
  if (v["proof"].length < 88) return "/proof" + ": too short";
  if (v["proof"].length > 88) return "/proof" + ": too long";
  if (!pattern3.test(v["proof"])) return "/proof" + ": not in the right form";
  {
    const f34 = check31(v["roots"]);
    if (f34 !== null) return "/roots" + f34;
  }
  {
    const f35 = check2(v["policy"]);
    if (f35 !== null) return "/policy" + f35;
  }
  return null;
}
const pattern37 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
function check41(v: any): string | null {
  if (typeof v !== "string") return ": not text";
  if (v.length > 512) return ": too long";
  return null;
}
function check42(v: any): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return ": not a number";
  return null;
}
function check40(v: any): string | null {
  if (check41(v) !== null && check42(v) !== null) return ": none of the allowed forms";
  return null;
}
function check38(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  for (const k39 of Object.keys(v)) {
    if (k39 === "__proto__") return ": __proto__ is no name";
    if (typeof k39 !== "string") return ": not text";
    if (k39.length > 64) return ": too long";
    {
      const f43 = check40(v[k39]);
      if (f43 !== null) return "/" + k39.slice(0, 40) + f43;
    }
  }
  return null;
}
function check48(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  for (const k49 of Object.keys(v)) {
    if (k49 === "__proto__") return ": __proto__ is no name";
    if (typeof k49 !== "string") return ": not text";
  }
  return null;
}
function check47(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["state"] !== "measured") return "/state" + ": not one of the allowed values";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return "/atMs" + ": out of range";
  if (typeof v["tookMs"] !== "number" || !Number.isFinite(v["tookMs"])) return "/tookMs" + ": not a number";
  if (v["tookMs"] < 0) return "/tookMs" + ": out of range";
  if (v["tookMs"] > 3600000) return "/tookMs" + ": out of range";
  {
    const f50 = check48(v["value"]);
    if (f50 !== null) return "/value" + f50;
  }
  return null;
}
function check51(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["state"] !== "unavailable") return "/state" + ": not one of the allowed values";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return "/atMs" + ": out of range";
  if (typeof v["tookMs"] !== "number" || !Number.isFinite(v["tookMs"])) return "/tookMs" + ": not a number";
  if (v["tookMs"] < 0) return "/tookMs" + ": out of range";
  if (v["tookMs"] > 3600000) return "/tookMs" + ": out of range";
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
    return "/reason" + ": not one of the allowed values";
  if (v["detail"] !== undefined) {
    if (typeof v["detail"] !== "string") return "/detail" + ": not text";
    if (v["detail"].length > 512) return "/detail" + ": too long";
    if (!pattern28.test(v["detail"])) return "/detail" + ": not in the right form";
  }
  return null;
}
function check52(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["state"] !== "failed") return "/state" + ": not one of the allowed values";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return "/atMs" + ": out of range";
  if (typeof v["tookMs"] !== "number" || !Number.isFinite(v["tookMs"])) return "/tookMs" + ": not a number";
  if (v["tookMs"] < 0) return "/tookMs" + ": out of range";
  if (v["tookMs"] > 3600000) return "/tookMs" + ": out of range";
  if (typeof v["code"] !== "string") return "/code" + ": not text";
  if (v["code"].length > 64) return "/code" + ": too long";
  if (v["detail"] !== undefined) {
    if (typeof v["detail"] !== "string") return "/detail" + ": not text";
    if (v["detail"].length > 512) return "/detail" + ": too long";
    if (!pattern28.test(v["detail"])) return "/detail" + ": not in the right form";
  }
  return null;
}
function check46(v: any): string | null {
  if (check47(v) !== null && check51(v) !== null && check52(v) !== null) return ": none of the allowed forms";
  return null;
}
function check59(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length !== 2) return ": wrong length";
  if (typeof v[0] !== "number" || !Number.isFinite(v[0])) return "/0" + ": not a number";
  if (!Number.isSafeInteger(v[0])) return "/0" + ": not a whole number";
  if (v[0] < 0) return "/0" + ": out of range";
  if (v[0] > 8640000000000) return "/0" + ": out of range";
  if (typeof v[1] !== "number" || !Number.isFinite(v[1])) return "/1" + ": not a number";
  return null;
}
function check57(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 2000) return ": too many";
  for (let i58 = 0; i58 < v.length; i58++) {
    {
      const f60 = check59(v[i58]);
      if (f60 !== null) return "/" + i58 + f60;
    }
  }
  return null;
}
function check56(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["series"] !== "string") return "/series" + ": not text";
  if (v["series"].length > 600) return "/series" + ": too long";
  {
    const f61 = check57(v["points"]);
    if (f61 !== null) return "/points" + f61;
  }
  return null;
}
function check54(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 16) return ": too many";
  for (let i55 = 0; i55 < v.length; i55++) {
    {
      const f62 = check56(v[i55]);
      if (f62 !== null) return "/" + i55 + f62;
    }
  }
  return null;
}
function check66(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["pid"] !== "number" || !Number.isFinite(v["pid"])) return "/pid" + ": not a number";
  if (!Number.isSafeInteger(v["pid"])) return "/pid" + ": not a whole number";
  if (v["pid"] < 1) return "/pid" + ": out of range";
  if (typeof v["name"] !== "string") return "/name" + ": not text";
  if (v["name"].length > 64) return "/name" + ": too long";
  if (typeof v["processorPercent"] !== "number" || !Number.isFinite(v["processorPercent"]))
    return "/processorPercent" + ": not a number";
  if (v["processorPercent"] < 0) return "/processorPercent" + ": out of range";
  if (typeof v["memoryBytes"] !== "number" || !Number.isFinite(v["memoryBytes"]))
    return "/memoryBytes" + ": not a number";
  if (v["memoryBytes"] < 0) return "/memoryBytes" + ": out of range";
  return null;
}
function check64(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 5) return ": too many";
  for (let i65 = 0; i65 < v.length; i65++) {
    {
      const f67 = check66(v[i65]);
      if (f67 !== null) return "/" + i65 + f67;
    }
  }
  return null;
}
function check71(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return "/atMs" + ": out of range";
  if (typeof v["source"] !== "string") return "/source" + ": not text";
  if (v["source"].length > 512) return "/source" + ": too long";
  if (!pattern28.test(v["source"])) return "/source" + ": not in the right form";
  if (typeof v["text"] !== "string") return "/text" + ": not text";
  if (v["text"].length > 512) return "/text" + ": too long";
  if (!pattern28.test(v["text"])) return "/text" + ": not in the right form";
  return null;
}
function check69(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 50) return ": too many";
  for (let i70 = 0; i70 < v.length; i70++) {
    {
      const f72 = check71(v[i70]);
      if (f72 !== null) return "/" + i70 + f72;
    }
  }
  return null;
}
function check76(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return "/atMs" + ": out of range";
  if (typeof v["text"] !== "string") return "/text" + ": not text";
  if (v["text"].length > 512) return "/text" + ": too long";
  if (!pattern28.test(v["text"])) return "/text" + ": not in the right form";
  return null;
}
function check74(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 50) return ": too many";
  for (let i75 = 0; i75 < v.length; i75++) {
    {
      const f77 = check76(v[i75]);
      if (f77 !== null) return "/" + i75 + f77;
    }
  }
  return null;
}
function check80(v: any): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return ": not a number";
  if (!Number.isSafeInteger(v)) return ": not a whole number";
  if (v < 0) return ": out of range";
  if (v > 8640000000000) return ": out of range";
  return null;
}
function check79(v: any): string | null {
  if (v !== null && check80(v) !== null) return ": none of the allowed forms";
  return null;
}
function check45(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f53 = check46(v["reading"]);
    if (f53 !== null) return "/reading" + f53;
  }
  {
    const f63 = check54(v["recording"]);
    if (f63 !== null) return "/recording" + f63;
  }
  {
    const f68 = check64(v["top"]);
    if (f68 !== null) return "/top" + f68;
  }
  {
    const f73 = check69(v["log"]);
    if (f73 !== null) return "/log" + f73;
  }
  {
    const f78 = check74(v["changes"]);
    if (f78 !== null) return "/changes" + f78;
  }
  {
    const f81 = check79(v["lastWellAtMs"]);
    if (f81 !== null) return "/lastWellAtMs" + f81;
  }
  return null;
}
function check83(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f84 = check46(v["reading"]);
    if (f84 !== null) return "/reading" + f84;
  }
  {
    const f85 = check54(v["recording"]);
    if (f85 !== null) return "/recording" + f85;
  }
  return null;
}
function check36(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["findingId"] !== "string") return "/findingId" + ": not text";
  if (!pattern30.test(v["findingId"])) return "/findingId" + ": not in the right form";
  if (typeof v["rule"] !== "string") return "/rule" + ": not text";
  if (v["rule"].length > 64) return "/rule" + ": too long";
  if (!pattern37.test(v["rule"])) return "/rule" + ": not in the right form";
  if (typeof v["subject"] !== "string") return "/subject" + ": not text";
  if (v["subject"].length > 512) return "/subject" + ": too long";
  if (v["state"] !== "raised" && v["state"] !== "cleared")
    return "/state" + ": not one of the allowed values";
  if (v["severity"] !== "notice" && v["severity"] !== "warning" && v["severity"] !== "critical")
    return "/severity" + ": not one of the allowed values";
  if (typeof v["flapping"] !== "boolean") return "/flapping" + ": not true or false";
  if (typeof v["raisedAtMs"] !== "number" || !Number.isFinite(v["raisedAtMs"]))
    return "/raisedAtMs" + ": not a number";
  if (!Number.isSafeInteger(v["raisedAtMs"])) return "/raisedAtMs" + ": not a whole number";
  if (v["raisedAtMs"] < 0) return "/raisedAtMs" + ": out of range";
  if (v["raisedAtMs"] > 8640000000000) return "/raisedAtMs" + ": out of range";
  if (typeof v["changedAtMs"] !== "number" || !Number.isFinite(v["changedAtMs"]))
    return "/changedAtMs" + ": not a number";
  if (!Number.isSafeInteger(v["changedAtMs"])) return "/changedAtMs" + ": not a whole number";
  if (v["changedAtMs"] < 0) return "/changedAtMs" + ": out of range";
  if (v["changedAtMs"] > 8640000000000) return "/changedAtMs" + ": out of range";
  {
    const f44 = check38(v["params"]);
    if (f44 !== null) return "/params" + f44;
  }
  if (v["evidence"] !== undefined) {
    {
      const f82 = check45(v["evidence"]);
      if (f82 !== null) return "/evidence" + f82;
    }
  }
  if (v["after"] !== undefined) {
    {
      const f86 = check83(v["after"]);
      if (f86 !== null) return "/after" + f86;
    }
  }
  return null;
}
function check87(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["reason"] !== "sleep" && v["reason"] !== "shutdown" && v["reason"] !== "agent-stops")
    return "/reason" + ": not one of the allowed values";
  return null;
}
const keys93 = new Set<string>(["kind", "sealed"]);
function check91(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["kind"] !== "stop" && v["kind"] !== "revoke" && v["kind"] !== "resume")
    return "/kind" + ": not one of the allowed values";
  {
    const f92 = check2(v["sealed"]);
    if (f92 !== null) return "/sealed" + f92;
  }
  for (const key of Object.keys(v)) if (!keys93.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check89(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 256) return ": too many";
  for (let i90 = 0; i90 < v.length; i90++) {
    {
      const f94 = check91(v[i90]);
      if (f94 !== null) return "/" + i90 + f94;
    }
  }
  return null;
}
function check88(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f95 = check89(v["halts"]);
    if (f95 !== null) return "/halts" + f95;
  }
  return null;
}
function check96(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["echo"] !== "number" || !Number.isFinite(v["echo"])) return "/echo" + ": not a number";
  if (!Number.isSafeInteger(v["echo"])) return "/echo" + ": not a whole number";
  if (v["echo"] < 0) return "/echo" + ": out of range";
  return null;
}
const pattern99 = new RegExp("^[0-9a-f]{64}$", "u");
function check98(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["index"] !== "number" || !Number.isFinite(v["index"])) return "/index" + ": not a number";
  if (!Number.isSafeInteger(v["index"])) return "/index" + ": not a whole number";
  if (v["index"] < 1) return "/index" + ": out of range";
  if (typeof v["hash"] !== "string") return "/hash" + ": not text";
  if (!pattern99.test(v["hash"])) return "/hash" + ": not in the right form";
  return null;
}
function check97(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["echo"] !== "number" || !Number.isFinite(v["echo"])) return "/echo" + ": not a number";
  if (!Number.isSafeInteger(v["echo"])) return "/echo" + ": not a whole number";
  if (v["echo"] < 0) return "/echo" + ": out of range";
  if (typeof v["collectorAtMs"] !== "number" || !Number.isFinite(v["collectorAtMs"]))
    return "/collectorAtMs" + ": not a number";
  if (!Number.isSafeInteger(v["collectorAtMs"])) return "/collectorAtMs" + ": not a whole number";
  if (v["collectorAtMs"] < 0) return "/collectorAtMs" + ": out of range";
  if (v["collectorAtMs"] > 8640000000000) return "/collectorAtMs" + ": out of range";
  if (v["audit"] !== undefined) {
    {
      const f100 = check98(v["audit"]);
      if (f100 !== null) return "/audit" + f100;
    }
  }
  return null;
}
function check102(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["epoch"] !== "string") return "/epoch" + ": not text";
  if (!pattern30.test(v["epoch"])) return "/epoch" + ": not in the right form";
  if (typeof v["nextSeq"] !== "number" || !Number.isFinite(v["nextSeq"]))
    return "/nextSeq" + ": not a number";
  if (!Number.isSafeInteger(v["nextSeq"])) return "/nextSeq" + ": not a whole number";
  if (v["nextSeq"] < 1) return "/nextSeq" + ": out of range";
  return null;
}
function check104(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 16) return ": too many";
  for (let i105 = 0; i105 < v.length; i105++) {
    if (typeof v[i105] !== "string") return "/" + i105 + ": not text";
    if (v[i105].length < 24) return "/" + i105 + ": too short";
    if (v[i105].length > 24) return "/" + i105 + ": too long";
    if (!pattern3.test(v[i105])) return "/" + i105 + ": not in the right form";
  }
  return null;
}
function check107(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 4) return ": too many";
  for (let i108 = 0; i108 < v.length; i108++) {
    if (typeof v[i108] !== "string") return "/" + i108 + ": not text";
    if (v[i108].length < 44) return "/" + i108 + ": too short";
    if (v[i108].length > 44) return "/" + i108 + ": too long";
    if (!pattern3.test(v[i108])) return "/" + i108 + ": not in the right form";
  }
  return null;
}
function check110(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 32) return ": too many";
  for (let i111 = 0; i111 < v.length; i111++) {
    if (typeof v[i111] !== "string") return "/" + i111 + ": not text";
    if (v[i111].length > 32) return "/" + i111 + ": too long";
  }
  return null;
}
function check101(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return "/version" + ": not a whole number";
  if (v["version"] < 1) return "/version" + ": out of range";
  if (v["version"] > 1000) return "/version" + ": out of range";
  if (typeof v["deviceId"] !== "string") return "/deviceId" + ": not text";
  if (!pattern30.test(v["deviceId"])) return "/deviceId" + ": not in the right form";
  if (typeof v["nonce"] !== "string") return "/nonce" + ": not text";
  if (v["nonce"].length < 44) return "/nonce" + ": too short";
  if (v["nonce"].length > 44) return "/nonce" + ": too long";
  if (!pattern3.test(v["nonce"])) return "/nonce" + ": not in the right form";
  if (typeof v["connection"] !== "number" || !Number.isFinite(v["connection"]))
    return "/connection" + ": not a number";
  if (!Number.isSafeInteger(v["connection"])) return "/connection" + ": not a whole number";
  if (v["connection"] < 1) return "/connection" + ": out of range";
  if (typeof v["agentVersion"] !== "string") return "/agentVersion" + ": not text";
  if (v["agentVersion"].length > 32) return "/agentVersion" + ": too long";
  {
    const f103 = check102(v["spool"]);
    if (f103 !== null) return "/spool" + f103;
  }
  {
    const f106 = check104(v["tickets"]);
    if (f106 !== null) return "/tickets" + f106;
  }
  {
    const f109 = check107(v["collectorKeys"]);
    if (f109 !== null) return "/collectorKeys" + f109;
  }
  if (typeof v["rootVersion"] !== "number" || !Number.isFinite(v["rootVersion"]))
    return "/rootVersion" + ": not a number";
  if (!Number.isSafeInteger(v["rootVersion"])) return "/rootVersion" + ": not a whole number";
  if (v["rootVersion"] < 0) return "/rootVersion" + ": out of range";
  if (typeof v["policyVersion"] !== "number" || !Number.isFinite(v["policyVersion"]))
    return "/policyVersion" + ": not a number";
  if (!Number.isSafeInteger(v["policyVersion"])) return "/policyVersion" + ": not a whole number";
  if (v["policyVersion"] < 0) return "/policyVersion" + ": out of range";
  {
    const f112 = check110(v["capabilities"]);
    if (f112 !== null) return "/capabilities" + f112;
  }
  return null;
}
function check114(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 64) return ": too many";
  for (let i115 = 0; i115 < v.length; i115++) {
    if (typeof v[i115] !== "string") return "/" + i115 + ": not text";
    if (v[i115].length > 64) return "/" + i115 + ": too long";
    if (!pattern37.test(v[i115])) return "/" + i115 + ": not in the right form";
  }
  return null;
}
function check113(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f116 = check114(v["probes"]);
    if (f116 !== null) return "/probes" + f116;
  }
  return null;
}
function check120(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 9) return ": too many";
  for (let i121 = 0; i121 < v.length; i121++) {
    if (typeof v[i121] !== "string") return "/" + i121 + ": not text";
    if (!pattern99.test(v[i121])) return "/" + i121 + ": not in the right form";
  }
  return null;
}
const keys124 = new Set<string>(["payload", "index", "path", "batch"]);
function check119(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["payload"] !== "string") return "/payload" + ": not text";
  if (v["payload"].length > 131072) return "/payload" + ": too long";
  if (!pattern3.test(v["payload"])) return "/payload" + ": not in the right form";
  if (typeof v["index"] !== "number" || !Number.isFinite(v["index"])) return "/index" + ": not a number";
  if (!Number.isSafeInteger(v["index"])) return "/index" + ": not a whole number";
  if (v["index"] < 0) return "/index" + ": out of range";
  if (v["index"] > 500) return "/index" + ": out of range";
  {
    const f122 = check120(v["path"]);
    if (f122 !== null) return "/path" + f122;
  }
  {
    const f123 = check2(v["batch"]);
    if (f123 !== null) return "/batch" + f123;
  }
  for (const key of Object.keys(v)) if (!keys124.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check118(v: any): string | null {
  if (check2(v) !== null && check119(v) !== null) return ": none of the allowed forms";
  return null;
}
function check127(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 16) return ": too many";
  for (let i128 = 0; i128 < v.length; i128++) {
    {
      const f129 = check2(v[i128]);
      if (f129 !== null) return "/" + i128 + f129;
    }
  }
  return null;
}
function check131(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["line"] !== "string") return "/line" + ": not text";
  if (v["line"].length > 32768) return "/line" + ": too long";
  {
    const f132 = check98(v["head"]);
    if (f132 !== null) return "/head" + f132;
  }
  return null;
}
function check134(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  for (const k135 of Object.keys(v)) {
    if (k135 === "__proto__") return ": __proto__ is no name";
    if (typeof k135 !== "string") return ": not text";
    if (k135.length > 128) return ": too long";
    if (typeof v[k135] !== "string") return "/" + k135.slice(0, 40) + ": not text";
    if (v[k135].length > 524288) return "/" + k135.slice(0, 40) + ": too long";
    if (!pattern3.test(v[k135])) return "/" + k135.slice(0, 40) + ": not in the right form";
  }
  return null;
}
function check117(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f125 = check118(v["order"]);
    if (f125 !== null) return "/order" + f125;
  }
  if (v["delegation"] !== undefined) {
    {
      const f126 = check2(v["delegation"]);
      if (f126 !== null) return "/delegation" + f126;
    }
  }
  if (typeof v["manifest"] !== "string") return "/manifest" + ": not text";
  if (v["manifest"].length > 131072) return "/manifest" + ": too long";
  if (!pattern3.test(v["manifest"])) return "/manifest" + ": not in the right form";
  {
    const f130 = check127(v["approvals"]);
    if (f130 !== null) return "/approvals" + f130;
  }
  if (v["recorded"] !== undefined) {
    {
      const f133 = check131(v["recorded"]);
      if (f133 !== null) return "/recorded" + f133;
    }
  }
  {
    const f136 = check134(v["files"]);
    if (f136 !== null) return "/files" + f136;
  }
  return null;
}
function check137(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["proof"] !== "string") return "/proof" + ": not text";
  if (v["proof"].length < 88) return "/proof" + ": too short";
  if (v["proof"].length > 88) return "/proof" + ": too long";
  if (!pattern3.test(v["proof"])) return "/proof" + ": not in the right form";
  return null;
}
function check138(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f139 = check2(v["receipt"]);
    if (f139 !== null) return "/receipt" + f139;
  }
  return null;
}
function check140(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["code"] !== "string") return "/code" + ": not text";
  if (v["code"].length > 64) return "/code" + ": too long";
  if (typeof v["detail"] !== "string") return "/detail" + ": not text";
  if (v["detail"].length > 512) return "/detail" + ": too long";
  if (v["seq"] !== undefined) {
    if (typeof v["seq"] !== "number" || !Number.isFinite(v["seq"])) return "/seq" + ": not a number";
    if (!Number.isSafeInteger(v["seq"])) return "/seq" + ": not a whole number";
    if (v["seq"] < 1) return "/seq" + ": out of range";
  }
  if (v["retryAfterSeconds"] !== undefined) {
    if (typeof v["retryAfterSeconds"] !== "number" || !Number.isFinite(v["retryAfterSeconds"]))
      return "/retryAfterSeconds" + ": not a number";
    if (!Number.isSafeInteger(v["retryAfterSeconds"])) return "/retryAfterSeconds" + ": not a whole number";
    if (v["retryAfterSeconds"] < 0) return "/retryAfterSeconds" + ": out of range";
    if (v["retryAfterSeconds"] > 86400) return "/retryAfterSeconds" + ": out of range";
  }
  return null;
}
function check142(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  for (const k143 of Object.keys(v)) {
    if (k143 === "__proto__") return ": __proto__ is no name";
    if (typeof k143 !== "string") return ": not text";
    if (k143.length > 64) return ": too long";
    if (!pattern37.test(k143)) return ": not in the right form";
    {
      const f144 = check46(v[k143]);
      if (f144 !== null) return "/" + k143.slice(0, 40) + f144;
    }
  }
  return null;
}
const pattern148 = new RegExp("^[0-9]{1,5}$", "u");
function check146(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  for (const k147 of Object.keys(v)) {
    if (k147 === "__proto__") return ": __proto__ is no name";
    if (typeof k147 !== "string") return ": not text";
    if (!pattern148.test(k147)) return ": not in the right form";
    if (typeof v[k147] !== "string") return "/" + k147.slice(0, 40) + ": not text";
    if (v[k147].length > 600) return "/" + k147.slice(0, 40) + ": too long";
  }
  return null;
}
function check152(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length !== 3) return ": wrong length";
  if (typeof v[0] !== "number" || !Number.isFinite(v[0])) return "/0" + ": not a number";
  if (!Number.isSafeInteger(v[0])) return "/0" + ": not a whole number";
  if (v[0] < 0) return "/0" + ": out of range";
  if (v[0] > 99999) return "/0" + ": out of range";
  if (typeof v[1] !== "number" || !Number.isFinite(v[1])) return "/1" + ": not a number";
  if (v[1] < 0) return "/1" + ": out of range";
  if (v[1] > 86400) return "/1" + ": out of range";
  if (typeof v[2] !== "number" || !Number.isFinite(v[2])) return "/2" + ": not a number";
  return null;
}
function check150(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 20000) return ": too many";
  for (let i151 = 0; i151 < v.length; i151++) {
    {
      const f153 = check152(v[i151]);
      if (f153 !== null) return "/" + i151 + f153;
    }
  }
  return null;
}
function check157(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["fromMs"] !== "number" || !Number.isFinite(v["fromMs"])) return "/fromMs" + ": not a number";
  if (!Number.isSafeInteger(v["fromMs"])) return "/fromMs" + ": not a whole number";
  if (v["fromMs"] < 0) return "/fromMs" + ": out of range";
  if (v["fromMs"] > 8640000000000) return "/fromMs" + ": out of range";
  if (typeof v["toMs"] !== "number" || !Number.isFinite(v["toMs"])) return "/toMs" + ": not a number";
  if (!Number.isSafeInteger(v["toMs"])) return "/toMs" + ": not a whole number";
  if (v["toMs"] < 0) return "/toMs" + ": out of range";
  if (v["toMs"] > 8640000000000) return "/toMs" + ": out of range";
  if (typeof v["reports"] !== "number" || !Number.isFinite(v["reports"]))
    return "/reports" + ": not a number";
  if (!Number.isSafeInteger(v["reports"])) return "/reports" + ": not a whole number";
  if (v["reports"] < 1) return "/reports" + ": out of range";
  if (v["reason"] !== "spool-full" && v["reason"] !== "spool-damaged")
    return "/reason" + ": not one of the allowed values";
  return null;
}
function check155(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 64) return ": too many";
  for (let i156 = 0; i156 < v.length; i156++) {
    {
      const f158 = check157(v[i156]);
      if (f158 !== null) return "/" + i156 + f158;
    }
  }
  return null;
}
function check141(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["fromMs"] !== "number" || !Number.isFinite(v["fromMs"])) return "/fromMs" + ": not a number";
  if (!Number.isSafeInteger(v["fromMs"])) return "/fromMs" + ": not a whole number";
  if (v["fromMs"] < 0) return "/fromMs" + ": out of range";
  if (v["fromMs"] > 8640000000000) return "/fromMs" + ": out of range";
  if (typeof v["toMs"] !== "number" || !Number.isFinite(v["toMs"])) return "/toMs" + ": not a number";
  if (!Number.isSafeInteger(v["toMs"])) return "/toMs" + ": not a whole number";
  if (v["toMs"] < 0) return "/toMs" + ": out of range";
  if (v["toMs"] > 8640000000000) return "/toMs" + ": out of range";
  if (typeof v["bootId"] !== "string") return "/bootId" + ": not text";
  if (v["bootId"].length > 64) return "/bootId" + ": too long";
  if (typeof v["monoMs"] !== "number" || !Number.isFinite(v["monoMs"])) return "/monoMs" + ": not a number";
  if (v["monoMs"] < 0) return "/monoMs" + ": out of range";
  {
    const f145 = check142(v["readings"]);
    if (f145 !== null) return "/readings" + f145;
  }
  {
    const f149 = check146(v["names"]);
    if (f149 !== null) return "/names" + f149;
  }
  {
    const f154 = check150(v["points"]);
    if (f154 !== null) return "/points" + f154;
  }
  if (typeof v["raised"] !== "number" || !Number.isFinite(v["raised"])) return "/raised" + ": not a number";
  if (!Number.isSafeInteger(v["raised"])) return "/raised" + ": not a whole number";
  if (v["raised"] < 0) return "/raised" + ": out of range";
  if (typeof v["unmeasured"] !== "number" || !Number.isFinite(v["unmeasured"]))
    return "/unmeasured" + ": not a number";
  if (!Number.isSafeInteger(v["unmeasured"])) return "/unmeasured" + ": not a whole number";
  if (v["unmeasured"] < 0) return "/unmeasured" + ": out of range";
  {
    const f159 = check155(v["gaps"]);
    if (f159 !== null) return "/gaps" + f159;
  }
  return null;
}
function check160(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["runId"] !== "string") return "/runId" + ": not text";
  if (!pattern30.test(v["runId"])) return "/runId" + ": not in the right form";
  {
    const f161 = check2(v["order"]);
    if (f161 !== null) return "/order" + f161;
  }
  if (typeof v["rule"] !== "string") return "/rule" + ": not text";
  if (v["rule"].length > 64) return "/rule" + ": too long";
  if (!pattern37.test(v["rule"])) return "/rule" + ": not in the right form";
  if (typeof v["subject"] !== "string") return "/subject" + ": not text";
  if (v["subject"].length > 512) return "/subject" + ": too long";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return "/atMs" + ": out of range";
  return null;
}
function check162(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["runId"] !== "string") return "/runId" + ": not text";
  if (!pattern30.test(v["runId"])) return "/runId" + ": not in the right form";
  if (v["step"] !== "check" && v["step"] !== "fix" && v["step"] !== "verify" && v["step"] !== "undo")
    return "/step" + ": not one of the allowed values";
  if (v["stream"] !== "stdout" && v["stream"] !== "stderr")
    return "/stream" + ": not one of the allowed values";
  if (typeof v["offset"] !== "number" || !Number.isFinite(v["offset"])) return "/offset" + ": not a number";
  if (!Number.isSafeInteger(v["offset"])) return "/offset" + ": not a whole number";
  if (v["offset"] < 0) return "/offset" + ": out of range";
  if (v["offset"] > 1048576) return "/offset" + ": out of range";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return "/atMs" + ": out of range";
  if (typeof v["data"] !== "string") return "/data" + ": not text";
  if (v["data"].length > 87384) return "/data" + ": too long";
  if (!pattern3.test(v["data"])) return "/data" + ": not in the right form";
  return null;
}
function check163(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["runId"] !== "string") return "/runId" + ": not text";
  if (!pattern30.test(v["runId"])) return "/runId" + ": not in the right form";
  if (
    v["state"] !== "postponed" &&
    v["state"] !== "delivered" &&
    v["state"] !== "checking" &&
    v["state"] !== "running" &&
    v["state"] !== "verifying" &&
    v["state"] !== "undoing"
  )
    return "/state" + ": not one of the allowed values";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return "/atMs" + ": out of range";
  if (v["reason"] !== undefined) {
    if (
      v["reason"] !== "in-a-call" &&
      v["reason"] !== "presenting" &&
      v["reason"] !== "low-battery" &&
      v["reason"] !== "cannot-tell"
    )
      return "/reason" + ": not one of the allowed values";
  }
  return null;
}
function check167(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f168 = check2(v["order"]);
    if (f168 !== null) return "/order" + f168;
  }
  if (typeof v["manifest"] !== "string") return "/manifest" + ": not text";
  if (v["manifest"].length > 131072) return "/manifest" + ": too long";
  if (!pattern3.test(v["manifest"])) return "/manifest" + ": not in the right form";
  {
    const f169 = check127(v["approvals"]);
    if (f169 !== null) return "/approvals" + f169;
  }
  {
    const f170 = check134(v["files"]);
    if (f170 !== null) return "/files" + f170;
  }
  return null;
}
function check165(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 16) return ": too many";
  for (let i166 = 0; i166 < v.length; i166++) {
    {
      const f171 = check167(v[i166]);
      if (f171 !== null) return "/" + i166 + f171;
    }
  }
  return null;
}
function check164(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f172 = check165(v["orders"]);
    if (f172 !== null) return "/orders" + f172;
  }
  return null;
}
function check173(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["runId"] !== "string") return "/runId" + ": not text";
  if (!pattern30.test(v["runId"])) return "/runId" + ": not in the right form";
  return null;
}
function check174(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f175 = check104(v["tickets"]);
    if (f175 !== null) return "/tickets" + f175;
  }
  return null;
}
function check176(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return "/version" + ": not a whole number";
  if (v["version"] < 1) return "/version" + ": out of range";
  if (v["version"] > 1000) return "/version" + ": out of range";
  if (typeof v["acknowledgedSeq"] !== "number" || !Number.isFinite(v["acknowledgedSeq"]))
    return "/acknowledgedSeq" + ": not a number";
  if (!Number.isSafeInteger(v["acknowledgedSeq"])) return "/acknowledgedSeq" + ": not a whole number";
  if (v["acknowledgedSeq"] < 0) return "/acknowledgedSeq" + ": out of range";
  if (typeof v["collectorAtMs"] !== "number" || !Number.isFinite(v["collectorAtMs"]))
    return "/collectorAtMs" + ": not a number";
  if (!Number.isSafeInteger(v["collectorAtMs"])) return "/collectorAtMs" + ": not a whole number";
  if (v["collectorAtMs"] < 0) return "/collectorAtMs" + ": out of range";
  if (v["collectorAtMs"] > 8640000000000) return "/collectorAtMs" + ": out of range";
  if (typeof v["heartbeatSeconds"] !== "number" || !Number.isFinite(v["heartbeatSeconds"]))
    return "/heartbeatSeconds" + ": not a number";
  if (!Number.isSafeInteger(v["heartbeatSeconds"])) return "/heartbeatSeconds" + ": not a whole number";
  if (v["heartbeatSeconds"] < 1) return "/heartbeatSeconds" + ": out of range";
  if (v["heartbeatSeconds"] > 600) return "/heartbeatSeconds" + ": out of range";
  if (v["roots"] !== undefined) {
    {
      const f177 = check22(v["roots"]);
      if (f177 !== null) return "/roots" + f177;
    }
  }
  if (v["policy"] !== undefined) {
    {
      const f178 = check2(v["policy"]);
      if (f178 !== null) return "/policy" + f178;
    }
  }
  if (typeof v["quarantined"] !== "boolean") return "/quarantined" + ": not true or false";
  if (v["audit"] !== undefined) {
    {
      const f179 = check98(v["audit"]);
      if (f179 !== null) return "/audit" + f179;
    }
  }
  return null;
}

/** Name → check. A check gives null when the value is right, else where and what is wrong. */
export const checks: ReadonlyMap<string, (value: unknown) => string | null> = new Map<
  string,
  (value: any) => string | null
>([
  ["ack", check0],
  ["anchor", check1],
  ["challenge", check21],
  ["enrol", check27],
  ["enrolled", check29],
  ["finding", check36],
  ["goodbye", check87],
  ["halts", check88],
  ["heartbeat", check96],
  ["heartbeat-echo", check97],
  ["hello", check101],
  ["measure-now", check113],
  ["order", check117],
  ["proof", check137],
  ["receipt", check138],
  ["refused", check140],
  ["report", check141],
  ["run-begun", check160],
  ["run-output", check162],
  ["run-update", check163],
  ["standing-orders", check164],
  ["stop", check173],
  ["tickets", check174],
  ["welcome", check176],
]);
