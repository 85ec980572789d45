// The page at the site's base sends readers to the first of their languages that there is.
"use strict";
(() => {
  const links = [...document.querySelectorAll(".choice a[hreflang]")];
  const wanted = navigator.languages.map((tag) => tag.split("-")[0].toLowerCase());
  const tag = wanted.find((tag) => links.some((link) => link.hreflang === tag));
  const link = links.find((link) => link.hreflang === tag);
  if (link) location.replace(link.href);
})();
