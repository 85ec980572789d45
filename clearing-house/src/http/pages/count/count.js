// The forms of a petition's count page: each check reads the signed snapshot anew, and says what came of it in the words
// that stand hidden in the page.
import { Refused, checkGrowth, checkReceipt, signedLog } from "./proof.js";

const checks = document.querySelector("#checks");
const status = checks.querySelector("[role=status]");
const { base, petition, key } = checks.dataset;
const logs = `v1/petitions/${encodeURIComponent(petition)}/log/`;

class Unreachable extends Error {}

const ask = async (path, options) => {
  const reply = await fetch(base + path, { credentials: "omit", referrerPolicy: "no-referrer", ...options }).catch(() => {
    throw new Unreachable();
  });
  if (reply.status !== 404 && !reply.ok) throw new Unreachable();
  return reply;
};

const read = async (path) => {
  const reply = await ask(path);
  if (!reply.ok) throw new Unreachable();
  return new Uint8Array(await reply.arrayBuffer());
};

const say = (outcome, ...details) => {
  status.replaceChildren(checks.querySelector(`[data-outcome="${outcome}"]`).content.cloneNode(true));
  for (const detail of details) {
    const code = status.appendChild(document.createElement("p")).appendChild(document.createElement("code"));
    code.textContent = detail;
  }
};

const head = ({ day, size, root }) => `${day} · ${size} · ${root}`;

const outcomeOf = (error) => (error instanceof Refused ? error.code : error instanceof Unreachable ? "unreachable" : "changed");

const check = (form, run) => {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button");
    if (button.getAttribute("aria-disabled")) return;
    button.setAttribute("aria-disabled", "true");
    say("working");
    try {
      await run(form.elements);
    } catch (error) {
      say(outcomeOf(error));
    }
    button.removeAttribute("aria-disabled");
  });
  form.hidden = false;
};

check(document.querySelector("#check-receipt"), async ({ receipt }) => {
  const text = receipt.value.trim();
  if (!/^[A-Za-z0-9_-]{43}$/.test(text)) return say("invalid");
  const log = await signedLog(read, petition, key);
  const found = await checkReceipt(log, text, async (query) => {
    const headers = { "content-type": "application/json" };
    const reply = await ask(`${logs}inclusion`, { method: "POST", headers, body: JSON.stringify(query) });
    return reply.ok ? reply.json() : null;
  });
  say("included", `${found.day} · ${found.place + 1} / ${found.head.size}`, head(found.head));
});

// A log of one day has nothing to compare.
const growth = document.querySelector("#check-growth");
if (growth) check(growth, async ({ from, to }) => {
  if (from.value >= to.value) return say("order");
  const log = await signedLog(read, petition, key);
  const found = await checkGrowth(log, from.value, to.value, async (older, newer) => {
    const reply = await ask(`${logs}consistency?from=${older}&to=${newer}`);
    if (!reply.ok) throw new Refused("changed");
    return reply.json();
  });
  say("grown", head(found.from), head(found.to));
});
