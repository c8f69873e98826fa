/**
 * The functions that a proxy file may call, in its own language: Netscape's of 1996, as browsers have them. They run inside the sandbox with the file;
 * names are resolved outside between two runs, so what is not known yet is noted in `__needs`.
 */
export const pacPrelude = String.raw`
var __known = Object.create(null), __needs = [], __mine = "127.0.0.1";
function dnsResolve(host) {
  host = String(host);
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return host;
  if (!(host in __known)) { __needs.push(host); return null; }
  return __known[host];
}
function isResolvable(host) { return dnsResolve(host) !== null; }
function myIpAddress() { return __mine; }
function alert() {}
function isPlainHostName(host) { return String(host).indexOf(".") === -1; }
function dnsDomainIs(host, domain) {
  host = String(host).toLowerCase(); domain = String(domain).toLowerCase();
  return host.length >= domain.length && host.substring(host.length - domain.length) === domain;
}
function localHostOrDomainIs(host, full) { return host === full || String(full).lastIndexOf(host + ".", 0) === 0; }
function dnsDomainLevels(host) { return String(host).split(".").length - 1; }
function __number(address) {
  var parts = String(address).split(".");
  return parts.length !== 4 ? NaN : ((+parts[0] << 24) | (+parts[1] << 16) | (+parts[2] << 8) | +parts[3]) >>> 0;
}
function isInNet(host, pattern, mask) {
  var address = dnsResolve(host);
  if (address === null) return false;
  var bits = __number(mask);
  return ((__number(address) & bits) >>> 0) === ((__number(pattern) & bits) >>> 0);
}
function shExpMatch(text, pattern) {
  // By hand, not by a regular expression: stars must not cost more than their number.
  text = String(text); pattern = String(pattern);
  var t = 0, p = 0, star = -1, from = 0;
  while (t < text.length) {
    if (p < pattern.length && (pattern[p] === "?" || (pattern[p] !== "*" && pattern[p] === text[t]))) { t++; p++; }
    else if (p < pattern.length && pattern[p] === "*") { star = p++; from = t; }
    else if (star !== -1) { p = star + 1; t = ++from; }
    else return false;
  }
  while (pattern[p] === "*") p++;
  return p === pattern.length;
}
var __days = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
var __months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
function __args(list) {
  var all = Array.prototype.slice.call(list), gmt = all[all.length - 1] === "GMT";
  if (gmt) all.pop();
  return { all: all, gmt: gmt, now: new Date() };
}
function __between(value, from, to) { return from <= to ? value >= from && value <= to : value >= from || value <= to; }
function weekdayRange() {
  var a = __args(arguments), day = a.gmt ? a.now.getUTCDay() : a.now.getDay(), from = __days.indexOf(a.all[0]);
  return __between(day, from, a.all.length > 1 ? __days.indexOf(a.all[1]) : from);
}
function timeRange() {
  var a = __args(arguments), n = a.all.map(Number), d = a.now;
  var now = a.gmt ? d.getUTCHours() * 3600 + d.getUTCMinutes() * 60 + d.getUTCSeconds()
    : d.getHours() * 3600 + d.getMinutes() * 60 + d.getSeconds();
  if (n.length === 1) return Math.floor(now / 3600) === n[0];
  if (n.length === 2) return __between(now, n[0] * 3600, n[1] * 3600);
  if (n.length === 4) return __between(now, n[0] * 3600 + n[1] * 60, n[2] * 3600 + n[3] * 60);
  return __between(now, n[0] * 3600 + n[1] * 60 + n[2], n[3] * 3600 + n[4] * 60 + n[5]);
}
function dateRange() {
  var a = __args(arguments), d = a.now;
  var now = { day: a.gmt ? d.getUTCDate() : d.getDate(), month: a.gmt ? d.getUTCMonth() : d.getMonth(),
    year: a.gmt ? d.getUTCFullYear() : d.getFullYear() };
  function read(list) {
    var found = {};
    list.forEach(function (one) {
      if (typeof one === "string" && __months.indexOf(one) !== -1) found.month = __months.indexOf(one);
      else if (+one > 31) found.year = +one;
      else found.day = +one;
    });
    return found;
  }
  function rank(of, like) {
    return ("year" in like ? of.year * 10000 : 0) + ("month" in like ? of.month * 100 : 0) + ("day" in like ? of.day : 0);
  }
  var half = a.all.length === 1 ? 1 : a.all.length / 2, from = read(a.all.slice(0, half));
  var to = a.all.length === 1 ? from : read(a.all.slice(half));
  return __between(rank(now, from), rank(from, from), rank(to, from));
}
`;
