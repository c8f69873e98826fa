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
const pattern7 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern12 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern13 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys14 = new Set<string>(["keyId", "signature"]);
function check11(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern12.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern13.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys14.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern16 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern18 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern19 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern20 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys21 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check17(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern18.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern19.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern20.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys21.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys23 = new Set<string>(["keyId", "assertion"]);
function check15(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern16.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f22 = check17(v["assertion"], p + "/assertion");
    if (f22 !== null) return f22;
  }
  for (const key of Object.keys(v))
    if (!keys23.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern25 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern26 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys27 = new Set<string>(["keyId", "ssh"]);
function check24(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern25.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["ssh"] !== "string") return p + "/ssh" + ": not text";
  if (v["ssh"].length > 600) return p + "/ssh" + ": too long";
  if (!pattern26.test(v["ssh"])) return p + "/ssh" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys27.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check10(v: any, p: string): string | null {
  if (check11(v, p) !== null && check15(v, p) !== null && check24(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check8(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i9 = 0; i9 < v.length; i9++) {
    {
      const f28 = check10(v[i9], p + "/" + i9);
      if (f28 !== null) return f28;
    }
  }
  return null;
}
const keys30 = new Set<string>(["payload", "signatures"]);
function check6(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern7.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f29 = check8(v["signatures"], p + "/signatures");
    if (f29 !== null) return f29;
  }
  for (const key of Object.keys(v))
    if (!keys30.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check4(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i5 = 0; i5 < v.length; i5++) {
    {
      const f31 = check6(v[i5], p + "/" + i5);
      if (f31 !== null) return f31;
    }
  }
  return null;
}
const pattern34 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern39 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern40 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys41 = new Set<string>(["keyId", "signature"]);
function check38(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern39.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern40.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys41.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern43 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern45 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern46 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern47 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys48 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check44(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern45.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern46.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern47.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys48.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys50 = new Set<string>(["keyId", "assertion"]);
function check42(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern43.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f49 = check44(v["assertion"], p + "/assertion");
    if (f49 !== null) return f49;
  }
  for (const key of Object.keys(v))
    if (!keys50.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern52 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern53 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys54 = new Set<string>(["keyId", "ssh"]);
function check51(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern52.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["ssh"] !== "string") return p + "/ssh" + ": not text";
  if (v["ssh"].length > 600) return p + "/ssh" + ": too long";
  if (!pattern53.test(v["ssh"])) return p + "/ssh" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys54.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check37(v: any, p: string): string | null {
  if (check38(v, p) !== null && check42(v, p) !== null && check51(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check35(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i36 = 0; i36 < v.length; i36++) {
    {
      const f55 = check37(v[i36], p + "/" + i36);
      if (f55 !== null) return f55;
    }
  }
  return null;
}
const keys57 = new Set<string>(["payload", "signatures"]);
function check33(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern34.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f56 = check35(v["signatures"], p + "/signatures");
    if (f56 !== null) return f56;
  }
  for (const key of Object.keys(v))
    if (!keys57.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
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
  if (v["roots"] !== undefined) {
    {
      const f32 = check4(v["roots"], p + "/roots");
      if (f32 !== null) return f32;
    }
  }
  if (v["policy"] !== undefined) {
    {
      const f58 = check33(v["policy"], p + "/policy");
      if (f58 !== null) return f58;
    }
  }
  return null;
}
const pattern60 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern61 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern62 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern63 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern64 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check59(v: any, p: string): string | null {
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
  if (!pattern60.test(v["publicKey"])) return p + "/publicKey" + ": not in the right form";
  if (typeof v["nonce"] !== "string") return p + "/nonce" + ": not text";
  if (v["nonce"].length < 44) return p + "/nonce" + ": too short";
  if (v["nonce"].length > 44) return p + "/nonce" + ": too long";
  if (!pattern61.test(v["nonce"])) return p + "/nonce" + ": not in the right form";
  if (typeof v["proof"] !== "string") return p + "/proof" + ": not text";
  if (v["proof"].length < 88) return p + "/proof" + ": too short";
  if (v["proof"].length > 88) return p + "/proof" + ": too long";
  if (!pattern62.test(v["proof"])) return p + "/proof" + ": not in the right form";
  if (typeof v["name"] !== "string") return p + "/name" + ": not text";
  if (v["name"].length < 1) return p + "/name" + ": too short";
  if (v["name"].length > 253) return p + "/name" + ": too long";
  if (!pattern63.test(v["name"])) return p + "/name" + ": not in the right form";
  if (v["platform"] !== "linux" && v["platform"] !== "windows" && v["platform"] !== "macos")
    return p + "/platform" + ": not one of the allowed values";
  if (typeof v["system"] !== "string") return p + "/system" + ": not text";
  if (v["system"].length > 512) return p + "/system" + ": too long";
  if (!pattern64.test(v["system"])) return p + "/system" + ": not in the right form";
  if (typeof v["agentVersion"] !== "string") return p + "/agentVersion" + ": not text";
  if (v["agentVersion"].length > 32) return p + "/agentVersion" + ": too long";
  return null;
}
const pattern66 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern67 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern68 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern72 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern77 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern78 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys79 = new Set<string>(["keyId", "signature"]);
function check76(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern77.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern78.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys79.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern81 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern83 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern84 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern85 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys86 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check82(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern83.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern84.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern85.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys86.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys88 = new Set<string>(["keyId", "assertion"]);
function check80(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern81.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f87 = check82(v["assertion"], p + "/assertion");
    if (f87 !== null) return f87;
  }
  for (const key of Object.keys(v))
    if (!keys88.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern90 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern91 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys92 = new Set<string>(["keyId", "ssh"]);
function check89(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern90.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["ssh"] !== "string") return p + "/ssh" + ": not text";
  if (v["ssh"].length > 600) return p + "/ssh" + ": too long";
  if (!pattern91.test(v["ssh"])) return p + "/ssh" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys92.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check75(v: any, p: string): string | null {
  if (check76(v, p) !== null && check80(v, p) !== null && check89(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check73(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i74 = 0; i74 < v.length; i74++) {
    {
      const f93 = check75(v[i74], p + "/" + i74);
      if (f93 !== null) return f93;
    }
  }
  return null;
}
const keys95 = new Set<string>(["payload", "signatures"]);
function check71(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern72.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f94 = check73(v["signatures"], p + "/signatures");
    if (f94 !== null) return f94;
  }
  for (const key of Object.keys(v))
    if (!keys95.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check69(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 64) return p + ": too many";
  for (let i70 = 0; i70 < v.length; i70++) {
    {
      const f96 = check71(v[i70], p + "/" + i70);
      if (f96 !== null) return f96;
    }
  }
  return null;
}
const pattern99 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern104 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern105 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys106 = new Set<string>(["keyId", "signature"]);
function check103(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern104.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern105.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys106.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern108 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern110 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern111 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern112 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys113 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check109(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern110.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern111.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern112.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys113.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys115 = new Set<string>(["keyId", "assertion"]);
function check107(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern108.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f114 = check109(v["assertion"], p + "/assertion");
    if (f114 !== null) return f114;
  }
  for (const key of Object.keys(v))
    if (!keys115.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern117 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern118 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys119 = new Set<string>(["keyId", "ssh"]);
function check116(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern117.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["ssh"] !== "string") return p + "/ssh" + ": not text";
  if (v["ssh"].length > 600) return p + "/ssh" + ": too long";
  if (!pattern118.test(v["ssh"])) return p + "/ssh" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys119.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check102(v: any, p: string): string | null {
  if (check103(v, p) !== null && check107(v, p) !== null && check116(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check100(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i101 = 0; i101 < v.length; i101++) {
    {
      const f120 = check102(v[i101], p + "/" + i101);
      if (f120 !== null) return f120;
    }
  }
  return null;
}
const keys122 = new Set<string>(["payload", "signatures"]);
function check98(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern99.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f121 = check100(v["signatures"], p + "/signatures");
    if (f121 !== null) return f121;
  }
  for (const key of Object.keys(v))
    if (!keys122.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check65(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["deviceId"] !== "string") return p + "/deviceId" + ": not text";
  if (!pattern66.test(v["deviceId"])) return p + "/deviceId" + ": not in the right form";
  if (typeof v["collectorKey"] !== "string") return p + "/collectorKey" + ": not text";
  if (v["collectorKey"].length < 44) return p + "/collectorKey" + ": too short";
  if (v["collectorKey"].length > 44) return p + "/collectorKey" + ": too long";
  if (!pattern67.test(v["collectorKey"])) return p + "/collectorKey" + ": not in the right form";
  if (typeof v["proof"] !== "string") return p + "/proof" + ": not text";
  if (v["proof"].length < 88) return p + "/proof" + ": too short";
  if (v["proof"].length > 88) return p + "/proof" + ": too long";
  if (!pattern68.test(v["proof"])) return p + "/proof" + ": not in the right form";
  {
    const f97 = check69(v["roots"], p + "/roots");
    if (f97 !== null) return f97;
  }
  {
    const f123 = check98(v["policy"], p + "/policy");
    if (f123 !== null) return f123;
  }
  return null;
}
const pattern125 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern126 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
function check130(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (v.length > 512) return p + ": too long";
  return null;
}
function check131(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  return null;
}
function check129(v: any, p: string): string | null {
  if (check130(v, p) !== null && check131(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check127(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k128 of Object.keys(v)) {
    if (k128 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k128 !== "string") return p + ": not text";
    if (k128.length > 64) return p + ": too long";
    {
      const f132 = check129(v[k128], p + "/" + k128.slice(0, 40));
      if (f132 !== null) return f132;
    }
  }
  return null;
}
function check137(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k138 of Object.keys(v)) {
    if (k138 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k138 !== "string") return p + ": not text";
  }
  return null;
}
function check136(v: any, p: string): string | null {
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
    const f139 = check137(v["value"], p + "/value");
    if (f139 !== null) return f139;
  }
  return null;
}
const pattern141 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check140(v: any, p: string): string | null {
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
    if (!pattern141.test(v["detail"])) return p + "/detail" + ": not in the right form";
  }
  return null;
}
const pattern143 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check142(v: any, p: string): string | null {
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
    if (!pattern143.test(v["detail"])) return p + "/detail" + ": not in the right form";
  }
  return null;
}
function check135(v: any, p: string): string | null {
  if (check136(v, p) !== null && check140(v, p) !== null && check142(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check150(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length !== 2) return p + ": wrong length";
  if (typeof v[0] !== "number" || !Number.isFinite(v[0])) return p + "/0" + ": not a number";
  if (!Number.isSafeInteger(v[0])) return p + "/0" + ": not a whole number";
  if (v[0] < 0) return p + "/0" + ": out of range";
  if (v[0] > 8640000000000) return p + "/0" + ": out of range";
  if (typeof v[1] !== "number" || !Number.isFinite(v[1])) return p + "/1" + ": not a number";
  return null;
}
function check148(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 2000) return p + ": too many";
  for (let i149 = 0; i149 < v.length; i149++) {
    {
      const f151 = check150(v[i149], p + "/" + i149);
      if (f151 !== null) return f151;
    }
  }
  return null;
}
function check147(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["series"] !== "string") return p + "/series" + ": not text";
  if (v["series"].length > 600) return p + "/series" + ": too long";
  {
    const f152 = check148(v["points"], p + "/points");
    if (f152 !== null) return f152;
  }
  return null;
}
function check145(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i146 = 0; i146 < v.length; i146++) {
    {
      const f153 = check147(v[i146], p + "/" + i146);
      if (f153 !== null) return f153;
    }
  }
  return null;
}
function check157(v: any, p: string): string | null {
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
function check155(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 5) return p + ": too many";
  for (let i156 = 0; i156 < v.length; i156++) {
    {
      const f158 = check157(v[i156], p + "/" + i156);
      if (f158 !== null) return f158;
    }
  }
  return null;
}
const pattern163 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
const pattern164 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check162(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  if (typeof v["source"] !== "string") return p + "/source" + ": not text";
  if (v["source"].length > 512) return p + "/source" + ": too long";
  if (!pattern163.test(v["source"])) return p + "/source" + ": not in the right form";
  if (typeof v["text"] !== "string") return p + "/text" + ": not text";
  if (v["text"].length > 512) return p + "/text" + ": too long";
  if (!pattern164.test(v["text"])) return p + "/text" + ": not in the right form";
  return null;
}
function check160(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 50) return p + ": too many";
  for (let i161 = 0; i161 < v.length; i161++) {
    {
      const f165 = check162(v[i161], p + "/" + i161);
      if (f165 !== null) return f165;
    }
  }
  return null;
}
const pattern170 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check169(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  if (typeof v["text"] !== "string") return p + "/text" + ": not text";
  if (v["text"].length > 512) return p + "/text" + ": too long";
  if (!pattern170.test(v["text"])) return p + "/text" + ": not in the right form";
  return null;
}
function check167(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 50) return p + ": too many";
  for (let i168 = 0; i168 < v.length; i168++) {
    {
      const f171 = check169(v[i168], p + "/" + i168);
      if (f171 !== null) return f171;
    }
  }
  return null;
}
function check174(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (!Number.isSafeInteger(v)) return p + ": not a whole number";
  if (v < 0) return p + ": out of range";
  if (v > 8640000000000) return p + ": out of range";
  return null;
}
function check175(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check173(v: any, p: string): string | null {
  if (check174(v, p) !== null && check175(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check134(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f144 = check135(v["reading"], p + "/reading");
    if (f144 !== null) return f144;
  }
  {
    const f154 = check145(v["recording"], p + "/recording");
    if (f154 !== null) return f154;
  }
  {
    const f159 = check155(v["top"], p + "/top");
    if (f159 !== null) return f159;
  }
  {
    const f166 = check160(v["log"], p + "/log");
    if (f166 !== null) return f166;
  }
  {
    const f172 = check167(v["changes"], p + "/changes");
    if (f172 !== null) return f172;
  }
  {
    const f176 = check173(v["lastWellAtMs"], p + "/lastWellAtMs");
    if (f176 !== null) return f176;
  }
  return null;
}
function check181(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k182 of Object.keys(v)) {
    if (k182 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k182 !== "string") return p + ": not text";
  }
  return null;
}
function check180(v: any, p: string): string | null {
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
    const f183 = check181(v["value"], p + "/value");
    if (f183 !== null) return f183;
  }
  return null;
}
const pattern185 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check184(v: any, p: string): string | null {
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
    if (!pattern185.test(v["detail"])) return p + "/detail" + ": not in the right form";
  }
  return null;
}
const pattern187 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check186(v: any, p: string): string | null {
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
    if (!pattern187.test(v["detail"])) return p + "/detail" + ": not in the right form";
  }
  return null;
}
function check179(v: any, p: string): string | null {
  if (check180(v, p) !== null && check184(v, p) !== null && check186(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check194(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length !== 2) return p + ": wrong length";
  if (typeof v[0] !== "number" || !Number.isFinite(v[0])) return p + "/0" + ": not a number";
  if (!Number.isSafeInteger(v[0])) return p + "/0" + ": not a whole number";
  if (v[0] < 0) return p + "/0" + ": out of range";
  if (v[0] > 8640000000000) return p + "/0" + ": out of range";
  if (typeof v[1] !== "number" || !Number.isFinite(v[1])) return p + "/1" + ": not a number";
  return null;
}
function check192(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 2000) return p + ": too many";
  for (let i193 = 0; i193 < v.length; i193++) {
    {
      const f195 = check194(v[i193], p + "/" + i193);
      if (f195 !== null) return f195;
    }
  }
  return null;
}
function check191(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["series"] !== "string") return p + "/series" + ": not text";
  if (v["series"].length > 600) return p + "/series" + ": too long";
  {
    const f196 = check192(v["points"], p + "/points");
    if (f196 !== null) return f196;
  }
  return null;
}
function check189(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i190 = 0; i190 < v.length; i190++) {
    {
      const f197 = check191(v[i190], p + "/" + i190);
      if (f197 !== null) return f197;
    }
  }
  return null;
}
function check178(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f188 = check179(v["reading"], p + "/reading");
    if (f188 !== null) return f188;
  }
  {
    const f198 = check189(v["recording"], p + "/recording");
    if (f198 !== null) return f198;
  }
  return null;
}
function check124(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["findingId"] !== "string") return p + "/findingId" + ": not text";
  if (!pattern125.test(v["findingId"])) return p + "/findingId" + ": not in the right form";
  if (typeof v["rule"] !== "string") return p + "/rule" + ": not text";
  if (v["rule"].length > 64) return p + "/rule" + ": too long";
  if (!pattern126.test(v["rule"])) return p + "/rule" + ": not in the right form";
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
    const f133 = check127(v["params"], p + "/params");
    if (f133 !== null) return f133;
  }
  if (v["evidence"] !== undefined) {
    {
      const f177 = check134(v["evidence"], p + "/evidence");
      if (f177 !== null) return f177;
    }
  }
  if (v["after"] !== undefined) {
    {
      const f199 = check178(v["after"], p + "/after");
      if (f199 !== null) return f199;
    }
  }
  return null;
}
function check200(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["reason"] !== "sleep" && v["reason"] !== "shutdown" && v["reason"] !== "agent-stops")
    return p + "/reason" + ": not one of the allowed values";
  return null;
}
const pattern206 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern211 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern212 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys213 = new Set<string>(["keyId", "signature"]);
function check210(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern211.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern212.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys213.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern215 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern217 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern218 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern219 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys220 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check216(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern217.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern218.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern219.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys220.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys222 = new Set<string>(["keyId", "assertion"]);
function check214(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern215.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f221 = check216(v["assertion"], p + "/assertion");
    if (f221 !== null) return f221;
  }
  for (const key of Object.keys(v))
    if (!keys222.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern224 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern225 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys226 = new Set<string>(["keyId", "ssh"]);
function check223(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern224.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["ssh"] !== "string") return p + "/ssh" + ": not text";
  if (v["ssh"].length > 600) return p + "/ssh" + ": too long";
  if (!pattern225.test(v["ssh"])) return p + "/ssh" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys226.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check209(v: any, p: string): string | null {
  if (check210(v, p) !== null && check214(v, p) !== null && check223(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check207(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i208 = 0; i208 < v.length; i208++) {
    {
      const f227 = check209(v[i208], p + "/" + i208);
      if (f227 !== null) return f227;
    }
  }
  return null;
}
const keys229 = new Set<string>(["payload", "signatures"]);
function check205(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern206.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f228 = check207(v["signatures"], p + "/signatures");
    if (f228 !== null) return f228;
  }
  for (const key of Object.keys(v))
    if (!keys229.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys231 = new Set<string>(["kind", "sealed"]);
function check204(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "stop" && v["kind"] !== "revoke" && v["kind"] !== "resume")
    return p + "/kind" + ": not one of the allowed values";
  {
    const f230 = check205(v["sealed"], p + "/sealed");
    if (f230 !== null) return f230;
  }
  for (const key of Object.keys(v))
    if (!keys231.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check202(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 256) return p + ": too many";
  for (let i203 = 0; i203 < v.length; i203++) {
    {
      const f232 = check204(v[i203], p + "/" + i203);
      if (f232 !== null) return f232;
    }
  }
  return null;
}
function check201(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f233 = check202(v["halts"], p + "/halts");
    if (f233 !== null) return f233;
  }
  return null;
}
function check234(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["echo"] !== "number" || !Number.isFinite(v["echo"])) return p + "/echo" + ": not a number";
  if (!Number.isSafeInteger(v["echo"])) return p + "/echo" + ": not a whole number";
  if (v["echo"] < 0) return p + "/echo" + ": out of range";
  return null;
}
function check235(v: any, p: string): string | null {
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
const pattern237 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern238 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern240 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
function check239(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["epoch"] !== "string") return p + "/epoch" + ": not text";
  if (!pattern240.test(v["epoch"])) return p + "/epoch" + ": not in the right form";
  if (typeof v["nextSeq"] !== "number" || !Number.isFinite(v["nextSeq"]))
    return p + "/nextSeq" + ": not a number";
  if (!Number.isSafeInteger(v["nextSeq"])) return p + "/nextSeq" + ": not a whole number";
  if (v["nextSeq"] < 1) return p + "/nextSeq" + ": out of range";
  return null;
}
const pattern244 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check242(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i243 = 0; i243 < v.length; i243++) {
    if (typeof v[i243] !== "string") return p + "/" + i243 + ": not text";
    if (v[i243].length < 24) return p + "/" + i243 + ": too short";
    if (v[i243].length > 24) return p + "/" + i243 + ": too long";
    if (!pattern244.test(v[i243])) return p + "/" + i243 + ": not in the right form";
  }
  return null;
}
const pattern248 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check246(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 4) return p + ": too many";
  for (let i247 = 0; i247 < v.length; i247++) {
    if (typeof v[i247] !== "string") return p + "/" + i247 + ": not text";
    if (v[i247].length < 44) return p + "/" + i247 + ": too short";
    if (v[i247].length > 44) return p + "/" + i247 + ": too long";
    if (!pattern248.test(v[i247])) return p + "/" + i247 + ": not in the right form";
  }
  return null;
}
function check250(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 32) return p + ": too many";
  for (let i251 = 0; i251 < v.length; i251++) {
    if (typeof v[i251] !== "string") return p + "/" + i251 + ": not text";
    if (v[i251].length > 32) return p + "/" + i251 + ": too long";
  }
  return null;
}
function check236(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["version"] !== "number" || !Number.isFinite(v["version"]))
    return p + "/version" + ": not a number";
  if (!Number.isSafeInteger(v["version"])) return p + "/version" + ": not a whole number";
  if (v["version"] < 1) return p + "/version" + ": out of range";
  if (v["version"] > 1000) return p + "/version" + ": out of range";
  if (typeof v["deviceId"] !== "string") return p + "/deviceId" + ": not text";
  if (!pattern237.test(v["deviceId"])) return p + "/deviceId" + ": not in the right form";
  if (typeof v["nonce"] !== "string") return p + "/nonce" + ": not text";
  if (v["nonce"].length < 44) return p + "/nonce" + ": too short";
  if (v["nonce"].length > 44) return p + "/nonce" + ": too long";
  if (!pattern238.test(v["nonce"])) return p + "/nonce" + ": not in the right form";
  if (typeof v["connection"] !== "number" || !Number.isFinite(v["connection"]))
    return p + "/connection" + ": not a number";
  if (!Number.isSafeInteger(v["connection"])) return p + "/connection" + ": not a whole number";
  if (v["connection"] < 1) return p + "/connection" + ": out of range";
  if (typeof v["agentVersion"] !== "string") return p + "/agentVersion" + ": not text";
  if (v["agentVersion"].length > 32) return p + "/agentVersion" + ": too long";
  {
    const f241 = check239(v["spool"], p + "/spool");
    if (f241 !== null) return f241;
  }
  {
    const f245 = check242(v["tickets"], p + "/tickets");
    if (f245 !== null) return f245;
  }
  {
    const f249 = check246(v["collectorKeys"], p + "/collectorKeys");
    if (f249 !== null) return f249;
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
    const f252 = check250(v["capabilities"], p + "/capabilities");
    if (f252 !== null) return f252;
  }
  return null;
}
const pattern256 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
function check254(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i255 = 0; i255 < v.length; i255++) {
    if (typeof v[i255] !== "string") return p + "/" + i255 + ": not text";
    if (v[i255].length > 64) return p + "/" + i255 + ": too long";
    if (!pattern256.test(v[i255])) return p + "/" + i255 + ": not in the right form";
  }
  return null;
}
function check253(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f257 = check254(v["probes"], p + "/probes");
    if (f257 !== null) return f257;
  }
  return null;
}
const pattern260 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern265 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern266 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys267 = new Set<string>(["keyId", "signature"]);
function check264(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern265.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern266.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys267.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern269 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern271 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern272 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern273 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys274 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check270(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern271.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern272.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern273.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys274.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys276 = new Set<string>(["keyId", "assertion"]);
function check268(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern269.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f275 = check270(v["assertion"], p + "/assertion");
    if (f275 !== null) return f275;
  }
  for (const key of Object.keys(v))
    if (!keys276.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern278 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern279 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys280 = new Set<string>(["keyId", "ssh"]);
function check277(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern278.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["ssh"] !== "string") return p + "/ssh" + ": not text";
  if (v["ssh"].length > 600) return p + "/ssh" + ": too long";
  if (!pattern279.test(v["ssh"])) return p + "/ssh" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys280.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check263(v: any, p: string): string | null {
  if (check264(v, p) !== null && check268(v, p) !== null && check277(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check261(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i262 = 0; i262 < v.length; i262++) {
    {
      const f281 = check263(v[i262], p + "/" + i262);
      if (f281 !== null) return f281;
    }
  }
  return null;
}
const keys283 = new Set<string>(["payload", "signatures"]);
function check259(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern260.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f282 = check261(v["signatures"], p + "/signatures");
    if (f282 !== null) return f282;
  }
  for (const key of Object.keys(v))
    if (!keys283.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern286 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern291 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern292 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys293 = new Set<string>(["keyId", "signature"]);
function check290(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern291.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern292.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys293.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern295 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern297 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern298 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern299 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys300 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check296(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern297.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern298.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern299.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys300.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys302 = new Set<string>(["keyId", "assertion"]);
function check294(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern295.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f301 = check296(v["assertion"], p + "/assertion");
    if (f301 !== null) return f301;
  }
  for (const key of Object.keys(v))
    if (!keys302.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern304 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern305 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys306 = new Set<string>(["keyId", "ssh"]);
function check303(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern304.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["ssh"] !== "string") return p + "/ssh" + ": not text";
  if (v["ssh"].length > 600) return p + "/ssh" + ": too long";
  if (!pattern305.test(v["ssh"])) return p + "/ssh" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys306.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check289(v: any, p: string): string | null {
  if (check290(v, p) !== null && check294(v, p) !== null && check303(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check287(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i288 = 0; i288 < v.length; i288++) {
    {
      const f307 = check289(v[i288], p + "/" + i288);
      if (f307 !== null) return f307;
    }
  }
  return null;
}
const keys309 = new Set<string>(["payload", "signatures"]);
function check285(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern286.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f308 = check287(v["signatures"], p + "/signatures");
    if (f308 !== null) return f308;
  }
  for (const key of Object.keys(v))
    if (!keys309.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern311 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern315 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern320 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern321 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys322 = new Set<string>(["keyId", "signature"]);
function check319(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern320.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern321.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys322.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern324 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern326 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern327 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern328 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys329 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check325(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern326.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern327.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern328.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys329.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys331 = new Set<string>(["keyId", "assertion"]);
function check323(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern324.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f330 = check325(v["assertion"], p + "/assertion");
    if (f330 !== null) return f330;
  }
  for (const key of Object.keys(v))
    if (!keys331.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern333 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern334 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys335 = new Set<string>(["keyId", "ssh"]);
function check332(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern333.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["ssh"] !== "string") return p + "/ssh" + ": not text";
  if (v["ssh"].length > 600) return p + "/ssh" + ": too long";
  if (!pattern334.test(v["ssh"])) return p + "/ssh" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys335.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check318(v: any, p: string): string | null {
  if (check319(v, p) !== null && check323(v, p) !== null && check332(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check316(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i317 = 0; i317 < v.length; i317++) {
    {
      const f336 = check318(v[i317], p + "/" + i317);
      if (f336 !== null) return f336;
    }
  }
  return null;
}
const keys338 = new Set<string>(["payload", "signatures"]);
function check314(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern315.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f337 = check316(v["signatures"], p + "/signatures");
    if (f337 !== null) return f337;
  }
  for (const key of Object.keys(v))
    if (!keys338.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check312(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i313 = 0; i313 < v.length; i313++) {
    {
      const f339 = check314(v[i313], p + "/" + i313);
      if (f339 !== null) return f339;
    }
  }
  return null;
}
const pattern343 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check341(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k342 of Object.keys(v)) {
    if (k342 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k342 !== "string") return p + ": not text";
    if (k342.length > 128) return p + ": too long";
    if (typeof v[k342] !== "string") return p + "/" + k342.slice(0, 40) + ": not text";
    if (v[k342].length > 524288) return p + "/" + k342.slice(0, 40) + ": too long";
    if (!pattern343.test(v[k342])) return p + "/" + k342.slice(0, 40) + ": not in the right form";
  }
  return null;
}
function check258(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f284 = check259(v["order"], p + "/order");
    if (f284 !== null) return f284;
  }
  if (v["delegation"] !== undefined) {
    {
      const f310 = check285(v["delegation"], p + "/delegation");
      if (f310 !== null) return f310;
    }
  }
  if (typeof v["manifest"] !== "string") return p + "/manifest" + ": not text";
  if (v["manifest"].length > 131072) return p + "/manifest" + ": too long";
  if (!pattern311.test(v["manifest"])) return p + "/manifest" + ": not in the right form";
  {
    const f340 = check312(v["approvals"], p + "/approvals");
    if (f340 !== null) return f340;
  }
  {
    const f344 = check341(v["files"], p + "/files");
    if (f344 !== null) return f344;
  }
  return null;
}
const pattern346 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check345(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["proof"] !== "string") return p + "/proof" + ": not text";
  if (v["proof"].length < 88) return p + "/proof" + ": too short";
  if (v["proof"].length > 88) return p + "/proof" + ": too long";
  if (!pattern346.test(v["proof"])) return p + "/proof" + ": not in the right form";
  return null;
}
const pattern349 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern354 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern355 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys356 = new Set<string>(["keyId", "signature"]);
function check353(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern354.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern355.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys356.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern358 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern360 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern361 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern362 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys363 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check359(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern360.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern361.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern362.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys363.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys365 = new Set<string>(["keyId", "assertion"]);
function check357(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern358.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f364 = check359(v["assertion"], p + "/assertion");
    if (f364 !== null) return f364;
  }
  for (const key of Object.keys(v))
    if (!keys365.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern367 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern368 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys369 = new Set<string>(["keyId", "ssh"]);
function check366(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern367.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["ssh"] !== "string") return p + "/ssh" + ": not text";
  if (v["ssh"].length > 600) return p + "/ssh" + ": too long";
  if (!pattern368.test(v["ssh"])) return p + "/ssh" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys369.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check352(v: any, p: string): string | null {
  if (check353(v, p) !== null && check357(v, p) !== null && check366(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check350(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i351 = 0; i351 < v.length; i351++) {
    {
      const f370 = check352(v[i351], p + "/" + i351);
      if (f370 !== null) return f370;
    }
  }
  return null;
}
const keys372 = new Set<string>(["payload", "signatures"]);
function check348(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern349.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f371 = check350(v["signatures"], p + "/signatures");
    if (f371 !== null) return f371;
  }
  for (const key of Object.keys(v))
    if (!keys372.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check347(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f373 = check348(v["receipt"], p + "/receipt");
    if (f373 !== null) return f373;
  }
  return null;
}
function check374(v: any, p: string): string | null {
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
const pattern378 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
function check381(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k382 of Object.keys(v)) {
    if (k382 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k382 !== "string") return p + ": not text";
  }
  return null;
}
function check380(v: any, p: string): string | null {
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
    const f383 = check381(v["value"], p + "/value");
    if (f383 !== null) return f383;
  }
  return null;
}
const pattern385 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check384(v: any, p: string): string | null {
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
    if (!pattern385.test(v["detail"])) return p + "/detail" + ": not in the right form";
  }
  return null;
}
const pattern387 = new RegExp("^(?:[^\\p{Cc}]|[\\t\\n])*$", "u");
function check386(v: any, p: string): string | null {
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
    if (!pattern387.test(v["detail"])) return p + "/detail" + ": not in the right form";
  }
  return null;
}
function check379(v: any, p: string): string | null {
  if (check380(v, p) !== null && check384(v, p) !== null && check386(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check376(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k377 of Object.keys(v)) {
    if (k377 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k377 !== "string") return p + ": not text";
    if (k377.length > 64) return p + ": too long";
    if (!pattern378.test(k377)) return p + ": not in the right form";
    {
      const f388 = check379(v[k377], p + "/" + k377.slice(0, 40));
      if (f388 !== null) return f388;
    }
  }
  return null;
}
const pattern392 = new RegExp("^[0-9]{1,5}$", "u");
function check390(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k391 of Object.keys(v)) {
    if (k391 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k391 !== "string") return p + ": not text";
    if (!pattern392.test(k391)) return p + ": not in the right form";
    if (typeof v[k391] !== "string") return p + "/" + k391.slice(0, 40) + ": not text";
    if (v[k391].length > 600) return p + "/" + k391.slice(0, 40) + ": too long";
  }
  return null;
}
function check396(v: any, p: string): string | null {
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
function check394(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 20000) return p + ": too many";
  for (let i395 = 0; i395 < v.length; i395++) {
    {
      const f397 = check396(v[i395], p + "/" + i395);
      if (f397 !== null) return f397;
    }
  }
  return null;
}
function check401(v: any, p: string): string | null {
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
function check399(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i400 = 0; i400 < v.length; i400++) {
    {
      const f402 = check401(v[i400], p + "/" + i400);
      if (f402 !== null) return f402;
    }
  }
  return null;
}
function check375(v: any, p: string): string | null {
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
    const f389 = check376(v["readings"], p + "/readings");
    if (f389 !== null) return f389;
  }
  {
    const f393 = check390(v["names"], p + "/names");
    if (f393 !== null) return f393;
  }
  {
    const f398 = check394(v["points"], p + "/points");
    if (f398 !== null) return f398;
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
    const f403 = check399(v["gaps"], p + "/gaps");
    if (f403 !== null) return f403;
  }
  return null;
}
const pattern405 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern407 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern412 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern413 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys414 = new Set<string>(["keyId", "signature"]);
function check411(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern412.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern413.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys414.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern416 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern418 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern419 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern420 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys421 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check417(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern418.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern419.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern420.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys421.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys423 = new Set<string>(["keyId", "assertion"]);
function check415(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern416.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f422 = check417(v["assertion"], p + "/assertion");
    if (f422 !== null) return f422;
  }
  for (const key of Object.keys(v))
    if (!keys423.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern425 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern426 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys427 = new Set<string>(["keyId", "ssh"]);
function check424(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern425.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["ssh"] !== "string") return p + "/ssh" + ": not text";
  if (v["ssh"].length > 600) return p + "/ssh" + ": too long";
  if (!pattern426.test(v["ssh"])) return p + "/ssh" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys427.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check410(v: any, p: string): string | null {
  if (check411(v, p) !== null && check415(v, p) !== null && check424(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check408(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i409 = 0; i409 < v.length; i409++) {
    {
      const f428 = check410(v[i409], p + "/" + i409);
      if (f428 !== null) return f428;
    }
  }
  return null;
}
const keys430 = new Set<string>(["payload", "signatures"]);
function check406(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern407.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f429 = check408(v["signatures"], p + "/signatures");
    if (f429 !== null) return f429;
  }
  for (const key of Object.keys(v))
    if (!keys430.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern432 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
function check404(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["runId"] !== "string") return p + "/runId" + ": not text";
  if (!pattern405.test(v["runId"])) return p + "/runId" + ": not in the right form";
  {
    const f431 = check406(v["order"], p + "/order");
    if (f431 !== null) return f431;
  }
  if (typeof v["rule"] !== "string") return p + "/rule" + ": not text";
  if (v["rule"].length > 64) return p + "/rule" + ": too long";
  if (!pattern432.test(v["rule"])) return p + "/rule" + ": not in the right form";
  if (typeof v["subject"] !== "string") return p + "/subject" + ": not text";
  if (v["subject"].length > 512) return p + "/subject" + ": too long";
  if (typeof v["atMs"] !== "number" || !Number.isFinite(v["atMs"])) return p + "/atMs" + ": not a number";
  if (!Number.isSafeInteger(v["atMs"])) return p + "/atMs" + ": not a whole number";
  if (v["atMs"] < 0) return p + "/atMs" + ": out of range";
  if (v["atMs"] > 8640000000000) return p + "/atMs" + ": out of range";
  return null;
}
const pattern434 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern435 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check433(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["runId"] !== "string") return p + "/runId" + ": not text";
  if (!pattern434.test(v["runId"])) return p + "/runId" + ": not in the right form";
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
  if (!pattern435.test(v["data"])) return p + "/data" + ": not in the right form";
  return null;
}
const pattern437 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
function check436(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["runId"] !== "string") return p + "/runId" + ": not text";
  if (!pattern437.test(v["runId"])) return p + "/runId" + ": not in the right form";
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
const pattern443 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern448 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern449 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys450 = new Set<string>(["keyId", "signature"]);
function check447(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern448.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern449.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys450.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern452 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern454 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern455 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern456 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys457 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check453(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern454.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern455.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern456.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys457.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys459 = new Set<string>(["keyId", "assertion"]);
function check451(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern452.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f458 = check453(v["assertion"], p + "/assertion");
    if (f458 !== null) return f458;
  }
  for (const key of Object.keys(v))
    if (!keys459.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern461 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern462 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys463 = new Set<string>(["keyId", "ssh"]);
function check460(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern461.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["ssh"] !== "string") return p + "/ssh" + ": not text";
  if (v["ssh"].length > 600) return p + "/ssh" + ": too long";
  if (!pattern462.test(v["ssh"])) return p + "/ssh" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys463.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check446(v: any, p: string): string | null {
  if (check447(v, p) !== null && check451(v, p) !== null && check460(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check444(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i445 = 0; i445 < v.length; i445++) {
    {
      const f464 = check446(v[i445], p + "/" + i445);
      if (f464 !== null) return f464;
    }
  }
  return null;
}
const keys466 = new Set<string>(["payload", "signatures"]);
function check442(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern443.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f465 = check444(v["signatures"], p + "/signatures");
    if (f465 !== null) return f465;
  }
  for (const key of Object.keys(v))
    if (!keys466.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern468 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern472 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern477 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern478 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys479 = new Set<string>(["keyId", "signature"]);
function check476(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern477.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern478.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys479.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern481 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern483 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern484 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern485 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys486 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check482(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern483.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern484.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern485.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys486.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys488 = new Set<string>(["keyId", "assertion"]);
function check480(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern481.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f487 = check482(v["assertion"], p + "/assertion");
    if (f487 !== null) return f487;
  }
  for (const key of Object.keys(v))
    if (!keys488.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern490 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern491 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys492 = new Set<string>(["keyId", "ssh"]);
function check489(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern490.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["ssh"] !== "string") return p + "/ssh" + ": not text";
  if (v["ssh"].length > 600) return p + "/ssh" + ": too long";
  if (!pattern491.test(v["ssh"])) return p + "/ssh" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys492.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check475(v: any, p: string): string | null {
  if (check476(v, p) !== null && check480(v, p) !== null && check489(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check473(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i474 = 0; i474 < v.length; i474++) {
    {
      const f493 = check475(v[i474], p + "/" + i474);
      if (f493 !== null) return f493;
    }
  }
  return null;
}
const keys495 = new Set<string>(["payload", "signatures"]);
function check471(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern472.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f494 = check473(v["signatures"], p + "/signatures");
    if (f494 !== null) return f494;
  }
  for (const key of Object.keys(v))
    if (!keys495.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check469(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i470 = 0; i470 < v.length; i470++) {
    {
      const f496 = check471(v[i470], p + "/" + i470);
      if (f496 !== null) return f496;
    }
  }
  return null;
}
const pattern500 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check498(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  for (const k499 of Object.keys(v)) {
    if (k499 === "__proto__") return p + ": __proto__ is no name";
    if (typeof k499 !== "string") return p + ": not text";
    if (k499.length > 128) return p + ": too long";
    if (typeof v[k499] !== "string") return p + "/" + k499.slice(0, 40) + ": not text";
    if (v[k499].length > 524288) return p + "/" + k499.slice(0, 40) + ": too long";
    if (!pattern500.test(v[k499])) return p + "/" + k499.slice(0, 40) + ": not in the right form";
  }
  return null;
}
function check441(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f467 = check442(v["order"], p + "/order");
    if (f467 !== null) return f467;
  }
  if (typeof v["manifest"] !== "string") return p + "/manifest" + ": not text";
  if (v["manifest"].length > 131072) return p + "/manifest" + ": too long";
  if (!pattern468.test(v["manifest"])) return p + "/manifest" + ": not in the right form";
  {
    const f497 = check469(v["approvals"], p + "/approvals");
    if (f497 !== null) return f497;
  }
  {
    const f501 = check498(v["files"], p + "/files");
    if (f501 !== null) return f501;
  }
  return null;
}
function check439(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i440 = 0; i440 < v.length; i440++) {
    {
      const f502 = check441(v[i440], p + "/" + i440);
      if (f502 !== null) return f502;
    }
  }
  return null;
}
function check438(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f503 = check439(v["orders"], p + "/orders");
    if (f503 !== null) return f503;
  }
  return null;
}
const pattern505 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
function check504(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["runId"] !== "string") return p + "/runId" + ": not text";
  if (!pattern505.test(v["runId"])) return p + "/runId" + ": not in the right form";
  return null;
}
const pattern509 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
function check507(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i508 = 0; i508 < v.length; i508++) {
    if (typeof v[i508] !== "string") return p + "/" + i508 + ": not text";
    if (v[i508].length < 24) return p + "/" + i508 + ": too short";
    if (v[i508].length > 24) return p + "/" + i508 + ": too long";
    if (!pattern509.test(v[i508])) return p + "/" + i508 + ": not in the right form";
  }
  return null;
}
function check506(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f510 = check507(v["tickets"], p + "/tickets");
    if (f510 !== null) return f510;
  }
  return null;
}
const pattern515 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern520 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern521 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys522 = new Set<string>(["keyId", "signature"]);
function check519(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern520.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern521.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys522.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern524 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern526 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern527 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern528 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys529 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check525(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern526.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern527.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern528.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys529.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys531 = new Set<string>(["keyId", "assertion"]);
function check523(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern524.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f530 = check525(v["assertion"], p + "/assertion");
    if (f530 !== null) return f530;
  }
  for (const key of Object.keys(v))
    if (!keys531.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern533 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern534 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys535 = new Set<string>(["keyId", "ssh"]);
function check532(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern533.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["ssh"] !== "string") return p + "/ssh" + ": not text";
  if (v["ssh"].length > 600) return p + "/ssh" + ": too long";
  if (!pattern534.test(v["ssh"])) return p + "/ssh" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys535.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check518(v: any, p: string): string | null {
  if (check519(v, p) !== null && check523(v, p) !== null && check532(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check516(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i517 = 0; i517 < v.length; i517++) {
    {
      const f536 = check518(v[i517], p + "/" + i517);
      if (f536 !== null) return f536;
    }
  }
  return null;
}
const keys538 = new Set<string>(["payload", "signatures"]);
function check514(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern515.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f537 = check516(v["signatures"], p + "/signatures");
    if (f537 !== null) return f537;
  }
  for (const key of Object.keys(v))
    if (!keys538.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check512(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i513 = 0; i513 < v.length; i513++) {
    {
      const f539 = check514(v[i513], p + "/" + i513);
      if (f539 !== null) return f539;
    }
  }
  return null;
}
const pattern542 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern547 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern548 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys549 = new Set<string>(["keyId", "signature"]);
function check546(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern547.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length < 88) return p + "/signature" + ": too short";
  if (v["signature"].length > 88) return p + "/signature" + ": too long";
  if (!pattern548.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys549.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern551 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern553 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern554 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern555 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys556 = new Set<string>(["authenticatorData", "clientDataJSON", "signature"]);
function check552(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["authenticatorData"] !== "string") return p + "/authenticatorData" + ": not text";
  if (v["authenticatorData"].length > 1368) return p + "/authenticatorData" + ": too long";
  if (!pattern553.test(v["authenticatorData"])) return p + "/authenticatorData" + ": not in the right form";
  if (typeof v["clientDataJSON"] !== "string") return p + "/clientDataJSON" + ": not text";
  if (v["clientDataJSON"].length > 1368) return p + "/clientDataJSON" + ": too long";
  if (!pattern554.test(v["clientDataJSON"])) return p + "/clientDataJSON" + ": not in the right form";
  if (typeof v["signature"] !== "string") return p + "/signature" + ": not text";
  if (v["signature"].length > 96) return p + "/signature" + ": too long";
  if (!pattern555.test(v["signature"])) return p + "/signature" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys556.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const keys558 = new Set<string>(["keyId", "assertion"]);
function check550(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern551.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  {
    const f557 = check552(v["assertion"], p + "/assertion");
    if (f557 !== null) return f557;
  }
  for (const key of Object.keys(v))
    if (!keys558.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
const pattern560 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern561 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const keys562 = new Set<string>(["keyId", "ssh"]);
function check559(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["keyId"] !== "string") return p + "/keyId" + ": not text";
  if (!pattern560.test(v["keyId"])) return p + "/keyId" + ": not in the right form";
  if (typeof v["ssh"] !== "string") return p + "/ssh" + ": not text";
  if (v["ssh"].length > 600) return p + "/ssh" + ": too long";
  if (!pattern561.test(v["ssh"])) return p + "/ssh" + ": not in the right form";
  for (const key of Object.keys(v))
    if (!keys562.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check545(v: any, p: string): string | null {
  if (check546(v, p) !== null && check550(v, p) !== null && check559(v, p) !== null)
    return p + ": none of the allowed forms";
  return null;
}
function check543(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length < 1) return p + ": too few";
  if (v.length > 16) return p + ": too many";
  for (let i544 = 0; i544 < v.length; i544++) {
    {
      const f563 = check545(v[i544], p + "/" + i544);
      if (f563 !== null) return f563;
    }
  }
  return null;
}
const keys565 = new Set<string>(["payload", "signatures"]);
function check541(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["payload"] !== "string") return p + "/payload" + ": not text";
  if (v["payload"].length > 131072) return p + "/payload" + ": too long";
  if (!pattern542.test(v["payload"])) return p + "/payload" + ": not in the right form";
  {
    const f564 = check543(v["signatures"], p + "/signatures");
    if (f564 !== null) return f564;
  }
  for (const key of Object.keys(v))
    if (!keys565.has(key)) return p + "/" + key.slice(0, 40) + ": not known here";
  return null;
}
function check511(v: any, p: string): string | null {
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
      const f540 = check512(v["roots"], p + "/roots");
      if (f540 !== null) return f540;
    }
  }
  if (v["policy"] !== undefined) {
    {
      const f566 = check541(v["policy"], p + "/policy");
      if (f566 !== null) return f566;
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
  ["enrol", (value) => check59(value, "")],
  ["enrolled", (value) => check65(value, "")],
  ["finding", (value) => check124(value, "")],
  ["goodbye", (value) => check200(value, "")],
  ["halts", (value) => check201(value, "")],
  ["heartbeat", (value) => check234(value, "")],
  ["heartbeat-echo", (value) => check235(value, "")],
  ["hello", (value) => check236(value, "")],
  ["measure-now", (value) => check253(value, "")],
  ["order", (value) => check258(value, "")],
  ["proof", (value) => check345(value, "")],
  ["receipt", (value) => check347(value, "")],
  ["refused", (value) => check374(value, "")],
  ["report", (value) => check375(value, "")],
  ["run-begun", (value) => check404(value, "")],
  ["run-output", (value) => check433(value, "")],
  ["run-update", (value) => check436(value, "")],
  ["standing-orders", (value) => check438(value, "")],
  ["stop", (value) => check504(value, "")],
  ["tickets", (value) => check506(value, "")],
  ["welcome", (value) => check511(value, "")],
]);
