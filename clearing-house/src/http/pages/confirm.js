// Confirms by itself in the browser that signed: a tab of this site that still holds the signature's secret in its memory
// answers for it. A mail scanner that runs this script has no such tab, and gets no answer. Without an answer, and without
// this script, the button does it.
const main = document.querySelector("main");
const form = main.querySelector("form[data-browser]");

const channel = "BroadcastChannel" in window ? new BroadcastChannel("ifex-signed") : null;
const { browser } = form.dataset;
let begun = false;

const confirm = async () => {
  if (begun) return;
  begun = true;
  const button = form.querySelector("button");
  button.setAttribute("aria-disabled", "true");
  try {
    const options = { method: "POST", credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store" };
    const reply = await fetch(form.action, options);
    const page = new DOMParser().parseFromString(await reply.text(), "text/html");
    const answer = page.querySelector("main");
    if (!answer) throw new TypeError("not a page of ours");
    document.title = page.title;
    main.replaceChildren(...answer.childNodes);
    main.focus();
    const receipt = main.querySelector("[data-receipt]")?.textContent;
    if (reply.ok && browser) channel?.postMessage({ done: browser, receipt });
  } catch {
    // The browser tells better what is wrong with the line.
    form.submit();
  }
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  confirm();
});

// A page that the browser only prepares was not opened by anybody.
if (document.prerendering) {
  await new Promise((shown) => document.addEventListener("prerenderingchange", shown, { once: true }));
}
if (channel && browser) {
  channel.addEventListener("message", ({ data }) => {
    if (data?.have === browser) confirm();
  });
  channel.postMessage({ ask: browser });
}
