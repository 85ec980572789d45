// For pages outside of any language. The one at the site's base sends readers to the first of their languages that there
// is; none takes a place of its own in the tab's history.
"use strict";
(() => {
  const links = [...document.querySelectorAll("main a[hreflang]")];
  const wanted = navigator.languages.map((tag) => tag.split("-")[0].toLowerCase());
  const tag = wanted.find((tag) => links.some((link) => link.hreflang === tag));
  const link = links.find((link) => link.hreflang === tag);
  if (link) location.replace(link.href);
  addEventListener("click", (event) => {
    const chosen = event.target.closest?.("a[href]");
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!chosen || !plain) return;
    event.preventDefault();
    location.replace(chosen.href);
  });
})();
