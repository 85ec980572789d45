// The script of every page: the way out, one place in the tab's history, and the islands. It must work before, and
// without, WebAssembly, and keeps to what phones from 2018 on understand.
"use strict";
(() => {
  const page = document.documentElement;
  const own = document.currentScript.dataset;
  const exit = document.getElementById("exit");

  // Leaves at once: nothing stays to be seen while the other page loads, and nothing in the tab's memory.
  const leave = () => {
    page.hidden = true;
    document.title = "";
    try { sessionStorage.clear(); } catch (error) { /* No storage, no trace. */ }
    location.replace(exit.href);
  };
  exit.addEventListener("click", (event) => { event.preventDefault(); leave(); });

  let presses = 0;
  let last = 0;
  addEventListener("keydown", (event) => {
    if (event.repeat) return;
    // Shift beside Alt or Ctrl goes on to the next keyboard layout, which readers of two scripts do all day.
    if (event.key !== "Shift" || event.altKey || event.ctrlKey || event.metaKey) { presses = 0; return; }
    presses = event.timeStamp - last < 1000 ? presses + 1 : 1;
    last = event.timeStamp;
    if (presses === 3) leave();
  });

  // Pages of this site take one place in the tab's history, so that leaving it leaves none to go back to.
  addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a[href]");
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || event.defaultPrevented || link.hasAttribute("target") || link.hasAttribute("download")) return;
    // The map's links are SVG's, whose properties are no texts.
    const to = new URL(link.getAttribute("href"), location);
    if (to.origin !== location.origin) return;
    event.preventDefault();
    location.replace(to);
  });

  // Islands come alive when code and words are here; until then, and without them, the page is as it was printed.
  const hydrate = async (node, code, children) => {
    if (node.localName === "leptos-island") {
      const around = children[children.length - 1];
      if (around) around();
      const island = code[node.dataset.component];
      if (island) await island(node);
    }
    const inside = node.localName === "leptos-children";
    if (inside) children.push(node.$$on_hydrate);
    for (const child of node.children) await hydrate(child, code, children);
    if (inside) children.pop();
  };
  let attempts = 0;
  const begin = async () => {
    // A module that failed once would fail from the browser's memory ever after, but for another address.
    const again = attempts++ ? `?${attempts}` : "";
    const [code, words] = await Promise.all([
      import(own.glue + again).then(async (code) => { await code.default({ module_or_path: own.wasm }); return code; }),
      fetch(own.words).then((reply) => (reply.ok ? reply.text() : Promise.reject(reply.status))),
    ]);
    code.begin(page.lang, words);
    await hydrate(document.body, code, []);
    page.dataset.alive = "";
  };
  // On a bad line the code comes only for what cannot be without it, and else when the reader turns to an island. What is
  // kept on the device must be shown.
  const islands = document.querySelectorAll("leptos-island");
  const kept = () => {
    try { return Object.keys(localStorage).some((name) => name.startsWith("ifex-checklist-")); } catch (error) { return false; }
  };
  const intents = ["focusin", "pointerover", "change"];
  const listen = (change) => {
    for (const island of islands) for (const intent of intents) island[change](intent, wake);
  };
  // An old browser does not understand the code, and a strict one refuses WebAssembly: forms that nobody reads would
  // take what is written into them and do nothing.
  const refused = (error) => typeof WebAssembly === "undefined" || error instanceof SyntaxError
    || error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError;
  // Where the line gives no code, the next turn to an island asks for it again.
  const wake = () => {
    listen("removeEventListener");
    begin().catch((error) => {
      console.warn(error);
      if (!refused(error)) return listen("addEventListener");
      page.dataset.unable = "";
      document.getElementById("unable").hidden = false;
    });
  };
  if (document.querySelector("leptos-island .eager") || (islands.length && kept())) wake();
  else listen("addEventListener");
})();
