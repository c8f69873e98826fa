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
function check40(v: any): string | null {
  if (typeof v !== "string") return ": not text";
  if (v.length > 64) return ": too long";
  return null;
}
function check39(v: any): string | null {
  if (v !== null && check40(v) !== null) return ": none of the allowed forms";
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
  if (v["why"] !== undefined) {
    {
      const f41 = check39(v["why"]);
      if (f41 !== null) return "/why" + f41;
    }
  }
  if (v["about"] !== undefined) {
    {
      const f42 = check29(v["about"]);
      if (f42 !== null) return "/about" + f42;
    }
  }
  return null;
}
function check46(v: any): string | null {
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
function check44(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 64) return ": too many";
  for (let i45 = 0; i45 < v.length; i45++) {
    {
      const f47 = check46(v[i45]);
      if (f47 !== null) return "/" + i45 + f47;
    }
  }
  return null;
}
function check52(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 32) return ": too many";
  for (let i53 = 0; i53 < v.length; i53++) {
    if (typeof v[i53] !== "string") return "/" + i53 + ": not text";
    if (v[i53].length > 512) return "/" + i53 + ": too long";
  }
  return null;
}
function check43(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f48 = check44(v["programs"]);
    if (f48 !== null) return "/programs" + f48;
  }
  {
    const f49 = check4(v["lastStopUnclean"]);
    if (f49 !== null) return "/lastStopUnclean" + f49;
  }
  {
    const f50 = check20(v["storageErrors24Hours"]);
    if (f50 !== null) return "/storageErrors24Hours" + f50;
  }
  {
    const f51 = check20(v["memoryErrors24Hours"]);
    if (f51 !== null) return "/memoryErrors24Hours" + f51;
  }
  {
    const f54 = check52(v["fileSystemsTurnedReadOnly"]);
    if (f54 !== null) return "/fileSystemsTurnedReadOnly" + f54;
  }
  if (typeof v["bootId"] !== "string") return "/bootId" + ": not text";
  if (v["bootId"].length > 64) return "/bootId" + ": too long";
  return null;
}
function check60(v: any): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return ": not a number";
  if (v < -60) return ": out of range";
  if (v > 200) return ": out of range";
  return null;
}
function check59(v: any): string | null {
  if (v !== null && check60(v) !== null) return ": none of the allowed forms";
  return null;
}
function check70(v: any): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return ": not a number";
  if (!Number.isSafeInteger(v)) return ": not a whole number";
  if (v < 0) return ": out of range";
  if (v > 255) return ": out of range";
  return null;
}
function check69(v: any): string | null {
  if (v !== null && check70(v) !== null) return ": none of the allowed forms";
  return null;
}
function check73(v: any): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return ": not a number";
  if (v < 0) return ": out of range";
  if (v > 255) return ": out of range";
  return null;
}
function check72(v: any): string | null {
  if (v !== null && check73(v) !== null) return ": none of the allowed forms";
  return null;
}
function check58(v: any): string | null {
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
    const f61 = check59(v["celsius"]);
    if (f61 !== null) return "/celsius" + f61;
  }
  {
    const f62 = check34(v["powerOnHours"]);
    if (f62 !== null) return "/powerOnHours" + f62;
  }
  {
    const f63 = check34(v["reallocatedSectors"]);
    if (f63 !== null) return "/reallocatedSectors" + f63;
  }
  {
    const f64 = check34(v["reportedUncorrectable"]);
    if (f64 !== null) return "/reportedUncorrectable" + f64;
  }
  {
    const f65 = check34(v["pendingSectors"]);
    if (f65 !== null) return "/pendingSectors" + f65;
  }
  {
    const f66 = check34(v["offlineUncorrectable"]);
    if (f66 !== null) return "/offlineUncorrectable" + f66;
  }
  {
    const f67 = check34(v["spinRetries"]);
    if (f67 !== null) return "/spinRetries" + f67;
  }
  {
    const f68 = check34(v["crcErrors"]);
    if (f68 !== null) return "/crcErrors" + f68;
  }
  {
    const f71 = check69(v["nvmeCriticalWarning"]);
    if (f71 !== null) return "/nvmeCriticalWarning" + f71;
  }
  {
    const f74 = check72(v["sparePercent"]);
    if (f74 !== null) return "/sparePercent" + f74;
  }
  {
    const f75 = check72(v["wearPercent"]);
    if (f75 !== null) return "/wearPercent" + f75;
  }
  return null;
}
function check56(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 64) return ": too many";
  for (let i57 = 0; i57 < v.length; i57++) {
    {
      const f76 = check58(v[i57]);
      if (f76 !== null) return "/" + i57 + f76;
    }
  }
  return null;
}
function check55(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f77 = check56(v["disks"]);
    if (f77 !== null) return "/disks" + f77;
  }
  return null;
}
function check81(v: any): string | null {
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
    const f82 = check14(v["inodesUsedPercent"]);
    if (f82 !== null) return "/inodesUsedPercent" + f82;
  }
  if (typeof v["readOnly"] !== "boolean") return "/readOnly" + ": not true or false";
  {
    const f83 = check34(v["fullInSeconds"]);
    if (f83 !== null) return "/fullInSeconds" + f83;
  }
  return null;
}
function check79(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 64) return ": too many";
  for (let i80 = 0; i80 < v.length; i80++) {
    {
      const f84 = check81(v[i80]);
      if (f84 !== null) return "/" + i80 + f84;
    }
  }
  return null;
}
function check78(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f85 = check79(v["mounts"]);
    if (f85 !== null) return "/mounts" + f85;
  }
  return null;
}
function check91(v: any): string | null {
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
function check90(v: any): string | null {
  if (v !== null && check91(v) !== null) return ": none of the allowed forms";
  return null;
}
function check89(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["address"] !== "string") return "/address" + ": not text";
  if (v["address"].length > 64) return "/address" + ": too long";
  {
    const f92 = check90(v["outside"]);
    if (f92 !== null) return "/outside" + f92;
  }
  {
    const f93 = check90(v["inside"]);
    if (f93 !== null) return "/inside" + f93;
  }
  {
    const f94 = check34(v["answerMs"]);
    if (f94 !== null) return "/answerMs" + f94;
  }
  if (typeof v["works"] !== "boolean") return "/works" + ": not true or false";
  return null;
}
function check87(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 8) return ": too many";
  for (let i88 = 0; i88 < v.length; i88++) {
    {
      const f95 = check89(v[i88]);
      if (f95 !== null) return "/" + i88 + f95;
    }
  }
  return null;
}
function check86(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f96 = check87(v["servers"]);
    if (f96 !== null) return "/servers" + f96;
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
function check97(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f98 = check39(v["address"]);
    if (f98 !== null) return "/address" + f98;
  }
  {
    const f99 = check39(v["interface"]);
    if (f99 !== null) return "/interface" + f99;
  }
  if (v["reachable"] !== "yes" && v["reachable"] !== "no" && v["reachable"] !== "unknown")
    return "/reachable" + ": not one of the allowed values";
  {
    const f100 = check34(v["roundTripMs"]);
    if (f100 !== null) return "/roundTripMs" + f100;
  }
  return null;
}
function check101(v: any): string | null {
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
    const f102 = check29(v["portalHost"]);
    if (f102 !== null) return "/portalHost" + f102;
  }
  {
    const f103 = check29(v["proxyHost"]);
    if (f103 !== null) return "/proxyHost" + f103;
  }
  {
    const f104 = check4(v["proxyReachable"]);
    if (f104 !== null) return "/proxyReachable" + f104;
  }
  {
    const f105 = check34(v["answerMs"]);
    if (f105 !== null) return "/answerMs" + f105;
  }
  return null;
}
function check108(v: any): string | null {
  if (typeof v !== "string") return ": not text";
  if (v.length > 256) return ": too long";
  return null;
}
function check107(v: any): string | null {
  if (v !== null && check108(v) !== null) return ": none of the allowed forms";
  return null;
}
function check116(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["name"] !== "string") return "/name" + ": not text";
  if (v["name"].length > 256) return "/name" + ": too long";
  if (typeof v["model"] !== "string") return "/model" + ": not text";
  if (v["model"].length > 256) return "/model" + ": too long";
  if (typeof v["bytes"] !== "number" || !Number.isFinite(v["bytes"])) return "/bytes" + ": not a number";
  if (v["bytes"] < 0) return "/bytes" + ": out of range";
  return null;
}
function check114(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 64) return ": too many";
  for (let i115 = 0; i115 < v.length; i115++) {
    {
      const f117 = check116(v[i115]);
      if (f117 !== null) return "/" + i115 + f117;
    }
  }
  return null;
}
function check123(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["kind"] !== "hardware" && v["kind"] !== "software" && v["kind"] !== "system")
    return "/kind" + ": not one of the allowed values";
  if (typeof v["what"] !== "string") return "/what" + ": not text";
  if (v["what"].length > 256) return "/what" + ": too long";
  {
    const f124 = check107(v["from"]);
    if (f124 !== null) return "/from" + f124;
  }
  {
    const f125 = check107(v["to"]);
    if (f125 !== null) return "/to" + f125;
  }
  return null;
}
function check121(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 500) return ": too many";
  for (let i122 = 0; i122 < v.length; i122++) {
    {
      const f126 = check123(v[i122]);
      if (f126 !== null) return "/" + i122 + f126;
    }
  }
  return null;
}
function check106(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["hostname"] !== "string") return "/hostname" + ": not text";
  if (v["hostname"].length > 256) return "/hostname" + ": too long";
  {
    const f109 = check107(v["maker"]);
    if (f109 !== null) return "/maker" + f109;
  }
  {
    const f110 = check107(v["model"]);
    if (f110 !== null) return "/model" + f110;
  }
  {
    const f111 = check107(v["serial"]);
    if (f111 !== null) return "/serial" + f111;
  }
  {
    const f112 = check107(v["firmware"]);
    if (f112 !== null) return "/firmware" + f112;
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
    const f113 = check4(v["virtual"]);
    if (f113 !== null) return "/virtual" + f113;
  }
  {
    const f118 = check114(v["disks"]);
    if (f118 !== null) return "/disks" + f118;
  }
  {
    const f119 = check20(v["packages"]);
    if (f119 !== null) return "/packages" + f119;
  }
  {
    const f120 = check39(v["packagesDigest"]);
    if (f120 !== null) return "/packagesDigest" + f120;
  }
  {
    const f127 = check121(v["changes"]);
    if (f127 !== null) return "/changes" + f127;
  }
  return null;
}
function check133(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 16) return ": too many";
  for (let i134 = 0; i134 < v.length; i134++) {
    if (typeof v[i134] !== "string") return "/" + i134 + ": not text";
    if (v[i134].length > 64) return "/" + i134 + ": too long";
  }
  return null;
}
function check131(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["name"] !== "string") return "/name" + ": not text";
  if (v["name"].length > 64) return "/name" + ": too long";
  if (v["kind"] !== "wired" && v["kind"] !== "wireless" && v["kind"] !== "virtual")
    return "/kind" + ": not one of the allowed values";
  if (typeof v["up"] !== "boolean") return "/up" + ": not true or false";
  if (typeof v["carrier"] !== "boolean") return "/carrier" + ": not true or false";
  {
    const f132 = check34(v["megabitsPerSecond"]);
    if (f132 !== null) return "/megabitsPerSecond" + f132;
  }
  if (v["duplex"] !== "full" && v["duplex"] !== "half" && v["duplex"] !== "unknown")
    return "/duplex" + ": not one of the allowed values";
  {
    const f135 = check133(v["addresses"]);
    if (f135 !== null) return "/addresses" + f135;
  }
  if (typeof v["hasRoutableAddress"] !== "boolean") return "/hasRoutableAddress" + ": not true or false";
  {
    const f136 = check26(v["signalDbm"]);
    if (f136 !== null) return "/signalDbm" + f136;
  }
  {
    const f137 = check14(v["dropPercent"]);
    if (f137 !== null) return "/dropPercent" + f137;
  }
  return null;
}
function check129(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 32) return ": too many";
  for (let i130 = 0; i130 < v.length; i130++) {
    {
      const f138 = check131(v[i130]);
      if (f138 !== null) return "/" + i130 + f138;
    }
  }
  return null;
}
function check128(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f139 = check129(v["interfaces"]);
    if (f139 !== null) return "/interfaces" + f139;
  }
  {
    const f140 = check4(v["anyCarrier"]);
    if (f140 !== null) return "/anyCarrier" + f140;
  }
  if (typeof v["anyRoutableAddress"] !== "boolean") return "/anyRoutableAddress" + ": not true or false";
  return null;
}
function check146(v: any): string | null {
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
function check144(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 5) return ": too many";
  for (let i145 = 0; i145 < v.length; i145++) {
    {
      const f147 = check146(v[i145]);
      if (f147 !== null) return "/" + i145 + f147;
    }
  }
  return null;
}
function check141(v: any): string | null {
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
    const f142 = check14(v["swapUsedPercent"]);
    if (f142 !== null) return "/swapUsedPercent" + f142;
  }
  {
    const f143 = check14(v["pressure300Percent"]);
    if (f143 !== null) return "/pressure300Percent" + f143;
  }
  if (typeof v["oomKills30Minutes"] !== "number" || !Number.isFinite(v["oomKills30Minutes"]))
    return "/oomKills30Minutes" + ": not a number";
  if (!Number.isSafeInteger(v["oomKills30Minutes"])) return "/oomKills30Minutes" + ": not a whole number";
  if (v["oomKills30Minutes"] < 0) return "/oomKills30Minutes" + ": out of range";
  {
    const f148 = check144(v["top"]);
    if (f148 !== null) return "/top" + f148;
  }
  return null;
}
function check153(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 32) return ": too many";
  for (let i154 = 0; i154 < v.length; i154++) {
    if (typeof v[i154] !== "string") return "/" + i154 + ": not text";
    if (v[i154].length > 64) return "/" + i154 + ": too long";
  }
  return null;
}
function check158(v: any): string | null {
  if (typeof v !== "string") return ": not text";
  if (v.length > 128) return ": too long";
  return null;
}
function check157(v: any): string | null {
  if (v !== null && check158(v) !== null) return ": none of the allowed forms";
  return null;
}
function check164(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["name"] !== "string") return "/name" + ": not text";
  if (v["name"].length > 64) return "/name" + ": too long";
  {
    const f165 = check14(v["levelPercent"]);
    if (f165 !== null) return "/levelPercent" + f165;
  }
  return null;
}
function check162(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 16) return ": too many";
  for (let i163 = 0; i163 < v.length; i163++) {
    {
      const f166 = check164(v[i163]);
      if (f166 !== null) return "/" + i163 + f166;
    }
  }
  return null;
}
function check152(v: any): string | null {
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
    const f155 = check153(v["reasons"]);
    if (f155 !== null) return "/reasons" + f155;
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
    const f156 = check20(v["oldestJobId"]);
    if (f156 !== null) return "/oldestJobId" + f156;
  }
  {
    const f159 = check157(v["oldestJobOwner"]);
    if (f159 !== null) return "/oldestJobOwner" + f159;
  }
  {
    const f160 = check34(v["oldestJobSeconds"]);
    if (f160 !== null) return "/oldestJobSeconds" + f160;
  }
  {
    const f161 = check34(v["noProgressSeconds"]);
    if (f161 !== null) return "/noProgressSeconds" + f161;
  }
  if (typeof v["heldJobs"] !== "number" || !Number.isFinite(v["heldJobs"]))
    return "/heldJobs" + ": not a number";
  if (!Number.isSafeInteger(v["heldJobs"])) return "/heldJobs" + ": not a whole number";
  if (v["heldJobs"] < 0) return "/heldJobs" + ": out of range";
  {
    const f167 = check162(v["supplies"]);
    if (f167 !== null) return "/supplies" + f167;
  }
  {
    const f168 = check14(v["lowestSupplyPercent"]);
    if (f168 !== null) return "/lowestSupplyPercent" + f168;
  }
  return null;
}
function check150(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 128) return ": too many";
  for (let i151 = 0; i151 < v.length; i151++) {
    {
      const f169 = check152(v[i151]);
      if (f169 !== null) return "/" + i151 + f169;
    }
  }
  return null;
}
function check149(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["service"] !== "answers" && v["service"] !== "down" && v["service"] !== "hung")
    return "/service" + ": not one of the allowed values";
  {
    const f170 = check150(v["queues"]);
    if (f170 !== null) return "/queues" + f170;
  }
  return null;
}
function check171(v: any): string | null {
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
    const f172 = check14(v["pressure300Percent"]);
    if (f172 !== null) return "/pressure300Percent" + f172;
  }
  {
    const f173 = check144(v["top"]);
    if (f173 !== null) return "/top" + f173;
  }
  return null;
}
function check179(v: any): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return ": not a number";
  if (!Number.isSafeInteger(v)) return ": not a whole number";
  return null;
}
function check178(v: any): string | null {
  if (v !== null && check179(v) !== null) return ": none of the allowed forms";
  return null;
}
function check177(v: any): string | null {
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
    const f180 = check178(v["exitStatus"]);
    if (f180 !== null) return "/exitStatus" + f180;
  }
  {
    const f181 = check34(v["sinceSeconds"]);
    if (f181 !== null) return "/sinceSeconds" + f181;
  }
  return null;
}
function check175(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 256) return ": too many";
  for (let i176 = 0; i176 < v.length; i176++) {
    {
      const f182 = check177(v[i176]);
      if (f182 !== null) return "/" + i176 + f182;
    }
  }
  return null;
}
function check174(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["manager"] !== "systemd" && v["manager"] !== "watched" && v["manager"] !== "windows")
    return "/manager" + ": not one of the allowed values";
  {
    const f183 = check175(v["services"]);
    if (f183 !== null) return "/services" + f183;
  }
  if (typeof v["failed"] !== "number" || !Number.isFinite(v["failed"])) return "/failed" + ": not a number";
  if (!Number.isSafeInteger(v["failed"])) return "/failed" + ": not a whole number";
  if (v["failed"] < 0) return "/failed" + ": out of range";
  return null;
}
function check187(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["name"] !== "string") return "/name" + ": not text";
  if (v["name"].length > 128) return "/name" + ": too long";
  if (typeof v["celsius"] !== "number" || !Number.isFinite(v["celsius"]))
    return "/celsius" + ": not a number";
  if (v["celsius"] < -60) return "/celsius" + ": out of range";
  if (v["celsius"] > 200) return "/celsius" + ": out of range";
  {
    const f188 = check26(v["highCelsius"]);
    if (f188 !== null) return "/highCelsius" + f188;
  }
  {
    const f189 = check26(v["criticalCelsius"]);
    if (f189 !== null) return "/criticalCelsius" + f189;
  }
  return null;
}
function check185(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 64) return ": too many";
  for (let i186 = 0; i186 < v.length; i186++) {
    {
      const f190 = check187(v[i186]);
      if (f190 !== null) return "/" + i186 + f190;
    }
  }
  return null;
}
function check194(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (typeof v["name"] !== "string") return "/name" + ": not text";
  if (v["name"].length > 128) return "/name" + ": too long";
  if (typeof v["rpm"] !== "number" || !Number.isFinite(v["rpm"])) return "/rpm" + ": not a number";
  if (v["rpm"] < 0) return "/rpm" + ": out of range";
  return null;
}
function check192(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 32) return ": too many";
  for (let i193 = 0; i193 < v.length; i193++) {
    {
      const f195 = check194(v[i193]);
      if (f195 !== null) return "/" + i193 + f195;
    }
  }
  return null;
}
function check184(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  {
    const f191 = check185(v["sensors"]);
    if (f191 !== null) return "/sensors" + f191;
  }
  {
    const f196 = check192(v["fans"]);
    if (f196 !== null) return "/fans" + f196;
  }
  {
    const f197 = check20(v["throttledSinceLast"]);
    if (f197 !== null) return "/throttledSinceLast" + f197;
  }
  return null;
}
function check203(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 64) return ": too many";
  for (let i204 = 0; i204 < v.length; i204++) {
    if (typeof v[i204] !== "string") return "/" + i204 + ": not text";
    if (v[i204].length > 128) return "/" + i204 + ": too long";
  }
  return null;
}
function check206(v: any): string | null {
  if (!Array.isArray(v)) return ": not a list";
  if (v.length > 256) return ": too many";
  for (let i207 = 0; i207 < v.length; i207++) {
    if (typeof v[i207] !== "string") return "/" + i207 + ": not text";
    if (v[i207].length > 128) return "/" + i207 + ": too long";
  }
  return null;
}
function check198(v: any): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return ": not an object";
  if (v["manager"] !== "apt" && v["manager"] !== "dnf" && v["manager"] !== "other")
    return "/manager" + ": not one of the allowed values";
  {
    const f199 = check20(v["pending"]);
    if (f199 !== null) return "/pending" + f199;
  }
  {
    const f200 = check20(v["pendingSecurity"]);
    if (f200 !== null) return "/pendingSecurity" + f200;
  }
  {
    const f201 = check34(v["listsAgeSeconds"]);
    if (f201 !== null) return "/listsAgeSeconds" + f201;
  }
  if (typeof v["restartWanted"] !== "boolean") return "/restartWanted" + ": not true or false";
  {
    const f202 = check34(v["restartWantedSeconds"]);
    if (f202 !== null) return "/restartWantedSeconds" + f202;
  }
  {
    const f205 = check203(v["restartWantedBy"]);
    if (f205 !== null) return "/restartWantedBy" + f205;
  }
  {
    const f208 = check206(v["interrupted"]);
    if (f208 !== null) return "/interrupted" + f208;
  }
  {
    const f209 = check34(v["lockHeldSeconds"]);
    if (f209 !== null) return "/lockHeldSeconds" + f209;
  }
  {
    const f210 = check157(v["lockHeldBy"]);
    if (f210 !== null) return "/lockHeldBy" + f210;
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
  ["crashes", check43],
  ["disk-health", check55],
  ["disk-space", check78],
  ["dns", check86],
  ["gateway", check97],
  ["internet", check101],
  ["inventory", check106],
  ["link", check128],
  ["memory", check141],
  ["printers", check149],
  ["processor", check171],
  ["services", check174],
  ["temperature", check184],
  ["updates", check198],
]);
