// The page's Content-Security-Policy, by trying what the widget does and hearing what was refused.
import { host } from "./text.js";

// Requests without cookies and referrer, which end.
export const ask = (url, more) => fetch(url, {
  cache: "no-store", credentials: "omit", referrerPolicy: "no-referrer", signal: AbortSignal.timeout(20_000), ...more,
});

// Where content may come from: the loader's own address, the clearing house, mirrors.
export const bases = ({ base, trust }) => [...new Set([base, trust.house || base, ...trust.mirrors])];

// Gives the findings, whether WebAssembly and frames are allowed, and the bases that may be asked.
export const policy = async (page, say) => {
  const refused = [];
  const listen = (event) => event.disposition === "enforce" && refused.push(event);
  document.addEventListener("securitypolicyviolation", listen);
  const wasm = compiles();
  const all = bases(page);
  await Promise.all(all.map((base) => ask(base + "embed.json", { method: "HEAD" }).catch(() => {})));
  if (!wasm) await tryFrame(page.base + "frame");
  // What was refused is told a moment after it failed.
  await pause(100);
  document.removeEventListener("securitypolicyviolation", listen);

  const of = (directive, start) =>
    refused.some((event) => event.effectiveDirective === directive && event.blockedURI.startsWith(start));
  const silent = all.filter((base) => of("connect-src", new URL(base).origin));
  const wasmRefused = refused.some(({ blockedURI }) => blockedURI === "wasm-eval");
  const frame = !of("frame-src", new URL(page.base).origin);
  const findings = silent.map((base) => ({ mark: "fault", text: say("check-policy-connect", host(base)) }));
  if (wasmRefused && frame) findings.push({ mark: "warn", text: say("check-policy-wasm") });
  if (wasmRefused && !frame) findings.push({ mark: "fault", text: say("check-policy-frame", host(page.base)) });
  if (!wasm && !wasmRefused) findings.push({ mark: "warn", text: say("check-browser") });
  if (!wasm && crossOriginIsolated) {
    findings.push({ mark: "warn", text: say("check-isolated"), change: say("check-isolated-change") });
  }
  const lines = amended(page, refused, wasmRefused);
  if (lines.length) {
    const last = findings.findLast(({ change }) => !change);
    Object.assign(last, { change: say("check-policy-change"), code: lines.join("\n\n") });
  }
  if (!findings.length) findings.push({ mark: "good", text: say("check-policy-good") });
  return { findings, wasm, frame, silent };
};

export const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

const compiles = () => {
  try {
    return new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {}
};

const tryFrame = async (src) => {
  const frame = Object.assign(document.createElement("iframe"), { src, hidden: true });
  const loaded = new Promise((done) => frame.addEventListener("load", done));
  document.body.append(frame);
  await Promise.race([loaded, pause(5_000)]);
  frame.remove();
};

// Each policy that refused something, with what the widget needs beside what it has.
const amended = (page, refused, wasm) => {
  const origins = bases(page).map((base) => new URL(base).origin);
  const needs = { "connect-src": origins };
  if (wasm) needs["script-src"] = [origins[0], "'wasm-unsafe-eval'"];
  const ours = ({ blockedURI }) => blockedURI === "wasm-eval" || origins.some((origin) => blockedURI.startsWith(origin));
  const policies = new Set(refused.filter(ours).map(({ originalPolicy }) => originalPolicy));
  return [...policies].map((text) => {
    const directives = new Map(text.split(";").map((part) => part.trim().split(/\s+/)).filter(([name]) => name)
      .map(([name, ...sources]) => [name.toLowerCase(), sources]));
    for (const [name, wanted] of Object.entries(needs)) {
      const has = directives.get(name) || directives.get("default-src");
      // Without either directive nothing is forbidden here.
      if (has) directives.set(name, [...new Set([...has.filter((source) => source !== "'none'"), ...wanted])]);
    }
    return "Content-Security-Policy: " + [...directives].map(([name, sources]) => [name, ...sources].join(" ")).join("; ");
  });
};
