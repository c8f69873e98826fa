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
function check21(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f22 = check2(v["statement"]);
    if (f22 !== null) return "/statement" + f22;
  }
  return null;
}
function check24(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 16) return ": too many";
  for (let i25 = 0; i25 < v.length; i25++) {
    {
      const f26 = check2(v[i25]);
      if (f26 !== null) return "/" + i25 + f26;
    }
  }
  return null;
}
function check23(v: any): string | null {
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
      const f27 = check24(v["roots"]);
      if (f27 !== null) return "/roots" + f27;
    }
  }
  if (v["policy"] !== undefined) {
    {
      const f28 = check2(v["policy"]);
      if (f28 !== null) return "/policy" + f28;
    }
  }
  return null;
}
const pattern30 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check29(v: any): string | null {
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
  if (!pattern30.test(v["name"])) return "/name" + ": not in the right form";
  if (v["platform"] !== "linux" && v["platform"] !== "windows" && v["platform"] !== "macos")
    return "/platform" + ": not one of the allowed values";
  if (typeof v["system"] !== "string") return "/system" + ": not text";
  if (v["system"].length > 512) return "/system" + ": too long";
  if (!pattern30.test(v["system"])) return "/system" + ": not in the right form";
  if (typeof v["agentVersion"] !== "string") return "/agentVersion" + ": not text";
  if (v["agentVersion"].length > 32) return "/agentVersion" + ": too long";
  return null;
}
const pattern32 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
function check33(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 64) return ": too many";
  for (let i34 = 0; i34 < v.length; i34++) {
    {
      const f35 = check2(v[i34]);
      if (f35 !== null) return "/" + i34 + f35;
    }
  }
  return null;
}
function check31(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["deviceId"] !== "string") return "/deviceId" + ": not text";
  if (!pattern32.test(v["deviceId"])) return "/deviceId" + ": not in the right form";
  if (typeof v["collectorKey"] !== "string") return "/collectorKey" + ": not text";
  if (v["collectorKey"].length < 44) return "/collectorKey" + ": too short";
  if (v["collectorKey"].length > 44) return "/collectorKey" + ": too long";
  if (!pattern3.test(v["collectorKey"])) return "/collectorKey" + ": not in the right form";
  if (typeof v["proof"] !== "string") return "/proof" + ": not text";
  if (v["proof"].length < 88) return "/proof" + ": too short";
  if (v["proof"].length > 88) return "/proof" + ": too long";
  if (!pattern3.test(v["proof"])) return "/proof" + ": not in the right form";
  {
    const f36 = check33(v["roots"]);
    if (f36 !== null) return "/roots" + f36;
  }
  {
    const f37 = check2(v["policy"]);
    if (f37 !== null) return "/policy" + f37;
  }
  return null;
}
const pattern39 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
function check43(v: any): string | null {
  if (typeof v !== "string") return ": not text";
  if (v.length > 512) return ": too long";
  return null;
}
function check44(v: any): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return ": not a number";
  return null;
}
function check42(v: any): string | null {
  if (check43(v) !== null && check44(v) !== null) return ": none of the allowed forms";
  return null;
}
function check40(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  for (const k41 of Object.keys(v)) {
    if (k41 === "__proto__") return ": __proto__ is no name";
    if (typeof k41 !== "string") return ": not text";
    if (k41.length > 64) return ": too long";
    {
      const f45 = check42(v[k41]);
      if (f45 !== null) return "/" + k41.slice(0, 40) + f45;
    }
  }
  return null;
}
function check50(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  for (const k51 of Object.keys(v)) {
    if (k51 === "__proto__") return ": __proto__ is no name";
    if (typeof k51 !== "string") return ": not text";
  }
  return null;
}
function check49(v: any): string | null {
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
    const f52 = check50(v["value"]);
    if (f52 !== null) return "/value" + f52;
  }
  return null;
}
function check53(v: any): string | null {
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
    if (!pattern30.test(v["detail"])) return "/detail" + ": not in the right form";
  }
  return null;
}
function check54(v: any): string | null {
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
    if (!pattern30.test(v["detail"])) return "/detail" + ": not in the right form";
  }
  return null;
}
function check48(v: any): string | null {
  if (check49(v) !== null && check53(v) !== null && check54(v) !== null) return ": none of the allowed forms";
  return null;
}
function check61(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length !== 2) return ": wrong length";
  if (typeof v[0] !== "number" || !Number.isFinite(v[0])) return "/0" + ": not a number";
  if (!Number.isSafeInteger(v[0])) return "/0" + ": not a whole number";
  if (v[0] < 0) return "/0" + ": out of range";
  if (v[0] > 8640000000000) return "/0" + ": out of range";
  if (typeof v[1] !== "number" || !Number.isFinite(v[1])) return "/1" + ": not a number";
  return null;
}
function check59(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 2000) return ": too many";
  for (let i60 = 0; i60 < v.length; i60++) {
    {
      const f62 = check61(v[i60]);
      if (f62 !== null) return "/" + i60 + f62;
    }
  }
  return null;
}
function check58(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["series"] !== "string") return "/series" + ": not text";
  if (v["series"].length > 600) return "/series" + ": too long";
  {
    const f63 = check59(v["points"]);
    if (f63 !== null) return "/points" + f63;
  }
  return null;
}
function check56(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 16) return ": too many";
  for (let i57 = 0; i57 < v.length; i57++) {
    {
      const f64 = check58(v[i57]);
      if (f64 !== null) return "/" + i57 + f64;
    }
  }
  return null;
}
function check68(v: any): string | null {
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
function check66(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 5) return ": too many";
  for (let i67 = 0; i67 < v.length; i67++) {
    {
      const f69 = check68(v[i67]);
      if (f69 !== null) return "/" + i67 + f69;
    }
  }
  return null;
}
function check73(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return "/atMs" + ": out of range";
  if (typeof v["source"] !== "string") return "/source" + ": not text";
  if (v["source"].length > 512) return "/source" + ": too long";
  if (!pattern30.test(v["source"])) return "/source" + ": not in the right form";
  if (typeof v["text"] !== "string") return "/text" + ": not text";
  if (v["text"].length > 512) return "/text" + ": too long";
  if (!pattern30.test(v["text"])) return "/text" + ": not in the right form";
  return null;
}
function check71(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 50) return ": too many";
  for (let i72 = 0; i72 < v.length; i72++) {
    {
      const f74 = check73(v[i72]);
      if (f74 !== null) return "/" + i72 + f74;
    }
  }
  return null;
}
function check78(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return "/atMs" + ": out of range";
  if (typeof v["text"] !== "string") return "/text" + ": not text";
  if (v["text"].length > 512) return "/text" + ": too long";
  if (!pattern30.test(v["text"])) return "/text" + ": not in the right form";
  return null;
}
function check76(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 50) return ": too many";
  for (let i77 = 0; i77 < v.length; i77++) {
    {
      const f79 = check78(v[i77]);
      if (f79 !== null) return "/" + i77 + f79;
    }
  }
  return null;
}
function check82(v: any): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return ": not a number";
  if (!Number.isSafeInteger(v)) return ": not a whole number";
  if (v < 0) return ": out of range";
  if (v > 8640000000000) return ": out of range";
  return null;
}
function check81(v: any): string | null {
  if (v !== null && check82(v) !== null) return ": none of the allowed forms";
  return null;
}
function check47(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f55 = check48(v["reading"]);
    if (f55 !== null) return "/reading" + f55;
  }
  {
    const f65 = check56(v["recording"]);
    if (f65 !== null) return "/recording" + f65;
  }
  {
    const f70 = check66(v["top"]);
    if (f70 !== null) return "/top" + f70;
  }
  {
    const f75 = check71(v["log"]);
    if (f75 !== null) return "/log" + f75;
  }
  {
    const f80 = check76(v["changes"]);
    if (f80 !== null) return "/changes" + f80;
  }
  {
    const f83 = check81(v["lastWellAtMs"]);
    if (f83 !== null) return "/lastWellAtMs" + f83;
  }
  return null;
}
function check85(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f86 = check48(v["reading"]);
    if (f86 !== null) return "/reading" + f86;
  }
  {
    const f87 = check56(v["recording"]);
    if (f87 !== null) return "/recording" + f87;
  }
  return null;
}
function check38(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["findingId"] !== "string") return "/findingId" + ": not text";
  if (!pattern32.test(v["findingId"])) return "/findingId" + ": not in the right form";
  if (typeof v["rule"] !== "string") return "/rule" + ": not text";
  if (v["rule"].length > 64) return "/rule" + ": too long";
  if (!pattern39.test(v["rule"])) return "/rule" + ": not in the right form";
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
    const f46 = check40(v["params"]);
    if (f46 !== null) return "/params" + f46;
  }
  if (v["evidence"] !== undefined) {
    {
      const f84 = check47(v["evidence"]);
      if (f84 !== null) return "/evidence" + f84;
    }
  }
  if (v["after"] !== undefined) {
    {
      const f88 = check85(v["after"]);
      if (f88 !== null) return "/after" + f88;
    }
  }
  return null;
}
function check89(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (
    v["reason"] !== "sleep" &&
    v["reason"] !== "shutdown" &&
    v["reason"] !== "agent-stops" &&
    v["reason"] !== "uninstall"
  )
    return "/reason" + ": not one of the allowed values";
  return null;
}
const keys95 = new Set<string>(["kind", "sealed"]);
function check93(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["kind"] !== "stop" && v["kind"] !== "revoke" && v["kind"] !== "resume")
    return "/kind" + ": not one of the allowed values";
  {
    const f94 = check2(v["sealed"]);
    if (f94 !== null) return "/sealed" + f94;
  }
  for (const key of Object.keys(v)) if (!keys95.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check91(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 256) return ": too many";
  for (let i92 = 0; i92 < v.length; i92++) {
    {
      const f96 = check93(v[i92]);
      if (f96 !== null) return "/" + i92 + f96;
    }
  }
  return null;
}
function check90(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f97 = check91(v["halts"]);
    if (f97 !== null) return "/halts" + f97;
  }
  return null;
}
function check98(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["echo"] !== "number" || !Number.isFinite(v["echo"])) return "/echo" + ": not a number";
  if (!Number.isSafeInteger(v["echo"])) return "/echo" + ": not a whole number";
  if (v["echo"] < 0) return "/echo" + ": out of range";
  return null;
}
const pattern101 = new RegExp("^[0-9a-f]{64}$", "u");
function check100(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["index"] !== "number" || !Number.isFinite(v["index"])) return "/index" + ": not a number";
  if (!Number.isSafeInteger(v["index"])) return "/index" + ": not a whole number";
  if (v["index"] < 1) return "/index" + ": out of range";
  if (typeof v["hash"] !== "string") return "/hash" + ": not text";
  if (!pattern101.test(v["hash"])) return "/hash" + ": not in the right form";
  return null;
}
function check99(v: any): string | null {
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
      const f102 = check100(v["audit"]);
      if (f102 !== null) return "/audit" + f102;
    }
  }
  return null;
}
function check104(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["epoch"] !== "string") return "/epoch" + ": not text";
  if (!pattern32.test(v["epoch"])) return "/epoch" + ": not in the right form";
  if (typeof v["nextSeq"] !== "number" || !Number.isFinite(v["nextSeq"]))
    return "/nextSeq" + ": not a number";
  if (!Number.isSafeInteger(v["nextSeq"])) return "/nextSeq" + ": not a whole number";
  if (v["nextSeq"] < 1) return "/nextSeq" + ": out of range";
  return null;
}
function check106(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 16) return ": too many";
  for (let i107 = 0; i107 < v.length; i107++) {
    if (typeof v[i107] !== "string") return "/" + i107 + ": not text";
    if (v[i107].length < 24) return "/" + i107 + ": too short";
    if (v[i107].length > 24) return "/" + i107 + ": too long";
    if (!pattern3.test(v[i107])) return "/" + i107 + ": not in the right form";
  }
  return null;
}
function check109(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 4) return ": too many";
  for (let i110 = 0; i110 < v.length; i110++) {
    if (typeof v[i110] !== "string") return "/" + i110 + ": not text";
    if (v[i110].length < 44) return "/" + i110 + ": too short";
    if (v[i110].length > 44) return "/" + i110 + ": too long";
    if (!pattern3.test(v[i110])) return "/" + i110 + ": not in the right form";
  }
  return null;
}
function check112(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 32) return ": too many";
  for (let i113 = 0; i113 < v.length; i113++) {
    if (typeof v[i113] !== "string") return "/" + i113 + ": not text";
    if (v[i113].length > 32) return "/" + i113 + ": too long";
  }
  return null;
}
function check103(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return "/version" + ": not a whole number";
  if (v["version"] < 1) return "/version" + ": out of range";
  if (v["version"] > 1000) return "/version" + ": out of range";
  if (typeof v["deviceId"] !== "string") return "/deviceId" + ": not text";
  if (!pattern32.test(v["deviceId"])) return "/deviceId" + ": not in the right form";
  if (typeof v["nonce"] !== "string") return "/nonce" + ": not text";
  if (v["nonce"].length < 44) return "/nonce" + ": too short";
  if (v["nonce"].length > 44) return "/nonce" + ": too long";
  if (!pattern3.test(v["nonce"])) return "/nonce" + ": not in the right form";
  if (typeof v["connection"] !== "number" || !Number.isFinite(v["connection"]))
    return "/connection" + ": not a number";
  if (!Number.isSafeInteger(v["connection"])) return "/connection" + ": not a whole number";
  if (v["connection"] < 1) return "/connection" + ": out of range";
  if (v["name"] !== undefined) {
    if (typeof v["name"] !== "string") return "/name" + ": not text";
    if (v["name"].length < 1) return "/name" + ": too short";
    if (v["name"].length > 253) return "/name" + ": too long";
    if (!pattern30.test(v["name"])) return "/name" + ": not in the right form";
  }
  if (typeof v["agentVersion"] !== "string") return "/agentVersion" + ": not text";
  if (v["agentVersion"].length > 32) return "/agentVersion" + ": too long";
  {
    const f105 = check104(v["spool"]);
    if (f105 !== null) return "/spool" + f105;
  }
  {
    const f108 = check106(v["tickets"]);
    if (f108 !== null) return "/tickets" + f108;
  }
  {
    const f111 = check109(v["collectorKeys"]);
    if (f111 !== null) return "/collectorKeys" + f111;
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
    const f114 = check112(v["capabilities"]);
    if (f114 !== null) return "/capabilities" + f114;
  }
  return null;
}
function check116(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 64) return ": too many";
  for (let i117 = 0; i117 < v.length; i117++) {
    if (typeof v[i117] !== "string") return "/" + i117 + ": not text";
    if (v[i117].length > 64) return "/" + i117 + ": too long";
    if (!pattern39.test(v[i117])) return "/" + i117 + ": not in the right form";
  }
  return null;
}
function check115(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f118 = check116(v["probes"]);
    if (f118 !== null) return "/probes" + f118;
  }
  return null;
}
function check122(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 9) return ": too many";
  for (let i123 = 0; i123 < v.length; i123++) {
    if (typeof v[i123] !== "string") return "/" + i123 + ": not text";
    if (!pattern101.test(v[i123])) return "/" + i123 + ": not in the right form";
  }
  return null;
}
const keys126 = new Set<string>(["payload", "index", "path", "batch"]);
function check121(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["payload"] !== "string") return "/payload" + ": not text";
  if (v["payload"].length > 131072) return "/payload" + ": too long";
  if (!pattern3.test(v["payload"])) return "/payload" + ": not in the right form";
  if (typeof v["index"] !== "number" || !Number.isFinite(v["index"])) return "/index" + ": not a number";
  if (!Number.isSafeInteger(v["index"])) return "/index" + ": not a whole number";
  if (v["index"] < 0) return "/index" + ": out of range";
  if (v["index"] > 500) return "/index" + ": out of range";
  {
    const f124 = check122(v["path"]);
    if (f124 !== null) return "/path" + f124;
  }
  {
    const f125 = check2(v["batch"]);
    if (f125 !== null) return "/batch" + f125;
  }
  for (const key of Object.keys(v)) if (!keys126.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check120(v: any): string | null {
  if (check2(v) !== null && check121(v) !== null) return ": none of the allowed forms";
  return null;
}
function check129(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 16) return ": too many";
  for (let i130 = 0; i130 < v.length; i130++) {
    {
      const f131 = check2(v[i130]);
      if (f131 !== null) return "/" + i130 + f131;
    }
  }
  return null;
}
function check133(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["line"] !== "string") return "/line" + ": not text";
  if (v["line"].length > 32768) return "/line" + ": too long";
  {
    const f134 = check100(v["head"]);
    if (f134 !== null) return "/head" + f134;
  }
  return null;
}
function check136(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  for (const k137 of Object.keys(v)) {
    if (k137 === "__proto__") return ": __proto__ is no name";
    if (typeof k137 !== "string") return ": not text";
    if (k137.length > 128) return ": too long";
    if (typeof v[k137] !== "string") return "/" + k137.slice(0, 40) + ": not text";
    if (v[k137].length > 524288) return "/" + k137.slice(0, 40) + ": too long";
    if (!pattern3.test(v[k137])) return "/" + k137.slice(0, 40) + ": not in the right form";
  }
  return null;
}
function check119(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f127 = check120(v["order"]);
    if (f127 !== null) return "/order" + f127;
  }
  if (v["delegation"] !== undefined) {
    {
      const f128 = check2(v["delegation"]);
      if (f128 !== null) return "/delegation" + f128;
    }
  }
  if (typeof v["manifest"] !== "string") return "/manifest" + ": not text";
  if (v["manifest"].length > 131072) return "/manifest" + ": too long";
  if (!pattern3.test(v["manifest"])) return "/manifest" + ": not in the right form";
  {
    const f132 = check129(v["approvals"]);
    if (f132 !== null) return "/approvals" + f132;
  }
  if (v["recorded"] !== undefined) {
    {
      const f135 = check133(v["recorded"]);
      if (f135 !== null) return "/recorded" + f135;
    }
  }
  {
    const f138 = check136(v["files"]);
    if (f138 !== null) return "/files" + f138;
  }
  return null;
}
function check139(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["proof"] !== "string") return "/proof" + ": not text";
  if (v["proof"].length < 88) return "/proof" + ": too short";
  if (v["proof"].length > 88) return "/proof" + ": too long";
  if (!pattern3.test(v["proof"])) return "/proof" + ": not in the right form";
  return null;
}
function check140(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f141 = check2(v["receipt"]);
    if (f141 !== null) return "/receipt" + f141;
  }
  return null;
}
function check142(v: any): string | null {
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
function check143(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f144 = check2(v["release"]);
    if (f144 !== null) return "/release" + f144;
  }
  if (typeof v["openRing"] !== "number" || !Number.isFinite(v["openRing"]))
    return "/openRing" + ": not a number";
  if (!Number.isSafeInteger(v["openRing"])) return "/openRing" + ": not a whole number";
  if (v["openRing"] < -1) return "/openRing" + ": out of range";
  if (v["openRing"] > 7) return "/openRing" + ": out of range";
  return null;
}
function check145(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["sha256"] !== "string") return "/sha256" + ": not text";
  if (!pattern101.test(v["sha256"])) return "/sha256" + ": not in the right form";
  if (typeof v["offset"] !== "number" || !Number.isFinite(v["offset"])) return "/offset" + ": not a number";
  if (!Number.isSafeInteger(v["offset"])) return "/offset" + ": not a whole number";
  if (v["offset"] < 0) return "/offset" + ": out of range";
  if (v["offset"] > 16777216) return "/offset" + ": out of range";
  if (typeof v["sizeBytes"] !== "number" || !Number.isFinite(v["sizeBytes"]))
    return "/sizeBytes" + ": not a number";
  if (!Number.isSafeInteger(v["sizeBytes"])) return "/sizeBytes" + ": not a whole number";
  if (v["sizeBytes"] < 1) return "/sizeBytes" + ": out of range";
  if (v["sizeBytes"] > 16777216) return "/sizeBytes" + ": out of range";
  if (typeof v["data"] !== "string") return "/data" + ": not text";
  if (v["data"].length < 4) return "/data" + ": too short";
  if (v["data"].length > 65536) return "/data" + ": too long";
  if (!pattern3.test(v["data"])) return "/data" + ": not in the right form";
  return null;
}
function check148(v: any): string | null {
  if (typeof v !== "string") return ": not text";
  if (v.length > 64) return ": too long";
  return null;
}
function check147(v: any): string | null {
  if (v !== null && check148(v) !== null) return ": none of the allowed forms";
  return null;
}
function check146(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["sequence"] !== "number" || !Number.isFinite(v["sequence"]))
    return "/sequence" + ": not a number";
  if (!Number.isSafeInteger(v["sequence"])) return "/sequence" + ": not a whole number";
  if (v["sequence"] < 1) return "/sequence" + ": out of range";
  if (v["sequence"] > 1000000000) return "/sequence" + ": out of range";
  if (typeof v["version"] !== "string") return "/version" + ": not text";
  if (v["version"].length > 32) return "/version" + ": too long";
  if (
    v["state"] !== "waiting" &&
    v["state"] !== "fetching" &&
    v["state"] !== "trying" &&
    v["state"] !== "settled" &&
    v["state"] !== "returned" &&
    v["state"] !== "refused"
  )
    return "/state" + ": not one of the allowed values";
  if (typeof v["ring"] !== "number" || !Number.isFinite(v["ring"])) return "/ring" + ": not a number";
  if (!Number.isSafeInteger(v["ring"])) return "/ring" + ": not a whole number";
  if (v["ring"] < 0) return "/ring" + ": out of range";
  if (v["ring"] > 7) return "/ring" + ": out of range";
  {
    const f149 = check147(v["code"]);
    if (f149 !== null) return "/code" + f149;
  }
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return "/atMs" + ": out of range";
  return null;
}
function check150(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["sha256"] !== "string") return "/sha256" + ": not text";
  if (!pattern101.test(v["sha256"])) return "/sha256" + ": not in the right form";
  if (typeof v["offset"] !== "number" || !Number.isFinite(v["offset"])) return "/offset" + ": not a number";
  if (!Number.isSafeInteger(v["offset"])) return "/offset" + ": not a whole number";
  if (v["offset"] < 0) return "/offset" + ": out of range";
  if (v["offset"] > 16777216) return "/offset" + ": out of range";
  return null;
}
function check152(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  for (const k153 of Object.keys(v)) {
    if (k153 === "__proto__") return ": __proto__ is no name";
    if (typeof k153 !== "string") return ": not text";
    if (k153.length > 64) return ": too long";
    if (!pattern39.test(k153)) return ": not in the right form";
    {
      const f154 = check48(v[k153]);
      if (f154 !== null) return "/" + k153.slice(0, 40) + f154;
    }
  }
  return null;
}
const pattern158 = new RegExp("^[0-9]{1,5}$", "u");
function check156(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  for (const k157 of Object.keys(v)) {
    if (k157 === "__proto__") return ": __proto__ is no name";
    if (typeof k157 !== "string") return ": not text";
    if (!pattern158.test(k157)) return ": not in the right form";
    if (typeof v[k157] !== "string") return "/" + k157.slice(0, 40) + ": not text";
    if (v[k157].length > 600) return "/" + k157.slice(0, 40) + ": too long";
  }
  return null;
}
function check162(v: any): string | null {
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
function check160(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 20000) return ": too many";
  for (let i161 = 0; i161 < v.length; i161++) {
    {
      const f163 = check162(v[i161]);
      if (f163 !== null) return "/" + i161 + f163;
    }
  }
  return null;
}
function check167(v: any): string | null {
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
function check165(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 64) return ": too many";
  for (let i166 = 0; i166 < v.length; i166++) {
    {
      const f168 = check167(v[i166]);
      if (f168 !== null) return "/" + i166 + f168;
    }
  }
  return null;
}
function check151(v: any): string | null {
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
    const f155 = check152(v["readings"]);
    if (f155 !== null) return "/readings" + f155;
  }
  {
    const f159 = check156(v["names"]);
    if (f159 !== null) return "/names" + f159;
  }
  {
    const f164 = check160(v["points"]);
    if (f164 !== null) return "/points" + f164;
  }
  if (typeof v["raised"] !== "number" || !Number.isFinite(v["raised"])) return "/raised" + ": not a number";
  if (!Number.isSafeInteger(v["raised"])) return "/raised" + ": not a whole number";
  if (v["raised"] < 0) return "/raised" + ": out of range";
  if (typeof v["unmeasured"] !== "number" || !Number.isFinite(v["unmeasured"]))
    return "/unmeasured" + ": not a number";
  if (!Number.isSafeInteger(v["unmeasured"])) return "/unmeasured" + ": not a whole number";
  if (v["unmeasured"] < 0) return "/unmeasured" + ": out of range";
  {
    const f169 = check165(v["gaps"]);
    if (f169 !== null) return "/gaps" + f169;
  }
  return null;
}
function check170(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["rollout"] !== "string") return "/rollout" + ": not text";
  if (!pattern101.test(v["rollout"])) return "/rollout" + ": not in the right form";
  if (typeof v["ring"] !== "number" || !Number.isFinite(v["ring"])) return "/ring" + ": not a number";
  if (!Number.isSafeInteger(v["ring"])) return "/ring" + ": not a whole number";
  if (v["ring"] < 0) return "/ring" + ": out of range";
  if (v["ring"] > 8) return "/ring" + ": out of range";
  if (v["state"] !== "waiting" && v["state"] !== "skipped" && v["state"] !== "refused")
    return "/state" + ": not one of the allowed values";
  {
    const f171 = check147(v["code"]);
    if (f171 !== null) return "/code" + f171;
  }
  {
    const f172 = check81(v["untilMs"]);
    if (f172 !== null) return "/untilMs" + f172;
  }
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return "/atMs" + ": out of range";
  return null;
}
function check178(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 16) return ": too many";
  for (let i179 = 0; i179 < v.length; i179++) {
    if (typeof v[i179] !== "string") return "/" + i179 + ": not text";
    if (!pattern101.test(v[i179])) return "/" + i179 + ": not in the right form";
  }
  return null;
}
function check181(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 4) return ": too many";
  for (let i182 = 0; i182 < v.length; i182++) {
    {
      const f183 = check2(v[i182]);
      if (f183 !== null) return "/" + i182 + f183;
    }
  }
  return null;
}
function check185(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["manifest"] !== "string") return "/manifest" + ": not text";
  if (v["manifest"].length > 131072) return "/manifest" + ": too long";
  if (!pattern3.test(v["manifest"])) return "/manifest" + ": not in the right form";
  {
    const f186 = check129(v["approvals"]);
    if (f186 !== null) return "/approvals" + f186;
  }
  {
    const f187 = check136(v["files"]);
    if (f187 !== null) return "/files" + f187;
  }
  return null;
}
function check176(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f177 = check2(v["rollout"]);
    if (f177 !== null) return "/rollout" + f177;
  }
  if (typeof v["index"] !== "number" || !Number.isFinite(v["index"])) return "/index" + ": not a number";
  if (!Number.isSafeInteger(v["index"])) return "/index" + ": not a whole number";
  if (v["index"] < 0) return "/index" + ": out of range";
  if (v["index"] > 49999) return "/index" + ": out of range";
  {
    const f180 = check178(v["path"]);
    if (f180 !== null) return "/path" + f180;
  }
  if (typeof v["openRing"] !== "number" || !Number.isFinite(v["openRing"]))
    return "/openRing" + ": not a number";
  if (!Number.isSafeInteger(v["openRing"])) return "/openRing" + ": not a whole number";
  if (v["openRing"] < -1) return "/openRing" + ": out of range";
  if (v["openRing"] > 7) return "/openRing" + ": out of range";
  if (typeof v["halt"] !== "number" || !Number.isFinite(v["halt"])) return "/halt" + ": not a number";
  if (!Number.isSafeInteger(v["halt"])) return "/halt" + ": not a whole number";
  if (v["halt"] < 0) return "/halt" + ": out of range";
  if (v["halt"] > 1000000) return "/halt" + ": out of range";
  {
    const f184 = check181(v["resumes"]);
    if (f184 !== null) return "/resumes" + f184;
  }
  {
    const f188 = check185(v["fix"]);
    if (f188 !== null) return "/fix" + f188;
  }
  return null;
}
function check174(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 8) return ": too many";
  for (let i175 = 0; i175 < v.length; i175++) {
    {
      const f189 = check176(v[i175]);
      if (f189 !== null) return "/" + i175 + f189;
    }
  }
  return null;
}
function check173(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f190 = check174(v["rollouts"]);
    if (f190 !== null) return "/rollouts" + f190;
  }
  return null;
}
const pattern194 = new RegExp(
  "^20\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d$",
  "u",
);
function check193(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["local"] !== "string") return "/local" + ": not text";
  if (!pattern194.test(v["local"])) return "/local" + ": not in the right form";
  if (typeof v["place"] !== "number" || !Number.isFinite(v["place"])) return "/place" + ": not a number";
  if (!Number.isSafeInteger(v["place"])) return "/place" + ": not a whole number";
  if (v["place"] < 0) return "/place" + ": out of range";
  if (v["place"] > 7) return "/place" + ": out of range";
  return null;
}
function check196(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["index"] !== "number" || !Number.isFinite(v["index"])) return "/index" + ": not a number";
  if (!Number.isSafeInteger(v["index"])) return "/index" + ": not a whole number";
  if (v["index"] < 0) return "/index" + ": out of range";
  {
    const f197 = check178(v["path"]);
    if (f197 !== null) return "/path" + f197;
  }
  return null;
}
function check191(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["runId"] !== "string") return "/runId" + ": not text";
  if (!pattern32.test(v["runId"])) return "/runId" + ": not in the right form";
  {
    const f192 = check2(v["order"]);
    if (f192 !== null) return "/order" + f192;
  }
  if (v["rule"] !== undefined) {
    if (typeof v["rule"] !== "string") return "/rule" + ": not text";
    if (v["rule"].length > 64) return "/rule" + ": too long";
    if (!pattern39.test(v["rule"])) return "/rule" + ": not in the right form";
  }
  if (v["subject"] !== undefined) {
    if (typeof v["subject"] !== "string") return "/subject" + ": not text";
    if (v["subject"].length > 512) return "/subject" + ": too long";
  }
  if (v["occurrence"] !== undefined) {
    {
      const f195 = check193(v["occurrence"]);
      if (f195 !== null) return "/occurrence" + f195;
    }
  }
  if (v["target"] !== undefined) {
    {
      const f198 = check196(v["target"]);
      if (f198 !== null) return "/target" + f198;
    }
  }
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return "/atMs" + ": out of range";
  return null;
}
function check199(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["runId"] !== "string") return "/runId" + ": not text";
  if (!pattern32.test(v["runId"])) return "/runId" + ": not in the right form";
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
const keys202 = new Set<string>(["answer", "atMs", "asked", "postponed"]);
function check201(v: any): string | null {
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
  for (const key of Object.keys(v)) if (!keys202.has(key)) return "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check200(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["runId"] !== "string") return "/runId" + ": not text";
  if (!pattern32.test(v["runId"])) return "/runId" + ": not in the right form";
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
      v["reason"] !== "typing" &&
      v["reason"] !== "cannot-tell" &&
      v["reason"] !== "asked" &&
      v["reason"] !== "postponed" &&
      v["reason"] !== "declined-today" &&
      v["reason"] !== "nobody-answered" &&
      v["reason"] !== "nobody-there" &&
      v["reason"] !== "asked-enough"
    )
      return "/reason" + ": not one of the allowed values";
  }
  if (v["untilMs"] !== undefined) {
    if (typeof v["untilMs"] !== "number" || !Number.isFinite(v["untilMs"]))
      return "/untilMs" + ": not a number";
    if (!Number.isSafeInteger(v["untilMs"])) return "/untilMs" + ": not a whole number";
    if (v["untilMs"] < 0) return "/untilMs" + ": out of range";
    if (v["untilMs"] > 8640000000000) return "/untilMs" + ": out of range";
  }
  if (v["consent"] !== undefined) {
    {
      const f203 = check201(v["consent"]);
      if (f203 !== null) return "/consent" + f203;
    }
  }
  return null;
}
function check206(v: any): string | null {
  if (typeof v !== "string") return ": not text";
  if (!pattern194.test(v)) return ": not in the right form";
  return null;
}
function check205(v: any): string | null {
  if (v !== null && check206(v) !== null) return ": none of the allowed forms";
  return null;
}
function check204(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["schedule"] !== "string") return "/schedule" + ": not text";
  if (!pattern101.test(v["schedule"])) return "/schedule" + ": not in the right form";
  {
    const f207 = check205(v["local"]);
    if (f207 !== null) return "/local" + f207;
  }
  if (
    v["state"] !== "planned" &&
    v["state"] !== "waiting" &&
    v["state"] !== "missed" &&
    v["state"] !== "refused"
  )
    return "/state" + ": not one of the allowed values";
  {
    const f208 = check147(v["code"]);
    if (f208 !== null) return "/code" + f208;
  }
  {
    const f209 = check81(v["dueMs"]);
    if (f209 !== null) return "/dueMs" + f209;
  }
  if (typeof v["zone"] !== "string") return "/zone" + ": not text";
  if (v["zone"].length < 1) return "/zone" + ": too short";
  if (v["zone"].length > 64) return "/zone" + ": too long";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return "/atMs" + ": out of range";
  return null;
}
function check215(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length < 1) return ": too few";
  if (v.length > 8) return ": too many";
  for (let i216 = 0; i216 < v.length; i216++) {
    {
      const f217 = check185(v[i216]);
      if (f217 !== null) return "/" + i216 + f217;
    }
  }
  return null;
}
function check213(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f214 = check2(v["schedule"]);
    if (f214 !== null) return "/schedule" + f214;
  }
  if (typeof v["openRing"] !== "number" || !Number.isFinite(v["openRing"]))
    return "/openRing" + ": not a number";
  if (!Number.isSafeInteger(v["openRing"])) return "/openRing" + ": not a whole number";
  if (v["openRing"] < -1) return "/openRing" + ": out of range";
  if (v["openRing"] > 7) return "/openRing" + ": out of range";
  {
    const f218 = check215(v["fixes"]);
    if (f218 !== null) return "/fixes" + f218;
  }
  return null;
}
function check211(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 16) return ": too many";
  for (let i212 = 0; i212 < v.length; i212++) {
    {
      const f219 = check213(v[i212]);
      if (f219 !== null) return "/" + i212 + f219;
    }
  }
  return null;
}
function check210(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f220 = check211(v["schedules"]);
    if (f220 !== null) return "/schedules" + f220;
  }
  return null;
}
function check225(v: any): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return ": not a number";
  if (!Number.isSafeInteger(v)) return ": not a whole number";
  return null;
}
function check224(v: any): string | null {
  if (check43(v) !== null && check225(v) !== null) return ": none of the allowed forms";
  return null;
}
function check222(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  for (const k223 of Object.keys(v)) {
    if (k223 === "__proto__") return ": __proto__ is no name";
    if (typeof k223 !== "string") return ": not text";
    if (k223.length > 32) return ": too long";
    {
      const f226 = check224(v[k223]);
      if (f226 !== null) return "/" + k223.slice(0, 40) + f226;
    }
  }
  return null;
}
function check221(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["requestId"] !== "string") return "/requestId" + ": not text";
  if (!pattern32.test(v["requestId"])) return "/requestId" + ": not in the right form";
  if (typeof v["person"] !== "string") return "/person" + ": not text";
  if (v["person"].length < 1) return "/person" + ": too short";
  if (v["person"].length > 64) return "/person" + ": too long";
  if (!pattern30.test(v["person"])) return "/person" + ": not in the right form";
  if (typeof v["fix"] !== "string") return "/fix" + ": not text";
  if (v["fix"].length > 64) return "/fix" + ": too long";
  if (!pattern39.test(v["fix"])) return "/fix" + ": not in the right form";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return "/version" + ": not a whole number";
  if (v["version"] < 1) return "/version" + ": out of range";
  if (typeof v["manifestDigest"] !== "string") return "/manifestDigest" + ": not text";
  if (!pattern101.test(v["manifestDigest"])) return "/manifestDigest" + ": not in the right form";
  {
    const f227 = check222(v["params"]);
    if (f227 !== null) return "/params" + f227;
  }
  if (typeof v["manifest"] !== "string") return "/manifest" + ": not text";
  if (v["manifest"].length > 131072) return "/manifest" + ": too long";
  if (!pattern3.test(v["manifest"])) return "/manifest" + ": not in the right form";
  {
    const f228 = check129(v["approvals"]);
    if (f228 !== null) return "/approvals" + f228;
  }
  return null;
}
function check232(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f233 = check2(v["order"]);
    if (f233 !== null) return "/order" + f233;
  }
  if (typeof v["manifest"] !== "string") return "/manifest" + ": not text";
  if (v["manifest"].length > 131072) return "/manifest" + ": too long";
  if (!pattern3.test(v["manifest"])) return "/manifest" + ": not in the right form";
  {
    const f234 = check129(v["approvals"]);
    if (f234 !== null) return "/approvals" + f234;
  }
  {
    const f235 = check136(v["files"]);
    if (f235 !== null) return "/files" + f235;
  }
  return null;
}
function check230(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 16) return ": too many";
  for (let i231 = 0; i231 < v.length; i231++) {
    {
      const f236 = check232(v[i231]);
      if (f236 !== null) return "/" + i231 + f236;
    }
  }
  return null;
}
function check229(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f237 = check230(v["orders"]);
    if (f237 !== null) return "/orders" + f237;
  }
  return null;
}
function check238(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["runId"] !== "string") return "/runId" + ": not text";
  if (!pattern32.test(v["runId"])) return "/runId" + ": not in the right form";
  return null;
}
function check239(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f240 = check106(v["tickets"]);
    if (f240 !== null) return "/tickets" + f240;
  }
  return null;
}
function check241(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["roots"] !== undefined) {
    {
      const f242 = check24(v["roots"]);
      if (f242 !== null) return "/roots" + f242;
    }
  }
  if (v["policy"] !== undefined) {
    {
      const f243 = check2(v["policy"]);
      if (f243 !== null) return "/policy" + f243;
    }
  }
  return null;
}
function check244(v: any): string | null {
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
      const f245 = check24(v["roots"]);
      if (f245 !== null) return "/roots" + f245;
    }
  }
  if (v["policy"] !== undefined) {
    {
      const f246 = check2(v["policy"]);
      if (f246 !== null) return "/policy" + f246;
    }
  }
  if (typeof v["quarantined"] !== "boolean") return "/quarantined" + ": not true or false";
  if (v["audit"] !== undefined) {
    {
      const f247 = check100(v["audit"]);
      if (f247 !== null) return "/audit" + f247;
    }
  }
  return null;
}
function check254(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["fromMs"] !== "number" || !Number.isFinite(v["fromMs"])) return "/fromMs" + ": not a number";
  if (!Number.isSafeInteger(v["fromMs"])) return "/fromMs" + ": not a whole number";
  if (v["fromMs"] < 0) return "/fromMs" + ": out of range";
  if (v["fromMs"] > 8640000000000) return "/fromMs" + ": out of range";
  if (typeof v["untilMs"] !== "number" || !Number.isFinite(v["untilMs"]))
    return "/untilMs" + ": not a number";
  if (!Number.isSafeInteger(v["untilMs"])) return "/untilMs" + ": not a whole number";
  if (v["untilMs"] < 0) return "/untilMs" + ": out of range";
  if (v["untilMs"] > 8640000000000) return "/untilMs" + ": out of range";
  return null;
}
function check252(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 64) return ": too many";
  for (let i253 = 0; i253 < v.length; i253++) {
    {
      const f255 = check254(v[i253]);
      if (f255 !== null) return "/" + i253 + f255;
    }
  }
  return null;
}
function check257(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["checks"] !== "boolean") return "/checks" + ": not true or false";
  if (typeof v["fixes"] !== "boolean") return "/fixes" + ": not true or false";
  return null;
}
function check251(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["windowId"] !== "string") return "/windowId" + ": not text";
  if (!pattern32.test(v["windowId"])) return "/windowId" + ": not in the right form";
  if (typeof v["name"] !== "string") return "/name" + ": not text";
  if (v["name"].length < 1) return "/name" + ": too short";
  if (v["name"].length > 64) return "/name" + ": too long";
  if (!pattern30.test(v["name"])) return "/name" + ": not in the right form";
  if (v["kind"] !== "maintenance" && v["kind"] !== "freeze")
    return "/kind" + ": not one of the allowed values";
  {
    const f256 = check252(v["spans"]);
    if (f256 !== null) return "/spans" + f256;
  }
  {
    const f258 = check257(v["holds"]);
    if (f258 !== null) return "/holds" + f258;
  }
  return null;
}
function check249(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 16) return ": too many";
  for (let i250 = 0; i250 < v.length; i250++) {
    {
      const f259 = check251(v[i250]);
      if (f259 !== null) return "/" + i250 + f259;
    }
  }
  return null;
}
function check248(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return "/atMs" + ": out of range";
  {
    const f260 = check249(v["windows"]);
    if (f260 !== null) return "/windows" + f260;
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
  ["caller-code", check21],
  ["challenge", check23],
  ["enrol", check29],
  ["enrolled", check31],
  ["finding", check38],
  ["goodbye", check89],
  ["halts", check90],
  ["heartbeat", check98],
  ["heartbeat-echo", check99],
  ["hello", check103],
  ["measure-now", check115],
  ["order", check119],
  ["proof", check139],
  ["receipt", check140],
  ["refused", check142],
  ["release", check143],
  ["release-piece", check145],
  ["release-state", check146],
  ["release-wanted", check150],
  ["report", check151],
  ["rollout-state", check170],
  ["rollouts", check173],
  ["run-begun", check191],
  ["run-output", check199],
  ["run-update", check200],
  ["schedule-state", check204],
  ["schedules", check210],
  ["show-caller-code", check221],
  ["standing-orders", check229],
  ["stop", check238],
  ["tickets", check239],
  ["trust", check241],
  ["welcome", check244],
  ["windows", check248],
]);
