// The installation check, which a partner switches on for its own page by `data-check` on the script tag: it says in
// words what stands in the way there, and what to change. Plain JavaScript, because WebAssembly may be what the page
// forbids; its words come as a module, because requests may be. It asks nobody but the clearing house and its mirrors.
import { house } from "./check/house.js";
import { outcome } from "./check/outcome.js";
import { panel } from "./check/panel.js";
import { pin } from "./check/pin.js";
import { policy } from "./check/policy.js";
import { tags } from "./check/tags.js";

// What the loader hands over: `script`, `base`, `files`, `trust`, `attributes`, and `load(name, get)` with `module`.
export default async (page) => {
  if (document.readyState === "loading") {
    await new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));
  }
  const words = (await page.load(language(page, IFEX_WORDS), page.module)).default;
  const say = (id, ...values) => words[id].replace(/\{(\d)\}/g, (_, digit) => values[digit]);
  const view = panel(words, say, () => run(page, words, say, view));
  await run(page, words, say, view);
};

const run = async (page, words, say, view) => {
  view.start();
  // A finding is { mark, text, change, code }: `good`, `warn` or `fault`, and what to do, where there is something.
  view.add([{ mark: "good", text: say("check-loader") }, ...tags(page, say)]);
  const allowed = await policy(page, say);
  view.add(allowed.findings);
  const tell = async (check) => view.add(await check);
  const others = Promise.all([pin(page, say), ...house(page, words, say, allowed)].map(tell));
  await Promise.all([others, tell(outcome(page, say, allowed, others))]);
  view.end();
};

// The file of words in the page's language, else the browser's.
const language = ({ script }, files) => {
  const wanted = [script.dataset.lang, document.documentElement.lang, ...navigator.languages];
  const known = wanted.map((tag) => (tag || "").toLowerCase().split("-")[0]).find((tag) => files[tag]);
  return files[known || "en"];
};
