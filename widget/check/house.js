// The clearing house and its mirrors: whether they answer, and whether what comes is what they sent.
import { ask, bases, pause } from "./policy.js";
import { host } from "./text.js";

const MANIFEST = "v1/snapshot/manifest.json";
// Precedes what is signed: see `wire::snapshot`.
const CONTEXT = "ifex snapshot manifest 1\n";

// Checks that run beside each other, each a promise of findings.
export const house = (page, words, say, { silent, wasm }) => {
  const asked = bases(page).filter((base) => !silent.includes(base));
  return [
    ...asked.map((base) => manifest(page, words, say, base)),
    ...(asked.includes(page.base) && wasm ? [files(page, words, say)] : []),
    ...(asked.includes(page.trust.house || page.base) ? [live(page, say), petitions(page, say)] : []),
    line(say),
  ];
};

const line = async (say) => location.protocol === "https:" || isSecureContext
  ? []
  : [{ mark: "warn", text: say("check-insecure"), change: say("check-insecure-change") }];

const manifest = async ({ base: own, trust }, words, say, base) => {
  // A mirror that fails is made up for by the others.
  const mark = base === own ? "fault" : "warn";
  const name = host(base);
  const finding = (id, change, code, ...values) =>
    [{ mark, text: say(id, ...(values.length ? values : [name])), change: say(change), code }];
  if (!navigator.onLine) return finding("check-offline", "check-offline-change");
  if (location.protocol === "https:" && base.startsWith("http:") && !/^(127\.|localhost|\[::1)/.test(name)) {
    return finding("check-mixed", "check-mixed-change");
  }
  let answer;
  try {
    answer = await ask(base + MANIFEST);
  } catch {
    const opaque = await ask(base + MANIFEST, { mode: "no-cors" }).catch(() => {});
    return opaque
      ? finding("check-cross", "check-header-change", "Access-Control-Allow-Origin: *")
      : finding("check-unreachable", "check-unreachable-change", base);
  }
  if (!answer.ok) return finding("check-status", "check-status-change", base, name, answer.status);
  let signed, content;
  try {
    signed = await answer.json();
    content = JSON.parse(signed.payload);
  } catch {
    return finding("check-replaced", "check-replaced-change");
  }
  const proved = await verify(trust.keys, signed);
  if (proved === false) return finding("check-signature", "check-signature-change");
  const date = (text) => new Intl.DateTimeFormat(words.intl, { dateStyle: "long", timeStyle: "short" }).format(new Date(text));
  // Clocks that agree within five minutes are right enough.
  if (new Date(content.issued) - Date.now() > 300_000) {
    return finding("check-early", "check-early-change", undefined, date(content.issued));
  }
  if (new Date(content.expires) < Date.now()) {
    return finding("check-expired", "check-expired-change", undefined, date(content.expires));
  }
  return [{ mark: "good", text: say(proved ? "check-house-good" : "check-house-unproved", name) }];
};

// Whether a trusted key signed it; nothing where the browser cannot tell.
const verify = async (keys, { payload, signatures }) => {
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt());
  const message = new TextEncoder().encode(CONTEXT + payload);
  try {
    const answers = signatures.filter(({ key }) => keys.includes(key)).map(async ({ key, signature }) => {
      const imported = await crypto.subtle.importKey("raw", bytes(key), "Ed25519", false, ["verify"]);
      return crypto.subtle.verify("Ed25519", imported, bytes(signature), message);
    });
    return (await Promise.all(answers)).includes(true);
  } catch {
    // No key of ours at all needs no arithmetic.
    return signatures?.some?.(({ key }) => keys.includes(key)) ? undefined : false;
  }
};

// The widget's files, each held to the hash in its name.
const files = async ({ base, files, load, module }, words, say) => {
  const code = await load(files.js, module).catch(() => {});
  const names = [files.js, files.wasm, ...(code ? [code.files.css, code.files.messages[words.lang]] : [])];
  const found = await Promise.all(names.map((name) => file(base, name, load, say)));
  return found.flat();
};

const TYPES = { js: "text/javascript", wasm: "application/wasm" };

const file = async (base, name, load, say) => {
  let answer;
  try {
    answer = await load(name, (url, integrity) => ask(url, { integrity, cache: "default" }));
  } catch {
    const altered = await ask(base + "widget/" + name).catch(() => {});
    return altered?.ok
      ? [{ mark: "fault", text: say("check-altered", name), change: say("check-altered-change") }]
      : [{ mark: "fault", text: say("check-unreachable", base + "widget/" + name), change: say("check-unreachable-change") }];
  }
  const [, end] = name.split(".");
  const type = (answer.headers.get("content-type") || "–").split(";")[0].trim();
  const right = !TYPES[end] || type === TYPES[end] || (end === "js" && /javascript$/.test(type));
  return right ? [] : [{
    mark: end === "js" ? "fault" : "warn",
    text: say("check-type", name, type),
    change: say("check-header-change"),
    code: `Content-Type: ${TYPES[end]}`,
  }];
};

// Whether push gets through: proxies that collect an answer before they pass it on never pass this one.
const live = async ({ base, trust }, say) => {
  const stream = new EventSource((trust.house || base) + "v1/live");
  const open = new Promise((done) => stream.addEventListener("open", () => done(true)));
  const through = await Promise.race([open, pause(8_000)]);
  stream.close();
  return through ? [] : [{ mark: "warn", text: say("check-live"), change: say("check-live-change") }];
};

// The petitions that the page names.
const petitions = async ({ base, trust }, say) => {
  const elements = [...document.querySelectorAll("ifex-petition[petition]")];
  const slugs = new Set(elements.map((element) => element.getAttribute("petition").trim()).filter(Boolean));
  const found = await Promise.all([...slugs].map(async (slug) => {
    const answer = await ask(`${trust.house || base}v1/petitions/${encodeURIComponent(slug)}`).catch(() => {});
    return answer?.status === 404
      ? [{ mark: "fault", text: say("check-petition-unknown", slug), change: say("check-petition-change") }]
      : [];
  }));
  return found.flat();
};
