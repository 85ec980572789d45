// Only under `trunk serve`: loads the page anew when the site was built anew, and shows why it could not be.
"use strict";
(() => {
  const socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/.well-known/trunk/ws`);
  socket.addEventListener("message", (event) => {
    const { type, data } = JSON.parse(event.data);
    if (type === "reload") return location.reload();
    const why = document.createElement("pre");
    why.textContent = data?.reason ?? type;
    document.body.prepend(why);
  });
})();
