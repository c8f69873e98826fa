// Generated from probes/*.ts by `npm run docs`. Do not edit.
/* oxlint-disable */
function check5(v: any): string | null {
  if (typeof v !== "boolean") return ": not true or false";
  return null;
}
function check4(v: any): string | null {
  if (v !== null && check5(v) !== null) return ": none of the allowed forms";
  return null;
}
function check3(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["user"] !== "string") return "/user" + ": not text";
  if (v["user"].length > 128) return "/user" + ": too long";
  if (v["server"] !== "pipewire" && v["server"] !== "pulseaudio")
    return "/server" + ": not one of the allowed values";
  if (v["state"] !== "answers" && v["state"] !== "hung" && v["state"] !== "down")
    return "/state" + ": not one of the allowed values";
  {
    const f6 = check4(v["inUse"]);
    if (f6 !== null) return "/inUse" + f6;
  }
  return null;
}
function check1(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 16) return ": too many";
  for (let i2 = 0; i2 < v.length; i2++) {
    {
      const f7 = check3(v[i2]);
      if (f7 !== null) return "/" + i2 + f7;
    }
  }
  return null;
}
function check0(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f8 = check1(v["sessions"]);
    if (f8 !== null) return "/sessions" + f8;
  }
  return null;
}
function check15(v: any): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return ": not a number";
  if (v < 0) return ": out of range";
  if (v > 100) return ": out of range";
  return null;
}
function check14(v: any): string | null {
  if (v !== null && check15(v) !== null) return ": none of the allowed forms";
  return null;
}
function check18(v: any): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return ": not a number";
  if (v < 0) return ": out of range";
  if (v > 200) return ": out of range";
  return null;
}
function check17(v: any): string | null {
  if (v !== null && check18(v) !== null) return ": none of the allowed forms";
  return null;
}
function check21(v: any): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return ": not a number";
  if (!Number.isSafeInteger(v)) return ": not a whole number";
  if (v < 0) return ": out of range";
  return null;
}
function check20(v: any): string | null {
  if (v !== null && check21(v) !== null) return ": none of the allowed forms";
  return null;
}
function check13(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["name"] !== "string") return "/name" + ": not text";
  if (v["name"].length > 64) return "/name" + ": too long";
  {
    const f16 = check14(v["chargePercent"]);
    if (f16 !== null) return "/chargePercent" + f16;
  }
  if (
    v["state"] !== "charging" &&
    v["state"] !== "discharging" &&
    v["state"] !== "full" &&
    v["state"] !== "not-charging" &&
    v["state"] !== "unknown"
  )
    return "/state" + ": not one of the allowed values";
  {
    const f19 = check17(v["healthPercent"]);
    if (f19 !== null) return "/healthPercent" + f19;
  }
  {
    const f22 = check20(v["cycles"]);
    if (f22 !== null) return "/cycles" + f22;
  }
  return null;
}
function check11(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 8) return ": too many";
  for (let i12 = 0; i12 < v.length; i12++) {
    {
      const f23 = check13(v[i12]);
      if (f23 !== null) return "/" + i12 + f23;
    }
  }
  return null;
}
function check9(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f10 = check4(v["onMains"]);
    if (f10 !== null) return "/onMains" + f10;
  }
  {
    const f24 = check11(v["batteries"]);
    if (f24 !== null) return "/batteries" + f24;
  }
  return null;
}
function check27(v: any): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return ": not a number";
  return null;
}
function check26(v: any): string | null {
  if (v !== null && check27(v) !== null) return ": none of the allowed forms";
  return null;
}
function check30(v: any): string | null {
  if (typeof v !== "string") return ": not text";
  if (v.length > 253) return ": too long";
  return null;
}
function check29(v: any): string | null {
  if (v !== null && check30(v) !== null) return ": none of the allowed forms";
  return null;
}
function check25(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f28 = check26(v["offsetSeconds"]);
    if (f28 !== null) return "/offsetSeconds" + f28;
  }
  if (v["source"] !== "ntp" && v["source"] !== "collector" && v["source"] !== "none")
    return "/source" + ": not one of the allowed values";
  {
    const f31 = check29(v["sourceName"]);
    if (f31 !== null) return "/sourceName" + f31;
  }
  {
    const f32 = check4(v["synchronised"]);
    if (f32 !== null) return "/synchronised" + f32;
  }
  if (
    v["service"] !== "chrony" &&
    v["service"] !== "systemd-timesyncd" &&
    v["service"] !== "ntpd" &&
    v["service"] !== "none" &&
    v["service"] !== "unknown"
  )
    return "/service" + ": not one of the allowed values";
  if (typeof v["uptimeSeconds"] !== "number" || !Number.isFinite(v["uptimeSeconds"]))
    return "/uptimeSeconds" + ": not a number";
  if (v["uptimeSeconds"] < 0) return "/uptimeSeconds" + ": out of range";
  return null;
}
function check35(v: any): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return ": not a number";
  if (v < 0) return ": out of range";
  return null;
}
function check34(v: any): string | null {
  if (v !== null && check35(v) !== null) return ": none of the allowed forms";
  return null;
}
function check33(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["connected"] !== "boolean") return "/connected" + ": not true or false";
  {
    const f36 = check34(v["roundTripMs"]);
    if (f36 !== null) return "/roundTripMs" + f36;
  }
  {
    const f37 = check14(v["lossPercent"]);
    if (f37 !== null) return "/lossPercent" + f37;
  }
  {
    const f38 = check34(v["disconnectedSeconds"]);
    if (f38 !== null) return "/disconnectedSeconds" + f38;
  }
  if (typeof v["reconnectsLastHour"] !== "number" || !Number.isFinite(v["reconnectsLastHour"]))
    return "/reconnectsLastHour" + ": not a number";
  if (!Number.isSafeInteger(v["reconnectsLastHour"])) return "/reconnectsLastHour" + ": not a whole number";
  if (v["reconnectsLastHour"] < 0) return "/reconnectsLastHour" + ": out of range";
  if (v["trail"] !== undefined) {
    if (v["trail"] !== "sound" && v["trail"] !== "went-back" && v["trail"] !== "forked")
      return "/trail" + ": not one of the allowed values";
  }
  return null;
}
function check42(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["program"] !== "string") return "/program" + ": not text";
  if (v["program"].length > 256) return "/program" + ": too long";
  if (typeof v["count24Hours"] !== "number" || !Number.isFinite(v["count24Hours"]))
    return "/count24Hours" + ": not a number";
  if (!Number.isSafeInteger(v["count24Hours"])) return "/count24Hours" + ": not a whole number";
  if (v["count24Hours"] < 0) return "/count24Hours" + ": out of range";
  if (typeof v["lastAtMs"] !== "number" || !Number.isFinite(v["lastAtMs"]))
    return "/lastAtMs" + ": not a number";
  if (v["lastAtMs"] < 0) return "/lastAtMs" + ": out of range";
  if (typeof v["signal"] !== "string") return "/signal" + ": not text";
  if (v["signal"].length > 32) return "/signal" + ": too long";
  return null;
}
function check40(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 64) return ": too many";
  for (let i41 = 0; i41 < v.length; i41++) {
    {
      const f43 = check42(v[i41]);
      if (f43 !== null) return "/" + i41 + f43;
    }
  }
  return null;
}
function check48(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 32) return ": too many";
  for (let i49 = 0; i49 < v.length; i49++) {
    if (typeof v[i49] !== "string") return "/" + i49 + ": not text";
    if (v[i49].length > 512) return "/" + i49 + ": too long";
  }
  return null;
}
function check39(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f44 = check40(v["programs"]);
    if (f44 !== null) return "/programs" + f44;
  }
  {
    const f45 = check4(v["lastStopUnclean"]);
    if (f45 !== null) return "/lastStopUnclean" + f45;
  }
  {
    const f46 = check20(v["storageErrors24Hours"]);
    if (f46 !== null) return "/storageErrors24Hours" + f46;
  }
  {
    const f47 = check20(v["memoryErrors24Hours"]);
    if (f47 !== null) return "/memoryErrors24Hours" + f47;
  }
  {
    const f50 = check48(v["fileSystemsTurnedReadOnly"]);
    if (f50 !== null) return "/fileSystemsTurnedReadOnly" + f50;
  }
  if (typeof v["bootId"] !== "string") return "/bootId" + ": not text";
  if (v["bootId"].length > 64) return "/bootId" + ": too long";
  return null;
}
function check56(v: any): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return ": not a number";
  if (v < -60) return ": out of range";
  if (v > 200) return ": out of range";
  return null;
}
function check55(v: any): string | null {
  if (v !== null && check56(v) !== null) return ": none of the allowed forms";
  return null;
}
function check66(v: any): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return ": not a number";
  if (!Number.isSafeInteger(v)) return ": not a whole number";
  if (v < 0) return ": out of range";
  if (v > 255) return ": out of range";
  return null;
}
function check65(v: any): string | null {
  if (v !== null && check66(v) !== null) return ": none of the allowed forms";
  return null;
}
function check69(v: any): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return ": not a number";
  if (v < 0) return ": out of range";
  if (v > 255) return ": out of range";
  return null;
}
function check68(v: any): string | null {
  if (v !== null && check69(v) !== null) return ": none of the allowed forms";
  return null;
}
function check54(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["device"] !== "string") return "/device" + ": not text";
  if (v["device"].length > 128) return "/device" + ": too long";
  if (typeof v["model"] !== "string") return "/model" + ": not text";
  if (v["model"].length > 128) return "/model" + ": too long";
  if (typeof v["serial"] !== "string") return "/serial" + ": not text";
  if (v["serial"].length > 128) return "/serial" + ": too long";
  if (v["kind"] !== "nvme" && v["kind"] !== "ssd" && v["kind"] !== "hdd" && v["kind"] !== "unknown")
    return "/kind" + ": not one of the allowed values";
  if (
    v["selfAssessment"] !== "passed" &&
    v["selfAssessment"] !== "failed" &&
    v["selfAssessment"] !== "unknown"
  )
    return "/selfAssessment" + ": not one of the allowed values";
  if (typeof v["exitBits"] !== "number" || !Number.isFinite(v["exitBits"]))
    return "/exitBits" + ": not a number";
  if (!Number.isSafeInteger(v["exitBits"])) return "/exitBits" + ": not a whole number";
  if (v["exitBits"] < 0) return "/exitBits" + ": out of range";
  if (v["exitBits"] > 255) return "/exitBits" + ": out of range";
  {
    const f57 = check55(v["celsius"]);
    if (f57 !== null) return "/celsius" + f57;
  }
  {
    const f58 = check34(v["powerOnHours"]);
    if (f58 !== null) return "/powerOnHours" + f58;
  }
  {
    const f59 = check34(v["reallocatedSectors"]);
    if (f59 !== null) return "/reallocatedSectors" + f59;
  }
  {
    const f60 = check34(v["reportedUncorrectable"]);
    if (f60 !== null) return "/reportedUncorrectable" + f60;
  }
  {
    const f61 = check34(v["pendingSectors"]);
    if (f61 !== null) return "/pendingSectors" + f61;
  }
  {
    const f62 = check34(v["offlineUncorrectable"]);
    if (f62 !== null) return "/offlineUncorrectable" + f62;
  }
  {
    const f63 = check34(v["spinRetries"]);
    if (f63 !== null) return "/spinRetries" + f63;
  }
  {
    const f64 = check34(v["crcErrors"]);
    if (f64 !== null) return "/crcErrors" + f64;
  }
  {
    const f67 = check65(v["nvmeCriticalWarning"]);
    if (f67 !== null) return "/nvmeCriticalWarning" + f67;
  }
  {
    const f70 = check68(v["sparePercent"]);
    if (f70 !== null) return "/sparePercent" + f70;
  }
  {
    const f71 = check68(v["wearPercent"]);
    if (f71 !== null) return "/wearPercent" + f71;
  }
  return null;
}
function check52(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 64) return ": too many";
  for (let i53 = 0; i53 < v.length; i53++) {
    {
      const f72 = check54(v[i53]);
      if (f72 !== null) return "/" + i53 + f72;
    }
  }
  return null;
}
function check51(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f73 = check52(v["disks"]);
    if (f73 !== null) return "/disks" + f73;
  }
  return null;
}
function check77(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["mount"] !== "string") return "/mount" + ": not text";
  if (v["mount"].length > 512) return "/mount" + ": too long";
  if (typeof v["device"] !== "string") return "/device" + ": not text";
  if (v["device"].length > 512) return "/device" + ": too long";
  if (typeof v["fileSystem"] !== "string") return "/fileSystem" + ": not text";
  if (v["fileSystem"].length > 64) return "/fileSystem" + ": too long";
  if (typeof v["totalBytes"] !== "number" || !Number.isFinite(v["totalBytes"]))
    return "/totalBytes" + ": not a number";
  if (v["totalBytes"] < 0) return "/totalBytes" + ": out of range";
  if (typeof v["availableBytes"] !== "number" || !Number.isFinite(v["availableBytes"]))
    return "/availableBytes" + ": not a number";
  if (v["availableBytes"] < 0) return "/availableBytes" + ": out of range";
  if (typeof v["usedPercent"] !== "number" || !Number.isFinite(v["usedPercent"]))
    return "/usedPercent" + ": not a number";
  if (v["usedPercent"] < 0) return "/usedPercent" + ": out of range";
  if (v["usedPercent"] > 100) return "/usedPercent" + ": out of range";
  {
    const f78 = check14(v["inodesUsedPercent"]);
    if (f78 !== null) return "/inodesUsedPercent" + f78;
  }
  if (typeof v["readOnly"] !== "boolean") return "/readOnly" + ": not true or false";
  {
    const f79 = check34(v["fullInSeconds"]);
    if (f79 !== null) return "/fullInSeconds" + f79;
  }
  return null;
}
function check75(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 64) return ": too many";
  for (let i76 = 0; i76 < v.length; i76++) {
    {
      const f80 = check77(v[i76]);
      if (f80 !== null) return "/" + i76 + f80;
    }
  }
  return null;
}
function check74(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f81 = check75(v["mounts"]);
    if (f81 !== null) return "/mounts" + f81;
  }
  return null;
}
function check87(v: any): string | null {
  if (
    v !== "answers" &&
    v !== "refused" &&
    v !== "no-such-name" &&
    v !== "timeout" &&
    v !== "unreachable" &&
    v !== "bad-answer"
  )
    return ": not one of the allowed values";
  return null;
}
function check86(v: any): string | null {
  if (v !== null && check87(v) !== null) return ": none of the allowed forms";
  return null;
}
function check85(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["address"] !== "string") return "/address" + ": not text";
  if (v["address"].length > 64) return "/address" + ": too long";
  {
    const f88 = check86(v["outside"]);
    if (f88 !== null) return "/outside" + f88;
  }
  {
    const f89 = check86(v["inside"]);
    if (f89 !== null) return "/inside" + f89;
  }
  {
    const f90 = check34(v["answerMs"]);
    if (f90 !== null) return "/answerMs" + f90;
  }
  if (typeof v["works"] !== "boolean") return "/works" + ": not true or false";
  return null;
}
function check83(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 8) return ": too many";
  for (let i84 = 0; i84 < v.length; i84++) {
    {
      const f91 = check85(v[i84]);
      if (f91 !== null) return "/" + i84 + f91;
    }
  }
  return null;
}
function check82(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f92 = check83(v["servers"]);
    if (f92 !== null) return "/servers" + f92;
  }
  if (typeof v["working"] !== "number" || !Number.isFinite(v["working"]))
    return "/working" + ": not a number";
  if (!Number.isSafeInteger(v["working"])) return "/working" + ": not a whole number";
  if (v["working"] < 0) return "/working" + ": out of range";
  if (typeof v["systemResolves"] !== "boolean") return "/systemResolves" + ": not true or false";
  if (
    v["localResolver"] !== "none" &&
    v["localResolver"] !== "systemd-resolved" &&
    v["localResolver"] !== "dnsmasq" &&
    v["localResolver"] !== "nscd" &&
    v["localResolver"] !== "unbound" &&
    v["localResolver"] !== "other"
  )
    return "/localResolver" + ": not one of the allowed values";
  return null;
}
function check95(v: any): string | null {
  if (typeof v !== "string") return ": not text";
  if (v.length > 64) return ": too long";
  return null;
}
function check94(v: any): string | null {
  if (v !== null && check95(v) !== null) return ": none of the allowed forms";
  return null;
}
function check93(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f96 = check94(v["address"]);
    if (f96 !== null) return "/address" + f96;
  }
  {
    const f97 = check94(v["interface"]);
    if (f97 !== null) return "/interface" + f97;
  }
  if (v["reachable"] !== "yes" && v["reachable"] !== "no" && v["reachable"] !== "unknown")
    return "/reachable" + ": not one of the allowed values";
  {
    const f98 = check34(v["roundTripMs"]);
    if (f98 !== null) return "/roundTripMs" + f98;
  }
  return null;
}
function check99(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (
    v["verdict"] !== "open" &&
    v["verdict"] !== "portal" &&
    v["verdict"] !== "proxy-refuses" &&
    v["verdict"] !== "none" &&
    v["verdict"] !== "not-checked"
  )
    return "/verdict" + ": not one of the allowed values";
  {
    const f100 = check29(v["portalHost"]);
    if (f100 !== null) return "/portalHost" + f100;
  }
  {
    const f101 = check29(v["proxyHost"]);
    if (f101 !== null) return "/proxyHost" + f101;
  }
  {
    const f102 = check4(v["proxyReachable"]);
    if (f102 !== null) return "/proxyReachable" + f102;
  }
  {
    const f103 = check34(v["answerMs"]);
    if (f103 !== null) return "/answerMs" + f103;
  }
  return null;
}
function check106(v: any): string | null {
  if (typeof v !== "string") return ": not text";
  if (v.length > 256) return ": too long";
  return null;
}
function check105(v: any): string | null {
  if (v !== null && check106(v) !== null) return ": none of the allowed forms";
  return null;
}
function check114(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["name"] !== "string") return "/name" + ": not text";
  if (v["name"].length > 256) return "/name" + ": too long";
  if (typeof v["model"] !== "string") return "/model" + ": not text";
  if (v["model"].length > 256) return "/model" + ": too long";
  if (typeof v["bytes"] !== "number" || !Number.isFinite(v["bytes"])) return "/bytes" + ": not a number";
  if (v["bytes"] < 0) return "/bytes" + ": out of range";
  return null;
}
function check112(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 64) return ": too many";
  for (let i113 = 0; i113 < v.length; i113++) {
    {
      const f115 = check114(v[i113]);
      if (f115 !== null) return "/" + i113 + f115;
    }
  }
  return null;
}
function check121(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["kind"] !== "hardware" && v["kind"] !== "software" && v["kind"] !== "system")
    return "/kind" + ": not one of the allowed values";
  if (typeof v["what"] !== "string") return "/what" + ": not text";
  if (v["what"].length > 256) return "/what" + ": too long";
  {
    const f122 = check105(v["from"]);
    if (f122 !== null) return "/from" + f122;
  }
  {
    const f123 = check105(v["to"]);
    if (f123 !== null) return "/to" + f123;
  }
  return null;
}
function check119(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 500) return ": too many";
  for (let i120 = 0; i120 < v.length; i120++) {
    {
      const f124 = check121(v[i120]);
      if (f124 !== null) return "/" + i120 + f124;
    }
  }
  return null;
}
function check104(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["hostname"] !== "string") return "/hostname" + ": not text";
  if (v["hostname"].length > 256) return "/hostname" + ": too long";
  {
    const f107 = check105(v["maker"]);
    if (f107 !== null) return "/maker" + f107;
  }
  {
    const f108 = check105(v["model"]);
    if (f108 !== null) return "/model" + f108;
  }
  {
    const f109 = check105(v["serial"]);
    if (f109 !== null) return "/serial" + f109;
  }
  {
    const f110 = check105(v["firmware"]);
    if (f110 !== null) return "/firmware" + f110;
  }
  if (typeof v["processor"] !== "string") return "/processor" + ": not text";
  if (v["processor"].length > 256) return "/processor" + ": too long";
  if (typeof v["cores"] !== "number" || !Number.isFinite(v["cores"])) return "/cores" + ": not a number";
  if (!Number.isSafeInteger(v["cores"])) return "/cores" + ": not a whole number";
  if (v["cores"] < 1) return "/cores" + ": out of range";
  if (typeof v["memoryBytes"] !== "number" || !Number.isFinite(v["memoryBytes"]))
    return "/memoryBytes" + ": not a number";
  if (v["memoryBytes"] < 0) return "/memoryBytes" + ": out of range";
  if (typeof v["system"] !== "string") return "/system" + ": not text";
  if (v["system"].length > 256) return "/system" + ": too long";
  if (typeof v["systemVersion"] !== "string") return "/systemVersion" + ": not text";
  if (v["systemVersion"].length > 256) return "/systemVersion" + ": too long";
  if (typeof v["kernel"] !== "string") return "/kernel" + ": not text";
  if (v["kernel"].length > 256) return "/kernel" + ": too long";
  if (typeof v["architecture"] !== "string") return "/architecture" + ": not text";
  if (v["architecture"].length > 256) return "/architecture" + ": too long";
  {
    const f111 = check4(v["virtual"]);
    if (f111 !== null) return "/virtual" + f111;
  }
  {
    const f116 = check112(v["disks"]);
    if (f116 !== null) return "/disks" + f116;
  }
  {
    const f117 = check20(v["packages"]);
    if (f117 !== null) return "/packages" + f117;
  }
  {
    const f118 = check94(v["packagesDigest"]);
    if (f118 !== null) return "/packagesDigest" + f118;
  }
  {
    const f125 = check119(v["changes"]);
    if (f125 !== null) return "/changes" + f125;
  }
  return null;
}
function check131(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 16) return ": too many";
  for (let i132 = 0; i132 < v.length; i132++) {
    if (typeof v[i132] !== "string") return "/" + i132 + ": not text";
    if (v[i132].length > 64) return "/" + i132 + ": too long";
  }
  return null;
}
function check129(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["name"] !== "string") return "/name" + ": not text";
  if (v["name"].length > 64) return "/name" + ": too long";
  if (v["kind"] !== "wired" && v["kind"] !== "wireless" && v["kind"] !== "virtual")
    return "/kind" + ": not one of the allowed values";
  if (typeof v["up"] !== "boolean") return "/up" + ": not true or false";
  if (typeof v["carrier"] !== "boolean") return "/carrier" + ": not true or false";
  {
    const f130 = check34(v["megabitsPerSecond"]);
    if (f130 !== null) return "/megabitsPerSecond" + f130;
  }
  if (v["duplex"] !== "full" && v["duplex"] !== "half" && v["duplex"] !== "unknown")
    return "/duplex" + ": not one of the allowed values";
  {
    const f133 = check131(v["addresses"]);
    if (f133 !== null) return "/addresses" + f133;
  }
  if (typeof v["hasRoutableAddress"] !== "boolean") return "/hasRoutableAddress" + ": not true or false";
  {
    const f134 = check26(v["signalDbm"]);
    if (f134 !== null) return "/signalDbm" + f134;
  }
  {
    const f135 = check14(v["dropPercent"]);
    if (f135 !== null) return "/dropPercent" + f135;
  }
  return null;
}
function check127(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 32) return ": too many";
  for (let i128 = 0; i128 < v.length; i128++) {
    {
      const f136 = check129(v[i128]);
      if (f136 !== null) return "/" + i128 + f136;
    }
  }
  return null;
}
function check126(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f137 = check127(v["interfaces"]);
    if (f137 !== null) return "/interfaces" + f137;
  }
  {
    const f138 = check4(v["anyCarrier"]);
    if (f138 !== null) return "/anyCarrier" + f138;
  }
  if (typeof v["anyRoutableAddress"] !== "boolean") return "/anyRoutableAddress" + ": not true or false";
  return null;
}
function check144(v: any): string | null {
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
function check142(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 5) return ": too many";
  for (let i143 = 0; i143 < v.length; i143++) {
    {
      const f145 = check144(v[i143]);
      if (f145 !== null) return "/" + i143 + f145;
    }
  }
  return null;
}
function check139(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["totalBytes"] !== "number" || !Number.isFinite(v["totalBytes"]))
    return "/totalBytes" + ": not a number";
  if (v["totalBytes"] < 0) return "/totalBytes" + ": out of range";
  if (typeof v["availablePercent"] !== "number" || !Number.isFinite(v["availablePercent"]))
    return "/availablePercent" + ": not a number";
  if (v["availablePercent"] < 0) return "/availablePercent" + ": out of range";
  if (v["availablePercent"] > 100) return "/availablePercent" + ": out of range";
  if (typeof v["swapTotalBytes"] !== "number" || !Number.isFinite(v["swapTotalBytes"]))
    return "/swapTotalBytes" + ": not a number";
  if (v["swapTotalBytes"] < 0) return "/swapTotalBytes" + ": out of range";
  {
    const f140 = check14(v["swapUsedPercent"]);
    if (f140 !== null) return "/swapUsedPercent" + f140;
  }
  {
    const f141 = check14(v["pressure300Percent"]);
    if (f141 !== null) return "/pressure300Percent" + f141;
  }
  if (typeof v["oomKills30Minutes"] !== "number" || !Number.isFinite(v["oomKills30Minutes"]))
    return "/oomKills30Minutes" + ": not a number";
  if (!Number.isSafeInteger(v["oomKills30Minutes"])) return "/oomKills30Minutes" + ": not a whole number";
  if (v["oomKills30Minutes"] < 0) return "/oomKills30Minutes" + ": out of range";
  {
    const f146 = check142(v["top"]);
    if (f146 !== null) return "/top" + f146;
  }
  return null;
}
function check151(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 32) return ": too many";
  for (let i152 = 0; i152 < v.length; i152++) {
    if (typeof v[i152] !== "string") return "/" + i152 + ": not text";
    if (v[i152].length > 64) return "/" + i152 + ": too long";
  }
  return null;
}
function check156(v: any): string | null {
  if (typeof v !== "string") return ": not text";
  if (v.length > 128) return ": too long";
  return null;
}
function check155(v: any): string | null {
  if (v !== null && check156(v) !== null) return ": none of the allowed forms";
  return null;
}
function check162(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["name"] !== "string") return "/name" + ": not text";
  if (v["name"].length > 64) return "/name" + ": too long";
  {
    const f163 = check14(v["levelPercent"]);
    if (f163 !== null) return "/levelPercent" + f163;
  }
  return null;
}
function check160(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 16) return ": too many";
  for (let i161 = 0; i161 < v.length; i161++) {
    {
      const f164 = check162(v[i161]);
      if (f164 !== null) return "/" + i161 + f164;
    }
  }
  return null;
}
function check150(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["queue"] !== "string") return "/queue" + ": not text";
  if (v["queue"].length > 127) return "/queue" + ": too long";
  if (typeof v["title"] !== "string") return "/title" + ": not text";
  if (v["title"].length > 256) return "/title" + ": too long";
  if (typeof v["model"] !== "string") return "/model" + ": not text";
  if (v["model"].length > 256) return "/model" + ": too long";
  if (typeof v["path"] !== "string") return "/path" + ": not text";
  if (v["path"].length > 512) return "/path" + ": too long";
  if (typeof v["isDefault"] !== "boolean") return "/isDefault" + ": not true or false";
  if (
    v["state"] !== "idle" &&
    v["state"] !== "processing" &&
    v["state"] !== "stopped" &&
    v["state"] !== "unknown"
  )
    return "/state" + ": not one of the allowed values";
  {
    const f153 = check151(v["reasons"]);
    if (f153 !== null) return "/reasons" + f153;
  }
  if (typeof v["message"] !== "string") return "/message" + ": not text";
  if (v["message"].length > 512) return "/message" + ": too long";
  if (typeof v["acceptingJobs"] !== "boolean") return "/acceptingJobs" + ": not true or false";
  if (v["deviceReachable"] !== "yes" && v["deviceReachable"] !== "no" && v["deviceReachable"] !== "unknown")
    return "/deviceReachable" + ": not one of the allowed values";
  if (typeof v["waitingJobs"] !== "number" || !Number.isFinite(v["waitingJobs"]))
    return "/waitingJobs" + ": not a number";
  if (!Number.isSafeInteger(v["waitingJobs"])) return "/waitingJobs" + ": not a whole number";
  if (v["waitingJobs"] < 0) return "/waitingJobs" + ": out of range";
  {
    const f154 = check20(v["oldestJobId"]);
    if (f154 !== null) return "/oldestJobId" + f154;
  }
  {
    const f157 = check155(v["oldestJobOwner"]);
    if (f157 !== null) return "/oldestJobOwner" + f157;
  }
  {
    const f158 = check34(v["oldestJobSeconds"]);
    if (f158 !== null) return "/oldestJobSeconds" + f158;
  }
  {
    const f159 = check34(v["noProgressSeconds"]);
    if (f159 !== null) return "/noProgressSeconds" + f159;
  }
  if (typeof v["heldJobs"] !== "number" || !Number.isFinite(v["heldJobs"]))
    return "/heldJobs" + ": not a number";
  if (!Number.isSafeInteger(v["heldJobs"])) return "/heldJobs" + ": not a whole number";
  if (v["heldJobs"] < 0) return "/heldJobs" + ": out of range";
  {
    const f165 = check160(v["supplies"]);
    if (f165 !== null) return "/supplies" + f165;
  }
  {
    const f166 = check14(v["lowestSupplyPercent"]);
    if (f166 !== null) return "/lowestSupplyPercent" + f166;
  }
  return null;
}
function check148(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 128) return ": too many";
  for (let i149 = 0; i149 < v.length; i149++) {
    {
      const f167 = check150(v[i149]);
      if (f167 !== null) return "/" + i149 + f167;
    }
  }
  return null;
}
function check147(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["service"] !== "answers" && v["service"] !== "down" && v["service"] !== "hung")
    return "/service" + ": not one of the allowed values";
  {
    const f168 = check148(v["queues"]);
    if (f168 !== null) return "/queues" + f168;
  }
  return null;
}
function check169(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["cores"] !== "number" || !Number.isFinite(v["cores"])) return "/cores" + ": not a number";
  if (!Number.isSafeInteger(v["cores"])) return "/cores" + ": not a whole number";
  if (v["cores"] < 1) return "/cores" + ": out of range";
  if (v["cores"] > 4096) return "/cores" + ": out of range";
  if (typeof v["busyPercent"] !== "number" || !Number.isFinite(v["busyPercent"]))
    return "/busyPercent" + ": not a number";
  if (v["busyPercent"] < 0) return "/busyPercent" + ": out of range";
  if (v["busyPercent"] > 100) return "/busyPercent" + ": out of range";
  if (typeof v["ioWaitPercent"] !== "number" || !Number.isFinite(v["ioWaitPercent"]))
    return "/ioWaitPercent" + ": not a number";
  if (v["ioWaitPercent"] < 0) return "/ioWaitPercent" + ": out of range";
  if (v["ioWaitPercent"] > 100) return "/ioWaitPercent" + ": out of range";
  if (typeof v["stealPercent"] !== "number" || !Number.isFinite(v["stealPercent"]))
    return "/stealPercent" + ": not a number";
  if (v["stealPercent"] < 0) return "/stealPercent" + ": out of range";
  if (v["stealPercent"] > 100) return "/stealPercent" + ": out of range";
  if (typeof v["load15PerCore"] !== "number" || !Number.isFinite(v["load15PerCore"]))
    return "/load15PerCore" + ": not a number";
  if (v["load15PerCore"] < 0) return "/load15PerCore" + ": out of range";
  {
    const f170 = check14(v["pressure300Percent"]);
    if (f170 !== null) return "/pressure300Percent" + f170;
  }
  {
    const f171 = check142(v["top"]);
    if (f171 !== null) return "/top" + f171;
  }
  return null;
}
function check177(v: any): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return ": not a number";
  if (!Number.isSafeInteger(v)) return ": not a whole number";
  return null;
}
function check176(v: any): string | null {
  if (v !== null && check177(v) !== null) return ": none of the allowed forms";
  return null;
}
function check175(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["name"] !== "string") return "/name" + ": not text";
  if (v["name"].length > 256) return "/name" + ": too long";
  if (typeof v["description"] !== "string") return "/description" + ": not text";
  if (v["description"].length > 256) return "/description" + ": too long";
  if (
    v["state"] !== "failed" &&
    v["state"] !== "restarting" &&
    v["state"] !== "running" &&
    v["state"] !== "stopped"
  )
    return "/state" + ": not one of the allowed values";
  if (typeof v["result"] !== "string") return "/result" + ": not text";
  if (v["result"].length > 64) return "/result" + ": too long";
  if (typeof v["restartsLastHour"] !== "number" || !Number.isFinite(v["restartsLastHour"]))
    return "/restartsLastHour" + ": not a number";
  if (!Number.isSafeInteger(v["restartsLastHour"])) return "/restartsLastHour" + ": not a whole number";
  if (v["restartsLastHour"] < 0) return "/restartsLastHour" + ": out of range";
  {
    const f178 = check176(v["exitStatus"]);
    if (f178 !== null) return "/exitStatus" + f178;
  }
  {
    const f179 = check34(v["sinceSeconds"]);
    if (f179 !== null) return "/sinceSeconds" + f179;
  }
  return null;
}
function check173(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 256) return ": too many";
  for (let i174 = 0; i174 < v.length; i174++) {
    {
      const f180 = check175(v[i174]);
      if (f180 !== null) return "/" + i174 + f180;
    }
  }
  return null;
}
function check172(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["manager"] !== "systemd" && v["manager"] !== "watched")
    return "/manager" + ": not one of the allowed values";
  {
    const f181 = check173(v["services"]);
    if (f181 !== null) return "/services" + f181;
  }
  if (typeof v["failed"] !== "number" || !Number.isFinite(v["failed"])) return "/failed" + ": not a number";
  if (!Number.isSafeInteger(v["failed"])) return "/failed" + ": not a whole number";
  if (v["failed"] < 0) return "/failed" + ": out of range";
  return null;
}
function check185(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["name"] !== "string") return "/name" + ": not text";
  if (v["name"].length > 128) return "/name" + ": too long";
  if (typeof v["celsius"] !== "number" || !Number.isFinite(v["celsius"]))
    return "/celsius" + ": not a number";
  if (v["celsius"] < -60) return "/celsius" + ": out of range";
  if (v["celsius"] > 200) return "/celsius" + ": out of range";
  {
    const f186 = check26(v["highCelsius"]);
    if (f186 !== null) return "/highCelsius" + f186;
  }
  {
    const f187 = check26(v["criticalCelsius"]);
    if (f187 !== null) return "/criticalCelsius" + f187;
  }
  return null;
}
function check183(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 64) return ": too many";
  for (let i184 = 0; i184 < v.length; i184++) {
    {
      const f188 = check185(v[i184]);
      if (f188 !== null) return "/" + i184 + f188;
    }
  }
  return null;
}
function check192(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["name"] !== "string") return "/name" + ": not text";
  if (v["name"].length > 128) return "/name" + ": too long";
  if (typeof v["rpm"] !== "number" || !Number.isFinite(v["rpm"])) return "/rpm" + ": not a number";
  if (v["rpm"] < 0) return "/rpm" + ": out of range";
  return null;
}
function check190(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 32) return ": too many";
  for (let i191 = 0; i191 < v.length; i191++) {
    {
      const f193 = check192(v[i191]);
      if (f193 !== null) return "/" + i191 + f193;
    }
  }
  return null;
}
function check182(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f189 = check183(v["sensors"]);
    if (f189 !== null) return "/sensors" + f189;
  }
  {
    const f194 = check190(v["fans"]);
    if (f194 !== null) return "/fans" + f194;
  }
  {
    const f195 = check20(v["throttledSinceLast"]);
    if (f195 !== null) return "/throttledSinceLast" + f195;
  }
  return null;
}
function check201(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 64) return ": too many";
  for (let i202 = 0; i202 < v.length; i202++) {
    if (typeof v[i202] !== "string") return "/" + i202 + ": not text";
    if (v[i202].length > 128) return "/" + i202 + ": too long";
  }
  return null;
}
function check204(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 256) return ": too many";
  for (let i205 = 0; i205 < v.length; i205++) {
    if (typeof v[i205] !== "string") return "/" + i205 + ": not text";
    if (v[i205].length > 128) return "/" + i205 + ": too long";
  }
  return null;
}
function check196(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["manager"] !== "apt" && v["manager"] !== "dnf" && v["manager"] !== "other")
    return "/manager" + ": not one of the allowed values";
  {
    const f197 = check20(v["pending"]);
    if (f197 !== null) return "/pending" + f197;
  }
  {
    const f198 = check20(v["pendingSecurity"]);
    if (f198 !== null) return "/pendingSecurity" + f198;
  }
  {
    const f199 = check34(v["listsAgeSeconds"]);
    if (f199 !== null) return "/listsAgeSeconds" + f199;
  }
  if (typeof v["restartWanted"] !== "boolean") return "/restartWanted" + ": not true or false";
  {
    const f200 = check34(v["restartWantedSeconds"]);
    if (f200 !== null) return "/restartWantedSeconds" + f200;
  }
  {
    const f203 = check201(v["restartWantedBy"]);
    if (f203 !== null) return "/restartWantedBy" + f203;
  }
  {
    const f206 = check204(v["interrupted"]);
    if (f206 !== null) return "/interrupted" + f206;
  }
  {
    const f207 = check34(v["lockHeldSeconds"]);
    if (f207 !== null) return "/lockHeldSeconds" + f207;
  }
  {
    const f208 = check155(v["lockHeldBy"]);
    if (f208 !== null) return "/lockHeldBy" + f208;
  }
  return null;
}

/** Name → check. A check gives null when the value is right, else where and what is wrong. */
export const checks: ReadonlyMap<string, (value: unknown) => string | null> = new Map<
  string,
  (value: any) => string | null
>([
  ["audio", check0],
  ["battery", check9],
  ["clock", check25],
  ["collector-path", check33],
  ["crashes", check39],
  ["disk-health", check51],
  ["disk-space", check74],
  ["dns", check82],
  ["gateway", check93],
  ["internet", check99],
  ["inventory", check104],
  ["link", check126],
  ["memory", check139],
  ["printers", check147],
  ["processor", check169],
  ["services", check172],
  ["temperature", check182],
  ["updates", check196],
]);
