// Generated from probes/*.ts by `npm run docs`. Do not edit.
/* oxlint-disable */
function check5(v: any, p: string): string | null {
  if (typeof v !== "boolean") return p + ": not true or false";
  return null;
}
function check6(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check4(v: any, p: string): string | null {
  if (check5(v, p) !== null && check6(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check3(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["user"] !== "string") return p + "/user" + ": not text";
  if (v["user"].length > 128) return p + "/user" + ": too long";
  if (v["server"] !== "pipewire" && v["server"] !== "pulseaudio")
    return p + "/server" + ": not one of the allowed values";
  if (v["state"] !== "answers" && v["state"] !== "hung" && v["state"] !== "down")
    return p + "/state" + ": not one of the allowed values";
  {
    const f7 = check4(v["inUse"], p + "/inUse");
    if (f7 !== null) return f7;
  }
  return null;
}
function check1(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i2 = 0; i2 < v.length; i2++) {
    {
      const f8 = check3(v[i2], p + "/" + i2);
      if (f8 !== null) return f8;
    }
  }
  return null;
}
function check0(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f9 = check1(v["sessions"], p + "/sessions");
    if (f9 !== null) return f9;
  }
  return null;
}
function check12(v: any, p: string): string | null {
  if (typeof v !== "boolean") return p + ": not true or false";
  return null;
}
function check13(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check11(v: any, p: string): string | null {
  if (check12(v, p) !== null && check13(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check19(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (v < 0) return p + ": out of range";
  if (v > 100) return p + ": out of range";
  return null;
}
function check20(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check18(v: any, p: string): string | null {
  if (check19(v, p) !== null && check20(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check23(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (v < 0) return p + ": out of range";
  if (v > 200) return p + ": out of range";
  return null;
}
function check24(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check22(v: any, p: string): string | null {
  if (check23(v, p) !== null && check24(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check27(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (!Number.isSafeInteger(v)) return p + ": not a whole number";
  if (v < 0) return p + ": out of range";
  return null;
}
function check28(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check26(v: any, p: string): string | null {
  if (check27(v, p) !== null && check28(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check17(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["name"] !== "string") return p + "/name" + ": not text";
  if (v["name"].length > 64) return p + "/name" + ": too long";
  {
    const f21 = check18(v["chargePercent"], p + "/chargePercent");
    if (f21 !== null) return f21;
  }
  if (
    v["state"] !== "charging" &&
    v["state"] !== "discharging" &&
    v["state"] !== "full" &&
    v["state"] !== "not-charging" &&
    v["state"] !== "unknown"
  )
    return p + "/state" + ": not one of the allowed values";
  {
    const f25 = check22(v["healthPercent"], p + "/healthPercent");
    if (f25 !== null) return f25;
  }
  {
    const f29 = check26(v["cycles"], p + "/cycles");
    if (f29 !== null) return f29;
  }
  return null;
}
function check15(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 8) return p + ": too many";
  for (let i16 = 0; i16 < v.length; i16++) {
    {
      const f30 = check17(v[i16], p + "/" + i16);
      if (f30 !== null) return f30;
    }
  }
  return null;
}
function check10(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f14 = check11(v["onMains"], p + "/onMains");
    if (f14 !== null) return f14;
  }
  {
    const f31 = check15(v["batteries"], p + "/batteries");
    if (f31 !== null) return f31;
  }
  return null;
}
function check34(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  return null;
}
function check35(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check33(v: any, p: string): string | null {
  if (check34(v, p) !== null && check35(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check38(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (v.length > 253) return p + ": too long";
  return null;
}
function check39(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check37(v: any, p: string): string | null {
  if (check38(v, p) !== null && check39(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check42(v: any, p: string): string | null {
  if (typeof v !== "boolean") return p + ": not true or false";
  return null;
}
function check43(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check41(v: any, p: string): string | null {
  if (check42(v, p) !== null && check43(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check32(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f36 = check33(v["offsetSeconds"], p + "/offsetSeconds");
    if (f36 !== null) return f36;
  }
  if (v["source"] !== "ntp" && v["source"] !== "collector" && v["source"] !== "none")
    return p + "/source" + ": not one of the allowed values";
  {
    const f40 = check37(v["sourceName"], p + "/sourceName");
    if (f40 !== null) return f40;
  }
  {
    const f44 = check41(v["synchronised"], p + "/synchronised");
    if (f44 !== null) return f44;
  }
  if (
    v["service"] !== "chrony" &&
    v["service"] !== "systemd-timesyncd" &&
    v["service"] !== "ntpd" &&
    v["service"] !== "none" &&
    v["service"] !== "unknown"
  )
    return p + "/service" + ": not one of the allowed values";
  if (typeof v["uptimeSeconds"] !== "number" || !Number.isFinite(v["uptimeSeconds"]))
    return p + "/uptimeSeconds" + ": not a number";
  if (v["uptimeSeconds"] < 0) return p + "/uptimeSeconds" + ": out of range";
  return null;
}
function check47(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (v < 0) return p + ": out of range";
  return null;
}
function check48(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check46(v: any, p: string): string | null {
  if (check47(v, p) !== null && check48(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check51(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (v < 0) return p + ": out of range";
  if (v > 100) return p + ": out of range";
  return null;
}
function check52(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check50(v: any, p: string): string | null {
  if (check51(v, p) !== null && check52(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check55(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (v < 0) return p + ": out of range";
  return null;
}
function check56(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check54(v: any, p: string): string | null {
  if (check55(v, p) !== null && check56(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check45(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["connected"] !== "boolean") return p + "/connected" + ": not true or false";
  {
    const f49 = check46(v["roundTripMs"], p + "/roundTripMs");
    if (f49 !== null) return f49;
  }
  {
    const f53 = check50(v["lossPercent"], p + "/lossPercent");
    if (f53 !== null) return f53;
  }
  {
    const f57 = check54(v["disconnectedSeconds"], p + "/disconnectedSeconds");
    if (f57 !== null) return f57;
  }
  if (typeof v["reconnectsLastHour"] !== "number" || !Number.isFinite(v["reconnectsLastHour"]))
    return p + "/reconnectsLastHour" + ": not a number";
  if (!Number.isSafeInteger(v["reconnectsLastHour"]))
    return p + "/reconnectsLastHour" + ": not a whole number";
  if (v["reconnectsLastHour"] < 0) return p + "/reconnectsLastHour" + ": out of range";
  return null;
}
function check61(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["program"] !== "string") return p + "/program" + ": not text";
  if (v["program"].length > 256) return p + "/program" + ": too long";
  if (typeof v["count24Hours"] !== "number" || !Number.isFinite(v["count24Hours"]))
    return p + "/count24Hours" + ": not a number";
  if (!Number.isSafeInteger(v["count24Hours"])) return p + "/count24Hours" + ": not a whole number";
  if (v["count24Hours"] < 0) return p + "/count24Hours" + ": out of range";
  if (typeof v["lastAtMs"] !== "number" || !Number.isFinite(v["lastAtMs"]))
    return p + "/lastAtMs" + ": not a number";
  if (v["lastAtMs"] < 0) return p + "/lastAtMs" + ": out of range";
  if (typeof v["signal"] !== "string") return p + "/signal" + ": not text";
  if (v["signal"].length > 32) return p + "/signal" + ": too long";
  return null;
}
function check59(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i60 = 0; i60 < v.length; i60++) {
    {
      const f62 = check61(v[i60], p + "/" + i60);
      if (f62 !== null) return f62;
    }
  }
  return null;
}
function check65(v: any, p: string): string | null {
  if (typeof v !== "boolean") return p + ": not true or false";
  return null;
}
function check66(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check64(v: any, p: string): string | null {
  if (check65(v, p) !== null && check66(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check69(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (!Number.isSafeInteger(v)) return p + ": not a whole number";
  if (v < 0) return p + ": out of range";
  return null;
}
function check70(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check68(v: any, p: string): string | null {
  if (check69(v, p) !== null && check70(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check73(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (!Number.isSafeInteger(v)) return p + ": not a whole number";
  if (v < 0) return p + ": out of range";
  return null;
}
function check74(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check72(v: any, p: string): string | null {
  if (check73(v, p) !== null && check74(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check76(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 32) return p + ": too many";
  for (let i77 = 0; i77 < v.length; i77++) {
    if (typeof v[i77] !== "string") return p + "/" + i77 + ": not text";
    if (v[i77].length > 512) return p + "/" + i77 + ": too long";
  }
  return null;
}
function check58(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f63 = check59(v["programs"], p + "/programs");
    if (f63 !== null) return f63;
  }
  {
    const f67 = check64(v["lastStopUnclean"], p + "/lastStopUnclean");
    if (f67 !== null) return f67;
  }
  {
    const f71 = check68(v["storageErrors24Hours"], p + "/storageErrors24Hours");
    if (f71 !== null) return f71;
  }
  {
    const f75 = check72(v["memoryErrors24Hours"], p + "/memoryErrors24Hours");
    if (f75 !== null) return f75;
  }
  {
    const f78 = check76(v["fileSystemsTurnedReadOnly"], p + "/fileSystemsTurnedReadOnly");
    if (f78 !== null) return f78;
  }
  if (typeof v["bootId"] !== "string") return p + "/bootId" + ": not text";
  if (v["bootId"].length > 64) return p + "/bootId" + ": too long";
  return null;
}
function check84(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (v < -60) return p + ": out of range";
  if (v > 200) return p + ": out of range";
  return null;
}
function check85(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check83(v: any, p: string): string | null {
  if (check84(v, p) !== null && check85(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check88(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (v < 0) return p + ": out of range";
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
function check92(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (v < 0) return p + ": out of range";
  return null;
}
function check93(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check91(v: any, p: string): string | null {
  if (check92(v, p) !== null && check93(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check96(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (v < 0) return p + ": out of range";
  return null;
}
function check97(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check95(v: any, p: string): string | null {
  if (check96(v, p) !== null && check97(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check100(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (v < 0) return p + ": out of range";
  return null;
}
function check101(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check99(v: any, p: string): string | null {
  if (check100(v, p) !== null && check101(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check104(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (v < 0) return p + ": out of range";
  return null;
}
function check105(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check103(v: any, p: string): string | null {
  if (check104(v, p) !== null && check105(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check108(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (v < 0) return p + ": out of range";
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
function check112(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (v < 0) return p + ": out of range";
  return null;
}
function check113(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check111(v: any, p: string): string | null {
  if (check112(v, p) !== null && check113(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check116(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (!Number.isSafeInteger(v)) return p + ": not a whole number";
  if (v < 0) return p + ": out of range";
  if (v > 255) return p + ": out of range";
  return null;
}
function check117(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check115(v: any, p: string): string | null {
  if (check116(v, p) !== null && check117(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check120(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (v < 0) return p + ": out of range";
  if (v > 255) return p + ": out of range";
  return null;
}
function check121(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check119(v: any, p: string): string | null {
  if (check120(v, p) !== null && check121(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check124(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (v < 0) return p + ": out of range";
  if (v > 255) return p + ": out of range";
  return null;
}
function check125(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check123(v: any, p: string): string | null {
  if (check124(v, p) !== null && check125(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check82(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["device"] !== "string") return p + "/device" + ": not text";
  if (v["device"].length > 128) return p + "/device" + ": too long";
  if (typeof v["model"] !== "string") return p + "/model" + ": not text";
  if (v["model"].length > 128) return p + "/model" + ": too long";
  if (typeof v["serial"] !== "string") return p + "/serial" + ": not text";
  if (v["serial"].length > 128) return p + "/serial" + ": too long";
  if (v["kind"] !== "nvme" && v["kind"] !== "ssd" && v["kind"] !== "hdd" && v["kind"] !== "unknown")
    return p + "/kind" + ": not one of the allowed values";
  if (
    v["selfAssessment"] !== "passed" &&
    v["selfAssessment"] !== "failed" &&
    v["selfAssessment"] !== "unknown"
  )
    return p + "/selfAssessment" + ": not one of the allowed values";
  if (typeof v["exitBits"] !== "number" || !Number.isFinite(v["exitBits"]))
    return p + "/exitBits" + ": not a number";
  if (!Number.isSafeInteger(v["exitBits"])) return p + "/exitBits" + ": not a whole number";
  if (v["exitBits"] < 0) return p + "/exitBits" + ": out of range";
  if (v["exitBits"] > 255) return p + "/exitBits" + ": out of range";
  {
    const f86 = check83(v["celsius"], p + "/celsius");
    if (f86 !== null) return f86;
  }
  {
    const f90 = check87(v["powerOnHours"], p + "/powerOnHours");
    if (f90 !== null) return f90;
  }
  {
    const f94 = check91(v["reallocatedSectors"], p + "/reallocatedSectors");
    if (f94 !== null) return f94;
  }
  {
    const f98 = check95(v["reportedUncorrectable"], p + "/reportedUncorrectable");
    if (f98 !== null) return f98;
  }
  {
    const f102 = check99(v["pendingSectors"], p + "/pendingSectors");
    if (f102 !== null) return f102;
  }
  {
    const f106 = check103(v["offlineUncorrectable"], p + "/offlineUncorrectable");
    if (f106 !== null) return f106;
  }
  {
    const f110 = check107(v["spinRetries"], p + "/spinRetries");
    if (f110 !== null) return f110;
  }
  {
    const f114 = check111(v["crcErrors"], p + "/crcErrors");
    if (f114 !== null) return f114;
  }
  {
    const f118 = check115(v["nvmeCriticalWarning"], p + "/nvmeCriticalWarning");
    if (f118 !== null) return f118;
  }
  {
    const f122 = check119(v["sparePercent"], p + "/sparePercent");
    if (f122 !== null) return f122;
  }
  {
    const f126 = check123(v["wearPercent"], p + "/wearPercent");
    if (f126 !== null) return f126;
  }
  return null;
}
function check80(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i81 = 0; i81 < v.length; i81++) {
    {
      const f127 = check82(v[i81], p + "/" + i81);
      if (f127 !== null) return f127;
    }
  }
  return null;
}
function check79(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f128 = check80(v["disks"], p + "/disks");
    if (f128 !== null) return f128;
  }
  return null;
}
function check134(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (v < 0) return p + ": out of range";
  if (v > 100) return p + ": out of range";
  return null;
}
function check135(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check133(v: any, p: string): string | null {
  if (check134(v, p) !== null && check135(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check138(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (v < 0) return p + ": out of range";
  return null;
}
function check139(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check137(v: any, p: string): string | null {
  if (check138(v, p) !== null && check139(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check132(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["mount"] !== "string") return p + "/mount" + ": not text";
  if (v["mount"].length > 512) return p + "/mount" + ": too long";
  if (typeof v["device"] !== "string") return p + "/device" + ": not text";
  if (v["device"].length > 512) return p + "/device" + ": too long";
  if (typeof v["fileSystem"] !== "string") return p + "/fileSystem" + ": not text";
  if (v["fileSystem"].length > 64) return p + "/fileSystem" + ": too long";
  if (typeof v["totalBytes"] !== "number" || !Number.isFinite(v["totalBytes"]))
    return p + "/totalBytes" + ": not a number";
  if (v["totalBytes"] < 0) return p + "/totalBytes" + ": out of range";
  if (typeof v["availableBytes"] !== "number" || !Number.isFinite(v["availableBytes"]))
    return p + "/availableBytes" + ": not a number";
  if (v["availableBytes"] < 0) return p + "/availableBytes" + ": out of range";
  if (typeof v["usedPercent"] !== "number" || !Number.isFinite(v["usedPercent"]))
    return p + "/usedPercent" + ": not a number";
  if (v["usedPercent"] < 0) return p + "/usedPercent" + ": out of range";
  if (v["usedPercent"] > 100) return p + "/usedPercent" + ": out of range";
  {
    const f136 = check133(v["inodesUsedPercent"], p + "/inodesUsedPercent");
    if (f136 !== null) return f136;
  }
  if (typeof v["readOnly"] !== "boolean") return p + "/readOnly" + ": not true or false";
  {
    const f140 = check137(v["fullInSeconds"], p + "/fullInSeconds");
    if (f140 !== null) return f140;
  }
  return null;
}
function check130(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i131 = 0; i131 < v.length; i131++) {
    {
      const f141 = check132(v[i131], p + "/" + i131);
      if (f141 !== null) return f141;
    }
  }
  return null;
}
function check129(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f142 = check130(v["mounts"], p + "/mounts");
    if (f142 !== null) return f142;
  }
  return null;
}
function check148(v: any, p: string): string | null {
  if (
    v !== "answers" &&
    v !== "refused" &&
    v !== "no-such-name" &&
    v !== "timeout" &&
    v !== "unreachable" &&
    v !== "bad-answer"
  )
    return p + ": not one of the allowed values";
  return null;
}
function check149(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check147(v: any, p: string): string | null {
  if (check148(v, p) !== null && check149(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check152(v: any, p: string): string | null {
  if (
    v !== "answers" &&
    v !== "refused" &&
    v !== "no-such-name" &&
    v !== "timeout" &&
    v !== "unreachable" &&
    v !== "bad-answer"
  )
    return p + ": not one of the allowed values";
  return null;
}
function check153(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check151(v: any, p: string): string | null {
  if (check152(v, p) !== null && check153(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check156(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (v < 0) return p + ": out of range";
  return null;
}
function check157(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check155(v: any, p: string): string | null {
  if (check156(v, p) !== null && check157(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check146(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["address"] !== "string") return p + "/address" + ": not text";
  if (v["address"].length > 64) return p + "/address" + ": too long";
  {
    const f150 = check147(v["outside"], p + "/outside");
    if (f150 !== null) return f150;
  }
  {
    const f154 = check151(v["inside"], p + "/inside");
    if (f154 !== null) return f154;
  }
  {
    const f158 = check155(v["answerMs"], p + "/answerMs");
    if (f158 !== null) return f158;
  }
  if (typeof v["works"] !== "boolean") return p + "/works" + ": not true or false";
  return null;
}
function check144(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 8) return p + ": too many";
  for (let i145 = 0; i145 < v.length; i145++) {
    {
      const f159 = check146(v[i145], p + "/" + i145);
      if (f159 !== null) return f159;
    }
  }
  return null;
}
function check143(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f160 = check144(v["servers"], p + "/servers");
    if (f160 !== null) return f160;
  }
  if (typeof v["working"] !== "number" || !Number.isFinite(v["working"]))
    return p + "/working" + ": not a number";
  if (!Number.isSafeInteger(v["working"])) return p + "/working" + ": not a whole number";
  if (v["working"] < 0) return p + "/working" + ": out of range";
  if (typeof v["systemResolves"] !== "boolean") return p + "/systemResolves" + ": not true or false";
  if (
    v["localResolver"] !== "none" &&
    v["localResolver"] !== "systemd-resolved" &&
    v["localResolver"] !== "dnsmasq" &&
    v["localResolver"] !== "nscd" &&
    v["localResolver"] !== "unbound" &&
    v["localResolver"] !== "other"
  )
    return p + "/localResolver" + ": not one of the allowed values";
  return null;
}
function check163(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (v.length > 64) return p + ": too long";
  return null;
}
function check164(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check162(v: any, p: string): string | null {
  if (check163(v, p) !== null && check164(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check167(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (v.length > 64) return p + ": too long";
  return null;
}
function check168(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check166(v: any, p: string): string | null {
  if (check167(v, p) !== null && check168(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check171(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (v < 0) return p + ": out of range";
  return null;
}
function check172(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check170(v: any, p: string): string | null {
  if (check171(v, p) !== null && check172(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check161(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f165 = check162(v["address"], p + "/address");
    if (f165 !== null) return f165;
  }
  {
    const f169 = check166(v["interface"], p + "/interface");
    if (f169 !== null) return f169;
  }
  if (v["reachable"] !== "yes" && v["reachable"] !== "no" && v["reachable"] !== "unknown")
    return p + "/reachable" + ": not one of the allowed values";
  {
    const f173 = check170(v["roundTripMs"], p + "/roundTripMs");
    if (f173 !== null) return f173;
  }
  return null;
}
function check176(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (v.length > 253) return p + ": too long";
  return null;
}
function check177(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check175(v: any, p: string): string | null {
  if (check176(v, p) !== null && check177(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check180(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (v.length > 253) return p + ": too long";
  return null;
}
function check181(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check179(v: any, p: string): string | null {
  if (check180(v, p) !== null && check181(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check184(v: any, p: string): string | null {
  if (typeof v !== "boolean") return p + ": not true or false";
  return null;
}
function check185(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check183(v: any, p: string): string | null {
  if (check184(v, p) !== null && check185(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check188(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (v < 0) return p + ": out of range";
  return null;
}
function check189(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check187(v: any, p: string): string | null {
  if (check188(v, p) !== null && check189(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check174(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (
    v["verdict"] !== "open" &&
    v["verdict"] !== "portal" &&
    v["verdict"] !== "proxy-refuses" &&
    v["verdict"] !== "none" &&
    v["verdict"] !== "not-checked"
  )
    return p + "/verdict" + ": not one of the allowed values";
  {
    const f178 = check175(v["portalHost"], p + "/portalHost");
    if (f178 !== null) return f178;
  }
  {
    const f182 = check179(v["proxyHost"], p + "/proxyHost");
    if (f182 !== null) return f182;
  }
  {
    const f186 = check183(v["proxyReachable"], p + "/proxyReachable");
    if (f186 !== null) return f186;
  }
  {
    const f190 = check187(v["answerMs"], p + "/answerMs");
    if (f190 !== null) return f190;
  }
  return null;
}
function check193(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (v.length > 256) return p + ": too long";
  return null;
}
function check194(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check192(v: any, p: string): string | null {
  if (check193(v, p) !== null && check194(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check197(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (v.length > 256) return p + ": too long";
  return null;
}
function check198(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check196(v: any, p: string): string | null {
  if (check197(v, p) !== null && check198(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check201(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (v.length > 256) return p + ": too long";
  return null;
}
function check202(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check200(v: any, p: string): string | null {
  if (check201(v, p) !== null && check202(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check205(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (v.length > 256) return p + ": too long";
  return null;
}
function check206(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check204(v: any, p: string): string | null {
  if (check205(v, p) !== null && check206(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check209(v: any, p: string): string | null {
  if (typeof v !== "boolean") return p + ": not true or false";
  return null;
}
function check210(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check208(v: any, p: string): string | null {
  if (check209(v, p) !== null && check210(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check214(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["name"] !== "string") return p + "/name" + ": not text";
  if (v["name"].length > 256) return p + "/name" + ": too long";
  if (typeof v["model"] !== "string") return p + "/model" + ": not text";
  if (v["model"].length > 256) return p + "/model" + ": too long";
  if (typeof v["bytes"] !== "number" || !Number.isFinite(v["bytes"])) return p + "/bytes" + ": not a number";
  if (v["bytes"] < 0) return p + "/bytes" + ": out of range";
  return null;
}
function check212(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i213 = 0; i213 < v.length; i213++) {
    {
      const f215 = check214(v[i213], p + "/" + i213);
      if (f215 !== null) return f215;
    }
  }
  return null;
}
function check218(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (!Number.isSafeInteger(v)) return p + ": not a whole number";
  if (v < 0) return p + ": out of range";
  return null;
}
function check219(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check217(v: any, p: string): string | null {
  if (check218(v, p) !== null && check219(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check222(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (v.length > 64) return p + ": too long";
  return null;
}
function check223(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check221(v: any, p: string): string | null {
  if (check222(v, p) !== null && check223(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check229(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (v.length > 256) return p + ": too long";
  return null;
}
function check230(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check228(v: any, p: string): string | null {
  if (check229(v, p) !== null && check230(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check233(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (v.length > 256) return p + ": too long";
  return null;
}
function check234(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check232(v: any, p: string): string | null {
  if (check233(v, p) !== null && check234(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check227(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["kind"] !== "hardware" && v["kind"] !== "software" && v["kind"] !== "system")
    return p + "/kind" + ": not one of the allowed values";
  if (typeof v["what"] !== "string") return p + "/what" + ": not text";
  if (v["what"].length > 256) return p + "/what" + ": too long";
  {
    const f231 = check228(v["from"], p + "/from");
    if (f231 !== null) return f231;
  }
  {
    const f235 = check232(v["to"], p + "/to");
    if (f235 !== null) return f235;
  }
  return null;
}
function check225(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 500) return p + ": too many";
  for (let i226 = 0; i226 < v.length; i226++) {
    {
      const f236 = check227(v[i226], p + "/" + i226);
      if (f236 !== null) return f236;
    }
  }
  return null;
}
function check191(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["hostname"] !== "string") return p + "/hostname" + ": not text";
  if (v["hostname"].length > 256) return p + "/hostname" + ": too long";
  {
    const f195 = check192(v["maker"], p + "/maker");
    if (f195 !== null) return f195;
  }
  {
    const f199 = check196(v["model"], p + "/model");
    if (f199 !== null) return f199;
  }
  {
    const f203 = check200(v["serial"], p + "/serial");
    if (f203 !== null) return f203;
  }
  {
    const f207 = check204(v["firmware"], p + "/firmware");
    if (f207 !== null) return f207;
  }
  if (typeof v["processor"] !== "string") return p + "/processor" + ": not text";
  if (v["processor"].length > 256) return p + "/processor" + ": too long";
  if (typeof v["cores"] !== "number" || !Number.isFinite(v["cores"])) return p + "/cores" + ": not a number";
  if (!Number.isSafeInteger(v["cores"])) return p + "/cores" + ": not a whole number";
  if (v["cores"] < 1) return p + "/cores" + ": out of range";
  if (typeof v["memoryBytes"] !== "number" || !Number.isFinite(v["memoryBytes"]))
    return p + "/memoryBytes" + ": not a number";
  if (v["memoryBytes"] < 0) return p + "/memoryBytes" + ": out of range";
  if (typeof v["system"] !== "string") return p + "/system" + ": not text";
  if (v["system"].length > 256) return p + "/system" + ": too long";
  if (typeof v["systemVersion"] !== "string") return p + "/systemVersion" + ": not text";
  if (v["systemVersion"].length > 256) return p + "/systemVersion" + ": too long";
  if (typeof v["kernel"] !== "string") return p + "/kernel" + ": not text";
  if (v["kernel"].length > 256) return p + "/kernel" + ": too long";
  if (typeof v["architecture"] !== "string") return p + "/architecture" + ": not text";
  if (v["architecture"].length > 256) return p + "/architecture" + ": too long";
  {
    const f211 = check208(v["virtual"], p + "/virtual");
    if (f211 !== null) return f211;
  }
  {
    const f216 = check212(v["disks"], p + "/disks");
    if (f216 !== null) return f216;
  }
  {
    const f220 = check217(v["packages"], p + "/packages");
    if (f220 !== null) return f220;
  }
  {
    const f224 = check221(v["packagesDigest"], p + "/packagesDigest");
    if (f224 !== null) return f224;
  }
  {
    const f237 = check225(v["changes"], p + "/changes");
    if (f237 !== null) return f237;
  }
  return null;
}
function check243(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (v < 0) return p + ": out of range";
  return null;
}
function check244(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check242(v: any, p: string): string | null {
  if (check243(v, p) !== null && check244(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check246(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i247 = 0; i247 < v.length; i247++) {
    if (typeof v[i247] !== "string") return p + "/" + i247 + ": not text";
    if (v[i247].length > 64) return p + "/" + i247 + ": too long";
  }
  return null;
}
function check250(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  return null;
}
function check251(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check249(v: any, p: string): string | null {
  if (check250(v, p) !== null && check251(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check254(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (v < 0) return p + ": out of range";
  if (v > 100) return p + ": out of range";
  return null;
}
function check255(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check253(v: any, p: string): string | null {
  if (check254(v, p) !== null && check255(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check241(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["name"] !== "string") return p + "/name" + ": not text";
  if (v["name"].length > 64) return p + "/name" + ": too long";
  if (v["kind"] !== "wired" && v["kind"] !== "wireless" && v["kind"] !== "virtual")
    return p + "/kind" + ": not one of the allowed values";
  if (typeof v["up"] !== "boolean") return p + "/up" + ": not true or false";
  if (typeof v["carrier"] !== "boolean") return p + "/carrier" + ": not true or false";
  {
    const f245 = check242(v["megabitsPerSecond"], p + "/megabitsPerSecond");
    if (f245 !== null) return f245;
  }
  if (v["duplex"] !== "full" && v["duplex"] !== "half" && v["duplex"] !== "unknown")
    return p + "/duplex" + ": not one of the allowed values";
  {
    const f248 = check246(v["addresses"], p + "/addresses");
    if (f248 !== null) return f248;
  }
  if (typeof v["hasRoutableAddress"] !== "boolean") return p + "/hasRoutableAddress" + ": not true or false";
  {
    const f252 = check249(v["signalDbm"], p + "/signalDbm");
    if (f252 !== null) return f252;
  }
  {
    const f256 = check253(v["dropPercent"], p + "/dropPercent");
    if (f256 !== null) return f256;
  }
  return null;
}
function check239(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 32) return p + ": too many";
  for (let i240 = 0; i240 < v.length; i240++) {
    {
      const f257 = check241(v[i240], p + "/" + i240);
      if (f257 !== null) return f257;
    }
  }
  return null;
}
function check260(v: any, p: string): string | null {
  if (typeof v !== "boolean") return p + ": not true or false";
  return null;
}
function check261(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check259(v: any, p: string): string | null {
  if (check260(v, p) !== null && check261(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check238(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f258 = check239(v["interfaces"], p + "/interfaces");
    if (f258 !== null) return f258;
  }
  {
    const f262 = check259(v["anyCarrier"], p + "/anyCarrier");
    if (f262 !== null) return f262;
  }
  if (typeof v["anyRoutableAddress"] !== "boolean") return p + "/anyRoutableAddress" + ": not true or false";
  return null;
}
function check265(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (v < 0) return p + ": out of range";
  if (v > 100) return p + ": out of range";
  return null;
}
function check266(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check264(v: any, p: string): string | null {
  if (check265(v, p) !== null && check266(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check269(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (v < 0) return p + ": out of range";
  if (v > 100) return p + ": out of range";
  return null;
}
function check270(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check268(v: any, p: string): string | null {
  if (check269(v, p) !== null && check270(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check274(v: any, p: string): string | null {
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
function check272(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 5) return p + ": too many";
  for (let i273 = 0; i273 < v.length; i273++) {
    {
      const f275 = check274(v[i273], p + "/" + i273);
      if (f275 !== null) return f275;
    }
  }
  return null;
}
function check263(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["totalBytes"] !== "number" || !Number.isFinite(v["totalBytes"]))
    return p + "/totalBytes" + ": not a number";
  if (v["totalBytes"] < 0) return p + "/totalBytes" + ": out of range";
  if (typeof v["availablePercent"] !== "number" || !Number.isFinite(v["availablePercent"]))
    return p + "/availablePercent" + ": not a number";
  if (v["availablePercent"] < 0) return p + "/availablePercent" + ": out of range";
  if (v["availablePercent"] > 100) return p + "/availablePercent" + ": out of range";
  if (typeof v["swapTotalBytes"] !== "number" || !Number.isFinite(v["swapTotalBytes"]))
    return p + "/swapTotalBytes" + ": not a number";
  if (v["swapTotalBytes"] < 0) return p + "/swapTotalBytes" + ": out of range";
  {
    const f267 = check264(v["swapUsedPercent"], p + "/swapUsedPercent");
    if (f267 !== null) return f267;
  }
  {
    const f271 = check268(v["pressure300Percent"], p + "/pressure300Percent");
    if (f271 !== null) return f271;
  }
  if (typeof v["oomKills30Minutes"] !== "number" || !Number.isFinite(v["oomKills30Minutes"]))
    return p + "/oomKills30Minutes" + ": not a number";
  if (!Number.isSafeInteger(v["oomKills30Minutes"])) return p + "/oomKills30Minutes" + ": not a whole number";
  if (v["oomKills30Minutes"] < 0) return p + "/oomKills30Minutes" + ": out of range";
  {
    const f276 = check272(v["top"], p + "/top");
    if (f276 !== null) return f276;
  }
  return null;
}
function check281(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 32) return p + ": too many";
  for (let i282 = 0; i282 < v.length; i282++) {
    if (typeof v[i282] !== "string") return p + "/" + i282 + ": not text";
    if (v[i282].length > 64) return p + "/" + i282 + ": too long";
  }
  return null;
}
function check285(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (!Number.isSafeInteger(v)) return p + ": not a whole number";
  if (v < 0) return p + ": out of range";
  return null;
}
function check286(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check284(v: any, p: string): string | null {
  if (check285(v, p) !== null && check286(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check289(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (v.length > 128) return p + ": too long";
  return null;
}
function check290(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check288(v: any, p: string): string | null {
  if (check289(v, p) !== null && check290(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check293(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (v < 0) return p + ": out of range";
  return null;
}
function check294(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check292(v: any, p: string): string | null {
  if (check293(v, p) !== null && check294(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check297(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (v < 0) return p + ": out of range";
  return null;
}
function check298(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check296(v: any, p: string): string | null {
  if (check297(v, p) !== null && check298(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check304(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (v < 0) return p + ": out of range";
  if (v > 100) return p + ": out of range";
  return null;
}
function check305(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check303(v: any, p: string): string | null {
  if (check304(v, p) !== null && check305(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check302(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["name"] !== "string") return p + "/name" + ": not text";
  if (v["name"].length > 64) return p + "/name" + ": too long";
  {
    const f306 = check303(v["levelPercent"], p + "/levelPercent");
    if (f306 !== null) return f306;
  }
  return null;
}
function check300(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 16) return p + ": too many";
  for (let i301 = 0; i301 < v.length; i301++) {
    {
      const f307 = check302(v[i301], p + "/" + i301);
      if (f307 !== null) return f307;
    }
  }
  return null;
}
function check310(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (v < 0) return p + ": out of range";
  if (v > 100) return p + ": out of range";
  return null;
}
function check311(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check309(v: any, p: string): string | null {
  if (check310(v, p) !== null && check311(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check280(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["queue"] !== "string") return p + "/queue" + ": not text";
  if (v["queue"].length > 127) return p + "/queue" + ": too long";
  if (typeof v["title"] !== "string") return p + "/title" + ": not text";
  if (v["title"].length > 256) return p + "/title" + ": too long";
  if (typeof v["model"] !== "string") return p + "/model" + ": not text";
  if (v["model"].length > 256) return p + "/model" + ": too long";
  if (typeof v["path"] !== "string") return p + "/path" + ": not text";
  if (v["path"].length > 512) return p + "/path" + ": too long";
  if (typeof v["isDefault"] !== "boolean") return p + "/isDefault" + ": not true or false";
  if (
    v["state"] !== "idle" &&
    v["state"] !== "processing" &&
    v["state"] !== "stopped" &&
    v["state"] !== "unknown"
  )
    return p + "/state" + ": not one of the allowed values";
  {
    const f283 = check281(v["reasons"], p + "/reasons");
    if (f283 !== null) return f283;
  }
  if (typeof v["message"] !== "string") return p + "/message" + ": not text";
  if (v["message"].length > 512) return p + "/message" + ": too long";
  if (typeof v["acceptingJobs"] !== "boolean") return p + "/acceptingJobs" + ": not true or false";
  if (v["deviceReachable"] !== "yes" && v["deviceReachable"] !== "no" && v["deviceReachable"] !== "unknown")
    return p + "/deviceReachable" + ": not one of the allowed values";
  if (typeof v["waitingJobs"] !== "number" || !Number.isFinite(v["waitingJobs"]))
    return p + "/waitingJobs" + ": not a number";
  if (!Number.isSafeInteger(v["waitingJobs"])) return p + "/waitingJobs" + ": not a whole number";
  if (v["waitingJobs"] < 0) return p + "/waitingJobs" + ": out of range";
  {
    const f287 = check284(v["oldestJobId"], p + "/oldestJobId");
    if (f287 !== null) return f287;
  }
  {
    const f291 = check288(v["oldestJobOwner"], p + "/oldestJobOwner");
    if (f291 !== null) return f291;
  }
  {
    const f295 = check292(v["oldestJobSeconds"], p + "/oldestJobSeconds");
    if (f295 !== null) return f295;
  }
  {
    const f299 = check296(v["noProgressSeconds"], p + "/noProgressSeconds");
    if (f299 !== null) return f299;
  }
  if (typeof v["heldJobs"] !== "number" || !Number.isFinite(v["heldJobs"]))
    return p + "/heldJobs" + ": not a number";
  if (!Number.isSafeInteger(v["heldJobs"])) return p + "/heldJobs" + ": not a whole number";
  if (v["heldJobs"] < 0) return p + "/heldJobs" + ": out of range";
  {
    const f308 = check300(v["supplies"], p + "/supplies");
    if (f308 !== null) return f308;
  }
  {
    const f312 = check309(v["lowestSupplyPercent"], p + "/lowestSupplyPercent");
    if (f312 !== null) return f312;
  }
  return null;
}
function check278(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 128) return p + ": too many";
  for (let i279 = 0; i279 < v.length; i279++) {
    {
      const f313 = check280(v[i279], p + "/" + i279);
      if (f313 !== null) return f313;
    }
  }
  return null;
}
function check277(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["service"] !== "answers" && v["service"] !== "down" && v["service"] !== "hung")
    return p + "/service" + ": not one of the allowed values";
  {
    const f314 = check278(v["queues"], p + "/queues");
    if (f314 !== null) return f314;
  }
  return null;
}
function check317(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (v < 0) return p + ": out of range";
  if (v > 100) return p + ": out of range";
  return null;
}
function check318(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check316(v: any, p: string): string | null {
  if (check317(v, p) !== null && check318(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check322(v: any, p: string): string | null {
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
function check320(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 5) return p + ": too many";
  for (let i321 = 0; i321 < v.length; i321++) {
    {
      const f323 = check322(v[i321], p + "/" + i321);
      if (f323 !== null) return f323;
    }
  }
  return null;
}
function check315(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["cores"] !== "number" || !Number.isFinite(v["cores"])) return p + "/cores" + ": not a number";
  if (!Number.isSafeInteger(v["cores"])) return p + "/cores" + ": not a whole number";
  if (v["cores"] < 1) return p + "/cores" + ": out of range";
  if (v["cores"] > 4096) return p + "/cores" + ": out of range";
  if (typeof v["busyPercent"] !== "number" || !Number.isFinite(v["busyPercent"]))
    return p + "/busyPercent" + ": not a number";
  if (v["busyPercent"] < 0) return p + "/busyPercent" + ": out of range";
  if (v["busyPercent"] > 100) return p + "/busyPercent" + ": out of range";
  if (typeof v["ioWaitPercent"] !== "number" || !Number.isFinite(v["ioWaitPercent"]))
    return p + "/ioWaitPercent" + ": not a number";
  if (v["ioWaitPercent"] < 0) return p + "/ioWaitPercent" + ": out of range";
  if (v["ioWaitPercent"] > 100) return p + "/ioWaitPercent" + ": out of range";
  if (typeof v["stealPercent"] !== "number" || !Number.isFinite(v["stealPercent"]))
    return p + "/stealPercent" + ": not a number";
  if (v["stealPercent"] < 0) return p + "/stealPercent" + ": out of range";
  if (v["stealPercent"] > 100) return p + "/stealPercent" + ": out of range";
  if (typeof v["load15PerCore"] !== "number" || !Number.isFinite(v["load15PerCore"]))
    return p + "/load15PerCore" + ": not a number";
  if (v["load15PerCore"] < 0) return p + "/load15PerCore" + ": out of range";
  {
    const f319 = check316(v["pressure300Percent"], p + "/pressure300Percent");
    if (f319 !== null) return f319;
  }
  {
    const f324 = check320(v["top"], p + "/top");
    if (f324 !== null) return f324;
  }
  return null;
}
function check330(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (!Number.isSafeInteger(v)) return p + ": not a whole number";
  return null;
}
function check331(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check329(v: any, p: string): string | null {
  if (check330(v, p) !== null && check331(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check334(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (v < 0) return p + ": out of range";
  return null;
}
function check335(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check333(v: any, p: string): string | null {
  if (check334(v, p) !== null && check335(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check328(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["name"] !== "string") return p + "/name" + ": not text";
  if (v["name"].length > 256) return p + "/name" + ": too long";
  if (typeof v["description"] !== "string") return p + "/description" + ": not text";
  if (v["description"].length > 256) return p + "/description" + ": too long";
  if (
    v["state"] !== "failed" &&
    v["state"] !== "restarting" &&
    v["state"] !== "running" &&
    v["state"] !== "stopped"
  )
    return p + "/state" + ": not one of the allowed values";
  if (typeof v["result"] !== "string") return p + "/result" + ": not text";
  if (v["result"].length > 64) return p + "/result" + ": too long";
  if (typeof v["restartsLastHour"] !== "number" || !Number.isFinite(v["restartsLastHour"]))
    return p + "/restartsLastHour" + ": not a number";
  if (!Number.isSafeInteger(v["restartsLastHour"])) return p + "/restartsLastHour" + ": not a whole number";
  if (v["restartsLastHour"] < 0) return p + "/restartsLastHour" + ": out of range";
  {
    const f332 = check329(v["exitStatus"], p + "/exitStatus");
    if (f332 !== null) return f332;
  }
  {
    const f336 = check333(v["sinceSeconds"], p + "/sinceSeconds");
    if (f336 !== null) return f336;
  }
  return null;
}
function check326(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 256) return p + ": too many";
  for (let i327 = 0; i327 < v.length; i327++) {
    {
      const f337 = check328(v[i327], p + "/" + i327);
      if (f337 !== null) return f337;
    }
  }
  return null;
}
function check325(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["manager"] !== "systemd" && v["manager"] !== "watched")
    return p + "/manager" + ": not one of the allowed values";
  {
    const f338 = check326(v["services"], p + "/services");
    if (f338 !== null) return f338;
  }
  if (typeof v["failed"] !== "number" || !Number.isFinite(v["failed"]))
    return p + "/failed" + ": not a number";
  if (!Number.isSafeInteger(v["failed"])) return p + "/failed" + ": not a whole number";
  if (v["failed"] < 0) return p + "/failed" + ": out of range";
  return null;
}
function check344(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  return null;
}
function check345(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check343(v: any, p: string): string | null {
  if (check344(v, p) !== null && check345(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check348(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  return null;
}
function check349(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check347(v: any, p: string): string | null {
  if (check348(v, p) !== null && check349(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check342(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["name"] !== "string") return p + "/name" + ": not text";
  if (v["name"].length > 128) return p + "/name" + ": too long";
  if (typeof v["celsius"] !== "number" || !Number.isFinite(v["celsius"]))
    return p + "/celsius" + ": not a number";
  if (v["celsius"] < -60) return p + "/celsius" + ": out of range";
  if (v["celsius"] > 200) return p + "/celsius" + ": out of range";
  {
    const f346 = check343(v["highCelsius"], p + "/highCelsius");
    if (f346 !== null) return f346;
  }
  {
    const f350 = check347(v["criticalCelsius"], p + "/criticalCelsius");
    if (f350 !== null) return f350;
  }
  return null;
}
function check340(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i341 = 0; i341 < v.length; i341++) {
    {
      const f351 = check342(v[i341], p + "/" + i341);
      if (f351 !== null) return f351;
    }
  }
  return null;
}
function check355(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (typeof v["name"] !== "string") return p + "/name" + ": not text";
  if (v["name"].length > 128) return p + "/name" + ": too long";
  if (typeof v["rpm"] !== "number" || !Number.isFinite(v["rpm"])) return p + "/rpm" + ": not a number";
  if (v["rpm"] < 0) return p + "/rpm" + ": out of range";
  return null;
}
function check353(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 32) return p + ": too many";
  for (let i354 = 0; i354 < v.length; i354++) {
    {
      const f356 = check355(v[i354], p + "/" + i354);
      if (f356 !== null) return f356;
    }
  }
  return null;
}
function check359(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (!Number.isSafeInteger(v)) return p + ": not a whole number";
  if (v < 0) return p + ": out of range";
  return null;
}
function check360(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check358(v: any, p: string): string | null {
  if (check359(v, p) !== null && check360(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check339(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  {
    const f352 = check340(v["sensors"], p + "/sensors");
    if (f352 !== null) return f352;
  }
  {
    const f357 = check353(v["fans"], p + "/fans");
    if (f357 !== null) return f357;
  }
  {
    const f361 = check358(v["throttledSinceLast"], p + "/throttledSinceLast");
    if (f361 !== null) return f361;
  }
  return null;
}
function check364(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (!Number.isSafeInteger(v)) return p + ": not a whole number";
  if (v < 0) return p + ": out of range";
  return null;
}
function check365(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check363(v: any, p: string): string | null {
  if (check364(v, p) !== null && check365(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check368(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (!Number.isSafeInteger(v)) return p + ": not a whole number";
  if (v < 0) return p + ": out of range";
  return null;
}
function check369(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check367(v: any, p: string): string | null {
  if (check368(v, p) !== null && check369(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check372(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (v < 0) return p + ": out of range";
  return null;
}
function check373(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check371(v: any, p: string): string | null {
  if (check372(v, p) !== null && check373(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check376(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (v < 0) return p + ": out of range";
  return null;
}
function check377(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check375(v: any, p: string): string | null {
  if (check376(v, p) !== null && check377(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check379(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 64) return p + ": too many";
  for (let i380 = 0; i380 < v.length; i380++) {
    if (typeof v[i380] !== "string") return p + "/" + i380 + ": not text";
    if (v[i380].length > 128) return p + "/" + i380 + ": too long";
  }
  return null;
}
function check382(v: any, p: string): string | null {
  if (!Array.isArray(v)) return p + ": not a list";
  if (v.length > 256) return p + ": too many";
  for (let i383 = 0; i383 < v.length; i383++) {
    if (typeof v[i383] !== "string") return p + "/" + i383 + ": not text";
    if (v[i383].length > 128) return p + "/" + i383 + ": too long";
  }
  return null;
}
function check386(v: any, p: string): string | null {
  if (typeof v !== "number" || !Number.isFinite(v)) return p + ": not a number";
  if (v < 0) return p + ": out of range";
  return null;
}
function check387(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check385(v: any, p: string): string | null {
  if (check386(v, p) !== null && check387(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check390(v: any, p: string): string | null {
  if (typeof v !== "string") return p + ": not text";
  if (v.length > 128) return p + ": too long";
  return null;
}
function check391(v: any, p: string): string | null {
  if (v !== null) return p + ": not empty";
  return null;
}
function check389(v: any, p: string): string | null {
  if (check390(v, p) !== null && check391(v, p) !== null) return p + ": none of the allowed forms";
  return null;
}
function check362(v: any, p: string): string | null {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return p + ": not an object";
  if (v["manager"] !== "apt" && v["manager"] !== "dnf" && v["manager"] !== "other")
    return p + "/manager" + ": not one of the allowed values";
  {
    const f366 = check363(v["pending"], p + "/pending");
    if (f366 !== null) return f366;
  }
  {
    const f370 = check367(v["pendingSecurity"], p + "/pendingSecurity");
    if (f370 !== null) return f370;
  }
  {
    const f374 = check371(v["listsAgeSeconds"], p + "/listsAgeSeconds");
    if (f374 !== null) return f374;
  }
  if (typeof v["restartWanted"] !== "boolean") return p + "/restartWanted" + ": not true or false";
  {
    const f378 = check375(v["restartWantedSeconds"], p + "/restartWantedSeconds");
    if (f378 !== null) return f378;
  }
  {
    const f381 = check379(v["restartWantedBy"], p + "/restartWantedBy");
    if (f381 !== null) return f381;
  }
  {
    const f384 = check382(v["interrupted"], p + "/interrupted");
    if (f384 !== null) return f384;
  }
  {
    const f388 = check385(v["lockHeldSeconds"], p + "/lockHeldSeconds");
    if (f388 !== null) return f388;
  }
  {
    const f392 = check389(v["lockHeldBy"], p + "/lockHeldBy");
    if (f392 !== null) return f392;
  }
  return null;
}

/** Name → check. A check gives null when the value is right, else where and what is wrong. */
export const checks: ReadonlyMap<string, (value: unknown) => string | null> = new Map<
  string,
  (value: any) => string | null
>([
  ["audio", (value) => check0(value, "")],
  ["battery", (value) => check10(value, "")],
  ["clock", (value) => check32(value, "")],
  ["collector-path", (value) => check45(value, "")],
  ["crashes", (value) => check58(value, "")],
  ["disk-health", (value) => check79(value, "")],
  ["disk-space", (value) => check129(value, "")],
  ["dns", (value) => check143(value, "")],
  ["gateway", (value) => check161(value, "")],
  ["internet", (value) => check174(value, "")],
  ["inventory", (value) => check191(value, "")],
  ["link", (value) => check238(value, "")],
  ["memory", (value) => check263(value, "")],
  ["printers", (value) => check277(value, "")],
  ["processor", (value) => check315(value, "")],
  ["services", (value) => check325(value, "")],
  ["temperature", (value) => check339(value, "")],
  ["updates", (value) => check362(value, "")],
]);
