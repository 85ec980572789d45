// Ways to pass the petition on: plain links, nothing loaded from anybody.
import { button, node } from "./node.js";

// Services that take a text by address. Signal has no such address; its users copy the link.
const SERVICES = [
  ["whatsapp", "WhatsApp", (words, link) => `https://wa.me/?text=${words}%20${link}`],
  ["telegram", "Telegram", (words, link) => `https://t.me/share/url?url=${link}&text=${words}`],
  ["mastodon", "Mastodon", (words, link) => `https://share.joinmastodon.org/#text=${words}%20${link}`],
  ["bluesky", "Bluesky", (words, link) => `https://bsky.app/intent/compose?text=${words}%20${link}`],
];

export const share = ({ place }, say) => {
  const { host } = place.getRootNode();
  const title = place.getRootNode().querySelector("[part~=title]")?.textContent;
  // Without the petition there is nothing to pass on.
  if (!title) return "";
  const tell = (channel) =>
    host.dispatchEvent(new CustomEvent("ifex-share", { bubbles: true, composed: true, detail: { channel } }));
  const channel = (name, label, href, attributes = {}) => {
    const link = node("a", label, { class: "button", rel: "noopener noreferrer", href, ...attributes });
    link.addEventListener("click", () => tell(name));
    return link;
  };
  const words = encodeURIComponent(say("signer-share-text", title));
  const link = encodeURIComponent(page());
  const channels = [
    channel(
      "email",
      say("signer-share-email"),
      `mailto:?subject=${encodeURIComponent(title)}&body=${words}%20${link}`,
    ),
    ...SERVICES.map(([name, label, address]) => channel(name, label, address(words, link), { target: "_blank" })),
  ];
  // A page without TLS has no clipboard to write to.
  if (isSecureContext) channels.unshift(copy(say, tell));
  return node(
    "div",
    "",
    { part: "share" },
    node("h3", say("signer-share-title")),
    node("ul", "", { class: "share" }, ...channels.map((item) => node("li", "", {}, item))),
  );
};

const copy = (say, tell) => {
  const said = node("p", "", { class: "hidden-text", role: "status" });
  const press = button(say("signer-share-copy"), async () => {
    tell("copy");
    await navigator.clipboard.writeText(page());
    press.textContent = said.textContent = say("signer-share-copied");
  });
  return node("span", "", {}, press, said);
};

// The host page's own address, without what may be personal in its query.
const page = () => {
  const canonical = document.querySelector("link[rel=canonical]")?.href || "";
  return canonical.startsWith("https://") ? canonical : location.origin + location.pathname;
};
