// Serves what the reader saved on the device. It saves nothing by itself: the page on reading offline does, when asked.
"use strict";

// A line that gives no page in this time is a bad one.
const PATIENCE = 4000;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

// Pages are fetched anew where the line allows, so that a corrected guide is seen; everything else has its content's
// hash in its name, so that a saved one is as good as a new one.
const answer = async (request) => {
  const saved = await caches.match(request, { ignoreSearch: true, ignoreVary: true });
  if (!saved) return fetch(request);
  if (request.mode !== "navigate") return saved;
  const late = new Promise((_, reject) => setTimeout(reject, PATIENCE));
  return Promise.race([fetch(request), late]).catch(() => saved);
};

addEventListener("fetch", (event) => {
  const { request } = event;
  // Saving a newer version asks for pages as they are now; so do some browsers whose reader loads a page anew.
  if (request.cache === "reload" && request.mode !== "navigate") return;
  if (request.method === "GET" && new URL(request.url).origin === location.origin) event.respondWith(answer(request));
});
