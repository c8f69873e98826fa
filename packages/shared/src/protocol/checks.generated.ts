// Generated from protocol/messages/*.ts by `npm run docs`. Do not edit.
/* oxlint-disable */
function check0(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["seq"] !== "number" || !Number.isFinite(v["seq"])) return "/seq" + ": not a number";
  if (!Number.isSafeInteger(v["seq"])) return "/seq" + ": not a whole number";
  if (v["seq"] < 1) return "/seq" + ": out of range";
  return null;
}
const pattern2 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern10 = new RegExp("^[0-9a-f]{16}$", "u");
const keys11 = new Set<string>(["keyId", "signature"]);
function check9(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["keyId"] !== "string") return "/keyId" + ": not text";
  if (!pattern10.test(v["keyId"])) return "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return "/signature" + ": not text";
  if (v["signature"].length < 88) return "/signature" + ": too short";
  if (v["signature"].length > 88) return "/signature" + ": too long";
  if (!pattern2.test(v["signature"])) return "/signature" + ": not in the right form";
  for (const key of Object.keys(v)) if (!keys11.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys14 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check13(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["authenticatorData"] !== "string") return "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return "/authenticatorData" + ": too long";
  if (!pattern2.test(v["authenticatorData"])) return "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return "/clientDataJSON" + ": too long";
  if (!pattern2.test(v["clientDataJSON"])) return "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return "/signature" + ": not text";
  if (v["signature"].length > 96) return "/signature" + ": too long";
  if (!pattern2.test(v["signature"])) return "/signature" + ": not in the right form";
  for (const key of Object.keys(v)) if (!keys14.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys16 = new Set<string>(["keyId", "assertion"]);
function check12(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["keyId"] !== "string") return "/keyId" + ": not text";
  if (!pattern10.test(v["keyId"])) return "/keyId" + ": not in the right form";
  {
    const f15 = check13(v["assertion"]);
    if (f15 !== null) return "/assertion" + f15;
  }
  for (const key of Object.keys(v)) if (!keys16.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys18 = new Set<string>(["keyId", "ssh"]);
function check17(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["keyId"] !== "string") return "/keyId" + ": not text";
  if (!pattern10.test(v["keyId"])) return "/keyId" + ": not in the right form";
  if (typeof v["ssh"] !== "string") return "/ssh" + ": not text";
  if (v["ssh"].length > 600) return "/ssh" + ": too long";
  if (!pattern2.test(v["ssh"])) return "/ssh" + ": not in the right form";
  for (const key of Object.keys(v)) if (!keys18.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check8(v: any): string | null {
  if (check9(v) !== null && check12(v) !== null && check17(v) !== null) return ": none of the allowed forms";
  return null;
}
function check6(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 16) return ": too many";
  for (let i7 = 0; i7 < v.length; i7++) {
    {
      const f19 = check8(v[i7]);
      if (f19 !== null) return "/" + i7 + f19;
    }
  }
  return null;
}
const keys21 = new Set<string>(["payload", "signatures"]);
function check5(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["payload"] !== "string") return "/payload" + ": not text";
  if (v["payload"].length > 131072) return "/payload" + ": too long";
  if (!pattern2.test(v["payload"])) return "/payload" + ": not in the right form";
  {
    const f20 = check6(v["signatures"]);
    if (f20 !== null) return "/signatures" + f20;
  }
  for (const key of Object.keys(v)) if (!keys21.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check3(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 16) return ": too many";
  for (let i4 = 0; i4 < v.length; i4++) {
    {
      const f22 = check5(v[i4]);
      if (f22 !== null) return "/" + i4 + f22;
    }
  }
  return null;
}
function check1(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["nonce"] !== "string") return "/nonce" + ": not text";
  if (v["nonce"].length < 44) return "/nonce" + ": too short";
  if (v["nonce"].length > 44) return "/nonce" + ": too long";
  if (!pattern2.test(v["nonce"])) return "/nonce" + ": not in the right form";
  if (typeof v["proof"] !== "string") return "/proof" + ": not text";
  if (v["proof"].length < 88) return "/proof" + ": too short";
  if (v["proof"].length > 88) return "/proof" + ": too long";
  if (!pattern2.test(v["proof"])) return "/proof" + ": not in the right form";
  if (v["roots"] !== undefined) {
    {
      const f23 = check3(v["roots"]);
      if (f23 !== null) return "/roots" + f23;
    }
  }
  if (v["policy"] !== undefined) {
    {
      const f24 = check5(v["policy"]);
      if (f24 !== null) return "/policy" + f24;
    }
  }
  return null;
}
const pattern26 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check25(v: any): string | null {
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
  if (!pattern2.test(v["publicKey"])) return "/publicKey" + ": not in the right form";
  if (typeof v["nonce"] !== "string") return "/nonce" + ": not text";
  if (v["nonce"].length < 44) return "/nonce" + ": too short";
  if (v["nonce"].length > 44) return "/nonce" + ": too long";
  if (!pattern2.test(v["nonce"])) return "/nonce" + ": not in the right form";
  if (typeof v["proof"] !== "string") return "/proof" + ": not text";
  if (v["proof"].length < 88) return "/proof" + ": too short";
  if (v["proof"].length > 88) return "/proof" + ": too long";
  if (!pattern2.test(v["proof"])) return "/proof" + ": not in the right form";
  if (typeof v["name"] !== "string") return "/name" + ": not text";
  if (v["name"].length < 1) return "/name" + ": too short";
  if (v["name"].length > 253) return "/name" + ": too long";
  if (!pattern26.test(v["name"])) return "/name" + ": not in the right form";
  if (v["platform"] !== "linux" && v["platform"] !== "windows" && v["platform"] !== "macos")
    return "/platform" + ": not one of the allowed values";
  if (typeof v["system"] !== "string") return "/system" + ": not text";
  if (v["system"].length > 512) return "/system" + ": too long";
  if (!pattern26.test(v["system"])) return "/system" + ": not in the right form";
  if (typeof v["agentVersion"] !== "string") return "/agentVersion" + ": not text";
  if (v["agentVersion"].length > 32) return "/agentVersion" + ": too long";
  return null;
}
const pattern28 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
function check29(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 64) return ": too many";
  for (let i30 = 0; i30 < v.length; i30++) {
    {
      const f31 = check5(v[i30]);
      if (f31 !== null) return "/" + i30 + f31;
    }
  }
  return null;
}
function check27(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["deviceId"] !== "string") return "/deviceId" + ": not text";
  if (!pattern28.test(v["deviceId"])) return "/deviceId" + ": not in the right form";
  if (typeof v["collectorKey"] !== "string") return "/collectorKey" + ": not text";
  if (v["collectorKey"].length < 44) return "/collectorKey" + ": too short";
  if (v["collectorKey"].length > 44) return "/collectorKey" + ": too long";
  if (!pattern2.test(v["collectorKey"])) return "/collectorKey" + ": not in the right form";
  if (typeof v["proof"] !== "string") return "/proof" + ": not text";
  if (v["proof"].length < 88) return "/proof" + ": too short";
  if (v["proof"].length > 88) return "/proof" + ": too long";
  if (!pattern2.test(v["proof"])) return "/proof" + ": not in the right form";
  {
    const f32 = check29(v["roots"]);
    if (f32 !== null) return "/roots" + f32;
  }
  {
    const f33 = check5(v["policy"]);
    if (f33 !== null) return "/policy" + f33;
  }
  return null;
}
const pattern35 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
function check39(v: any): string | null {
  if (typeof v !== "string") return ": not text";
  if (v.length > 512) return ": too long";
  return null;
}
function check40(v: any): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return ": not a number";
  return null;
}
function check38(v: any): string | null {
  if (check39(v) !== null && check40(v) !== null) return ": none of the allowed forms";
  return null;
}
function check36(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  for (const k37 of Object.keys(v)) {
    if (k37 === "__proto__") return ": __proto__ is no name";
    if (typeof k37 !== "string") return ": not text";
    if (k37.length > 64) return ": too long";
    {
      const f41 = check38(v[k37]);
      if (f41 !== null) return "/" + k37.slice(0, 40) + f41;
    }
  }
  return null;
}
function check46(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  for (const k47 of Object.keys(v)) {
    if (k47 === "__proto__") return ": __proto__ is no name";
    if (typeof k47 !== "string") return ": not text";
  }
  return null;
}
function check45(v: any): string | null {
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
    const f48 = check46(v["value"]);
    if (f48 !== null) return "/value" + f48;
  }
  return null;
}
function check49(v: any): string | null {
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
    if (!pattern26.test(v["detail"])) return "/detail" + ": not in the right form";
  }
  return null;
}
function check50(v: any): string | null {
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
    if (!pattern26.test(v["detail"])) return "/detail" + ": not in the right form";
  }
  return null;
}
function check44(v: any): string | null {
  if (check45(v) !== null && check49(v) !== null && check50(v) !== null) return ": none of the allowed forms";
  return null;
}
function check57(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length !== 2) return ": wrong length";
  if (typeof v[0] !== "number" || !Number.isFinite(v[0])) return "/0" + ": not a number";
  if (!Number.isSafeInteger(v[0])) return "/0" + ": not a whole number";
  if (v[0] < 0) return "/0" + ": out of range";
  if (v[0] > 8640000000000) return "/0" + ": out of range";
  if (typeof v[1] !== "number" || !Number.isFinite(v[1])) return "/1" + ": not a number";
  return null;
}
function check55(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 2000) return ": too many";
  for (let i56 = 0; i56 < v.length; i56++) {
    {
      const f58 = check57(v[i56]);
      if (f58 !== null) return "/" + i56 + f58;
    }
  }
  return null;
}
function check54(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["series"] !== "string") return "/series" + ": not text";
  if (v["series"].length > 600) return "/series" + ": too long";
  {
    const f59 = check55(v["points"]);
    if (f59 !== null) return "/points" + f59;
  }
  return null;
}
function check52(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 16) return ": too many";
  for (let i53 = 0; i53 < v.length; i53++) {
    {
      const f60 = check54(v[i53]);
      if (f60 !== null) return "/" + i53 + f60;
    }
  }
  return null;
}
function check64(v: any): string | null {
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
function check62(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 5) return ": too many";
  for (let i63 = 0; i63 < v.length; i63++) {
    {
      const f65 = check64(v[i63]);
      if (f65 !== null) return "/" + i63 + f65;
    }
  }
  return null;
}
function check69(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return "/atMs" + ": out of range";
  if (typeof v["source"] !== "string") return "/source" + ": not text";
  if (v["source"].length > 512) return "/source" + ": too long";
  if (!pattern26.test(v["source"])) return "/source" + ": not in the right form";
  if (typeof v["text"] !== "string") return "/text" + ": not text";
  if (v["text"].length > 512) return "/text" + ": too long";
  if (!pattern26.test(v["text"])) return "/text" + ": not in the right form";
  return null;
}
function check67(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 50) return ": too many";
  for (let i68 = 0; i68 < v.length; i68++) {
    {
      const f70 = check69(v[i68]);
      if (f70 !== null) return "/" + i68 + f70;
    }
  }
  return null;
}
function check74(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return "/atMs" + ": out of range";
  if (typeof v["text"] !== "string") return "/text" + ": not text";
  if (v["text"].length > 512) return "/text" + ": too long";
  if (!pattern26.test(v["text"])) return "/text" + ": not in the right form";
  return null;
}
function check72(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 50) return ": too many";
  for (let i73 = 0; i73 < v.length; i73++) {
    {
      const f75 = check74(v[i73]);
      if (f75 !== null) return "/" + i73 + f75;
    }
  }
  return null;
}
function check78(v: any): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return ": not a number";
  if (!Number.isSafeInteger(v)) return ": not a whole number";
  if (v < 0) return ": out of range";
  if (v > 8640000000000) return ": out of range";
  return null;
}
function check77(v: any): string | null {
  if (v !== null && check78(v) !== null) return ": none of the allowed forms";
  return null;
}
function check43(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f51 = check44(v["reading"]);
    if (f51 !== null) return "/reading" + f51;
  }
  {
    const f61 = check52(v["recording"]);
    if (f61 !== null) return "/recording" + f61;
  }
  {
    const f66 = check62(v["top"]);
    if (f66 !== null) return "/top" + f66;
  }
  {
    const f71 = check67(v["log"]);
    if (f71 !== null) return "/log" + f71;
  }
  {
    const f76 = check72(v["changes"]);
    if (f76 !== null) return "/changes" + f76;
  }
  {
    const f79 = check77(v["lastWellAtMs"]);
    if (f79 !== null) return "/lastWellAtMs" + f79;
  }
  return null;
}
function check81(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f82 = check44(v["reading"]);
    if (f82 !== null) return "/reading" + f82;
  }
  {
    const f83 = check52(v["recording"]);
    if (f83 !== null) return "/recording" + f83;
  }
  return null;
}
function check34(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["findingId"] !== "string") return "/findingId" + ": not text";
  if (!pattern28.test(v["findingId"])) return "/findingId" + ": not in the right form";
  if (typeof v["rule"] !== "string") return "/rule" + ": not text";
  if (v["rule"].length > 64) return "/rule" + ": too long";
  if (!pattern35.test(v["rule"])) return "/rule" + ": not in the right form";
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
    const f42 = check36(v["params"]);
    if (f42 !== null) return "/params" + f42;
  }
  if (v["evidence"] !== undefined) {
    {
      const f80 = check43(v["evidence"]);
      if (f80 !== null) return "/evidence" + f80;
    }
  }
  if (v["after"] !== undefined) {
    {
      const f84 = check81(v["after"]);
      if (f84 !== null) return "/after" + f84;
    }
  }
  return null;
}
function check85(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["reason"] !== "sleep" && v["reason"] !== "shutdown" && v["reason"] !== "agent-stops")
    return "/reason" + ": not one of the allowed values";
  return null;
}
const keys91 = new Set<string>(["kind", "sealed"]);
function check89(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["kind"] !== "stop" && v["kind"] !== "revoke" && v["kind"] !== "resume")
    return "/kind" + ": not one of the allowed values";
  {
    const f90 = check5(v["sealed"]);
    if (f90 !== null) return "/sealed" + f90;
  }
  for (const key of Object.keys(v)) if (!keys91.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check87(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 256) return ": too many";
  for (let i88 = 0; i88 < v.length; i88++) {
    {
      const f92 = check89(v[i88]);
      if (f92 !== null) return "/" + i88 + f92;
    }
  }
  return null;
}
function check86(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f93 = check87(v["halts"]);
    if (f93 !== null) return "/halts" + f93;
  }
  return null;
}
function check94(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["echo"] !== "number" || !Number.isFinite(v["echo"])) return "/echo" + ": not a number";
  if (!Number.isSafeInteger(v["echo"])) return "/echo" + ": not a whole number";
  if (v["echo"] < 0) return "/echo" + ": out of range";
  return null;
}
function check95(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["echo"] !== "number" || !Number.isFinite(v["echo"])) return "/echo" + ": not a number";
  if (!Number.isSafeInteger(v["echo"])) return "/echo" + ": not a whole number";
  if (v["echo"] < 0) return "/echo" + ": out of range";
  if (typeof v["collectorAtMs"] !== "number" || !Number.isFinite(v["collectorAtMs"]))
    return "/collectorAtMs" + ": not a number";
  if (!Number.isSafeInteger(v["collectorAtMs"])) return "/collectorAtMs" + ": not a whole number";
  if (v["collectorAtMs"] < 0) return "/collectorAtMs" + ": out of range";
  if (v["collectorAtMs"] > 8640000000000) return "/collectorAtMs" + ": out of range";
  return null;
}
function check97(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["epoch"] !== "string") return "/epoch" + ": not text";
  if (!pattern28.test(v["epoch"])) return "/epoch" + ": not in the right form";
  if (typeof v["nextSeq"] !== "number" || !Number.isFinite(v["nextSeq"]))
    return "/nextSeq" + ": not a number";
  if (!Number.isSafeInteger(v["nextSeq"])) return "/nextSeq" + ": not a whole number";
  if (v["nextSeq"] < 1) return "/nextSeq" + ": out of range";
  return null;
}
function check99(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 16) return ": too many";
  for (let i100 = 0; i100 < v.length; i100++) {
    if (typeof v[i100] !== "string") return "/" + i100 + ": not text";
    if (v[i100].length < 24) return "/" + i100 + ": too short";
    if (v[i100].length > 24) return "/" + i100 + ": too long";
    if (!pattern2.test(v[i100])) return "/" + i100 + ": not in the right form";
  }
  return null;
}
function check102(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 4) return ": too many";
  for (let i103 = 0; i103 < v.length; i103++) {
    if (typeof v[i103] !== "string") return "/" + i103 + ": not text";
    if (v[i103].length < 44) return "/" + i103 + ": too short";
    if (v[i103].length > 44) return "/" + i103 + ": too long";
    if (!pattern2.test(v[i103])) return "/" + i103 + ": not in the right form";
  }
  return null;
}
function check105(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 32) return ": too many";
  for (let i106 = 0; i106 < v.length; i106++) {
    if (typeof v[i106] !== "string") return "/" + i106 + ": not text";
    if (v[i106].length > 32) return "/" + i106 + ": too long";
  }
  return null;
}
function check96(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return "/version" + ": not a whole number";
  if (v["version"] < 1) return "/version" + ": out of range";
  if (v["version"] > 1000) return "/version" + ": out of range";
  if (typeof v["deviceId"] !== "string") return "/deviceId" + ": not text";
  if (!pattern28.test(v["deviceId"])) return "/deviceId" + ": not in the right form";
  if (typeof v["nonce"] !== "string") return "/nonce" + ": not text";
  if (v["nonce"].length < 44) return "/nonce" + ": too short";
  if (v["nonce"].length > 44) return "/nonce" + ": too long";
  if (!pattern2.test(v["nonce"])) return "/nonce" + ": not in the right form";
  if (typeof v["connection"] !== "number" || !Number.isFinite(v["connection"]))
    return "/connection" + ": not a number";
  if (!Number.isSafeInteger(v["connection"])) return "/connection" + ": not a whole number";
  if (v["connection"] < 1) return "/connection" + ": out of range";
  if (typeof v["agentVersion"] !== "string") return "/agentVersion" + ": not text";
  if (v["agentVersion"].length > 32) return "/agentVersion" + ": too long";
  {
    const f98 = check97(v["spool"]);
    if (f98 !== null) return "/spool" + f98;
  }
  {
    const f101 = check99(v["tickets"]);
    if (f101 !== null) return "/tickets" + f101;
  }
  {
    const f104 = check102(v["collectorKeys"]);
    if (f104 !== null) return "/collectorKeys" + f104;
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
    const f107 = check105(v["capabilities"]);
    if (f107 !== null) return "/capabilities" + f107;
  }
  return null;
}
function check109(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 64) return ": too many";
  for (let i110 = 0; i110 < v.length; i110++) {
    if (typeof v[i110] !== "string") return "/" + i110 + ": not text";
    if (v[i110].length > 64) return "/" + i110 + ": too long";
    if (!pattern35.test(v[i110])) return "/" + i110 + ": not in the right form";
  }
  return null;
}
function check108(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f111 = check109(v["probes"]);
    if (f111 !== null) return "/probes" + f111;
  }
  return null;
}
const pattern117 = new RegExp("^[0-9a-f]{64}$", "u");
function check115(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 9) return ": too many";
  for (let i116 = 0; i116 < v.length; i116++) {
    if (typeof v[i116] !== "string") return "/" + i116 + ": not text";
    if (!pattern117.test(v[i116])) return "/" + i116 + ": not in the right form";
  }
  return null;
}
const keys120 = new Set<string>(["payload", "index", "path", "batch"]);
function check114(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["payload"] !== "string") return "/payload" + ": not text";
  if (v["payload"].length > 131072) return "/payload" + ": too long";
  if (!pattern2.test(v["payload"])) return "/payload" + ": not in the right form";
  if (typeof v["index"] !== "number" || !Number.isFinite(v["index"])) return "/index" + ": not a number";
  if (!Number.isSafeInteger(v["index"])) return "/index" + ": not a whole number";
  if (v["index"] < 0) return "/index" + ": out of range";
  if (v["index"] > 500) return "/index" + ": out of range";
  {
    const f118 = check115(v["path"]);
    if (f118 !== null) return "/path" + f118;
  }
  {
    const f119 = check5(v["batch"]);
    if (f119 !== null) return "/batch" + f119;
  }
  for (const key of Object.keys(v)) if (!keys120.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check113(v: any): string | null {
  if (check5(v) !== null && check114(v) !== null) return ": none of the allowed forms";
  return null;
}
function check123(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 16) return ": too many";
  for (let i124 = 0; i124 < v.length; i124++) {
    {
      const f125 = check5(v[i124]);
      if (f125 !== null) return "/" + i124 + f125;
    }
  }
  return null;
}
function check127(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  for (const k128 of Object.keys(v)) {
    if (k128 === "__proto__") return ": __proto__ is no name";
    if (typeof k128 !== "string") return ": not text";
    if (k128.length > 128) return ": too long";
    if (typeof v[k128] !== "string") return "/" + k128.slice(0, 40) + ": not text";
    if (v[k128].length > 524288) return "/" + k128.slice(0, 40) + ": too long";
    if (!pattern2.test(v[k128])) return "/" + k128.slice(0, 40) + ": not in the right form";
  }
  return null;
}
function check112(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f121 = check113(v["order"]);
    if (f121 !== null) return "/order" + f121;
  }
  if (v["delegation"] !== undefined) {
    {
      const f122 = check5(v["delegation"]);
      if (f122 !== null) return "/delegation" + f122;
    }
  }
  if (typeof v["manifest"] !== "string") return "/manifest" + ": not text";
  if (v["manifest"].length > 131072) return "/manifest" + ": too long";
  if (!pattern2.test(v["manifest"])) return "/manifest" + ": not in the right form";
  {
    const f126 = check123(v["approvals"]);
    if (f126 !== null) return "/approvals" + f126;
  }
  {
    const f129 = check127(v["files"]);
    if (f129 !== null) return "/files" + f129;
  }
  return null;
}
function check130(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["proof"] !== "string") return "/proof" + ": not text";
  if (v["proof"].length < 88) return "/proof" + ": too short";
  if (v["proof"].length > 88) return "/proof" + ": too long";
  if (!pattern2.test(v["proof"])) return "/proof" + ": not in the right form";
  return null;
}
function check131(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f132 = check5(v["receipt"]);
    if (f132 !== null) return "/receipt" + f132;
  }
  return null;
}
function check133(v: any): string | null {
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
function check135(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  for (const k136 of Object.keys(v)) {
    if (k136 === "__proto__") return ": __proto__ is no name";
    if (typeof k136 !== "string") return ": not text";
    if (k136.length > 64) return ": too long";
    if (!pattern35.test(k136)) return ": not in the right form";
    {
      const f137 = check44(v[k136]);
      if (f137 !== null) return "/" + k136.slice(0, 40) + f137;
    }
  }
  return null;
}
const pattern141 = new RegExp("^[0-9]{1,5}$", "u");
function check139(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  for (const k140 of Object.keys(v)) {
    if (k140 === "__proto__") return ": __proto__ is no name";
    if (typeof k140 !== "string") return ": not text";
    if (!pattern141.test(k140)) return ": not in the right form";
    if (typeof v[k140] !== "string") return "/" + k140.slice(0, 40) + ": not text";
    if (v[k140].length > 600) return "/" + k140.slice(0, 40) + ": too long";
  }
  return null;
}
function check145(v: any): string | null {
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
function check143(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 20000) return ": too many";
  for (let i144 = 0; i144 < v.length; i144++) {
    {
      const f146 = check145(v[i144]);
      if (f146 !== null) return "/" + i144 + f146;
    }
  }
  return null;
}
function check150(v: any): string | null {
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
function check148(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 64) return ": too many";
  for (let i149 = 0; i149 < v.length; i149++) {
    {
      const f151 = check150(v[i149]);
      if (f151 !== null) return "/" + i149 + f151;
    }
  }
  return null;
}
function check134(v: any): string | null {
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
    const f138 = check135(v["readings"]);
    if (f138 !== null) return "/readings" + f138;
  }
  {
    const f142 = check139(v["names"]);
    if (f142 !== null) return "/names" + f142;
  }
  {
    const f147 = check143(v["points"]);
    if (f147 !== null) return "/points" + f147;
  }
  if (typeof v["raised"] !== "number" || !Number.isFinite(v["raised"])) return "/raised" + ": not a number";
  if (!Number.isSafeInteger(v["raised"])) return "/raised" + ": not a whole number";
  if (v["raised"] < 0) return "/raised" + ": out of range";
  if (typeof v["unmeasured"] !== "number" || !Number.isFinite(v["unmeasured"]))
    return "/unmeasured" + ": not a number";
  if (!Number.isSafeInteger(v["unmeasured"])) return "/unmeasured" + ": not a whole number";
  if (v["unmeasured"] < 0) return "/unmeasured" + ": out of range";
  {
    const f152 = check148(v["gaps"]);
    if (f152 !== null) return "/gaps" + f152;
  }
  return null;
}
function check153(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["runId"] !== "string") return "/runId" + ": not text";
  if (!pattern28.test(v["runId"])) return "/runId" + ": not in the right form";
  {
    const f154 = check5(v["order"]);
    if (f154 !== null) return "/order" + f154;
  }
  if (typeof v["rule"] !== "string") return "/rule" + ": not text";
  if (v["rule"].length > 64) return "/rule" + ": too long";
  if (!pattern35.test(v["rule"])) return "/rule" + ": not in the right form";
  if (typeof v["subject"] !== "string") return "/subject" + ": not text";
  if (v["subject"].length > 512) return "/subject" + ": too long";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return "/atMs" + ": out of range";
  return null;
}
function check155(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["runId"] !== "string") return "/runId" + ": not text";
  if (!pattern28.test(v["runId"])) return "/runId" + ": not in the right form";
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
  if (!pattern2.test(v["data"])) return "/data" + ": not in the right form";
  return null;
}
function check156(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["runId"] !== "string") return "/runId" + ": not text";
  if (!pattern28.test(v["runId"])) return "/runId" + ": not in the right form";
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
function check160(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f161 = check5(v["order"]);
    if (f161 !== null) return "/order" + f161;
  }
  if (typeof v["manifest"] !== "string") return "/manifest" + ": not text";
  if (v["manifest"].length > 131072) return "/manifest" + ": too long";
  if (!pattern2.test(v["manifest"])) return "/manifest" + ": not in the right form";
  {
    const f162 = check123(v["approvals"]);
    if (f162 !== null) return "/approvals" + f162;
  }
  {
    const f163 = check127(v["files"]);
    if (f163 !== null) return "/files" + f163;
  }
  return null;
}
function check158(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 16) return ": too many";
  for (let i159 = 0; i159 < v.length; i159++) {
    {
      const f164 = check160(v[i159]);
      if (f164 !== null) return "/" + i159 + f164;
    }
  }
  return null;
}
function check157(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f165 = check158(v["orders"]);
    if (f165 !== null) return "/orders" + f165;
  }
  return null;
}
function check166(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["runId"] !== "string") return "/runId" + ": not text";
  if (!pattern28.test(v["runId"])) return "/runId" + ": not in the right form";
  return null;
}
function check167(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f168 = check99(v["tickets"]);
    if (f168 !== null) return "/tickets" + f168;
  }
  return null;
}
function check169(v: any): string | null {
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
      const f170 = check3(v["roots"]);
      if (f170 !== null) return "/roots" + f170;
    }
  }
  if (v["policy"] !== undefined) {
    {
      const f171 = check5(v["policy"]);
      if (f171 !== null) return "/policy" + f171;
    }
  }
  if (typeof v["quarantined"] !== "boolean") return "/quarantined" + ": not true or false";
  return null;
}

/** Name → check. A check gives null when the value is right, else where and what is wrong. */
export const checks: ReadonlyMap<string, (value: unknown) => string | null> = new Map<
  string,
  (value: any) => string | null
>([
  ["ack", check0],
  ["challenge", check1],
  ["enrol", check25],
  ["enrolled", check27],
  ["finding", check34],
  ["goodbye", check85],
  ["halts", check86],
  ["heartbeat", check94],
  ["heartbeat-echo", check95],
  ["hello", check96],
  ["measure-now", check108],
  ["order", check112],
  ["proof", check130],
  ["receipt", check131],
  ["refused", check133],
  ["report", check134],
  ["run-begun", check153],
  ["run-output", check155],
  ["run-update", check156],
  ["standing-orders", check157],
  ["stop", check166],
  ["tickets", check167],
  ["welcome", check169],
]);
