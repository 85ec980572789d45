// The form of a petition's page on deliveries: checks the receipt that is pasted into it, or one of those above, and says
// what came of it in the words that stand hidden in the page.
import { Refused } from "./proof.js";
import { agreesWithLog, openReceipt } from "./receipt.js";

const checks = document.querySelector("#checks");
const status = checks.querySelector("[role=status]");
const form = document.querySelector("#check-receipt");
const { base, key } = checks.dataset;

const ask = async (path) => {
  const reply = await fetch(base + path, { credentials: "omit", referrerPolicy: "no-referrer" });
  if (!reply.ok) throw new Error(path);
  return reply;
};

const say = (outcome, detail) => {
  status.replaceChildren(checks.querySelector(`[data-outcome="${outcome}"]`).content.cloneNode(true));
  if (!detail) return;
  const code = status.appendChild(document.createElement("p")).appendChild(document.createElement("code"));
  code.textContent = detail;
};

const check = async (text) => {
  const receipt = await openReceipt(text, key);
  const { petition, title, delivery, signatures, taken_back: back, delivered } = receipt;
  const logs = `v1/petitions/${encodeURIComponent(petition)}/log/`;
  const whole = await agreesWithLog(
    receipt,
    key,
    async (path) => new Uint8Array(await (await ask(path)).arrayBuffer()),
    async (from, to) => (await ask(`${logs}consistency?from=${from}&to=${to}`)).json(),
  );
  say(whole ? "whole" : "genuine", `${petition} · ${title} · ${delivery} · ${signatures - back} · ${delivered}`);
};

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const button = form.querySelector("button");
  if (button.getAttribute("aria-disabled")) return;
  button.setAttribute("aria-disabled", "true");
  say("working");
  try {
    await check(form.elements.receipt.value.trim());
  } catch (error) {
    say(error instanceof Refused ? error.code : "changed");
  }
  button.removeAttribute("aria-disabled");
});
form.hidden = false;

for (const button of document.querySelectorAll(".check-this")) {
  button.addEventListener("click", () => {
    form.elements.receipt.value = button.closest("section").querySelector("pre").textContent.trim();
    form.requestSubmit();
    checks.scrollIntoView();
    form.querySelector("button").focus({ preventScroll: true });
  });
  button.hidden = false;
}
