// What is shown of a signature that can wait, waits, or has waited on this device.
import { button, focus, node, notice } from "./node.js";
import { sent } from "./sent.js";

// Offers to keep it.
export const offer = (place, say, keep) => {
  const failed = node("p", "", { class: "error", role: "alert" });
  place.replaceChildren(notice(
    "keep",
    "",
    node("h3", say("signer-keep-title")),
    node("p", say("signer-keep-text"), { class: "quiet" }),
    button(say("signer-keep"), () => {
      if (keep()) place.replaceChildren();
      else failed.textContent = say("signer-keep-impossible");
    }),
    failed,
  ));
};

// Shows what is kept for the view's petition, and tells the widget. What is decided is told once, and then forgotten.
// The focus follows where it was in the element: nobody is torn away from elsewhere on the page.
export const show = (entries, view, say, kept) => {
  const { petition, place } = view;
  const root = place.getRootNode();
  const focused = root.activeElement;
  const entry = entries.find((entry) => entry.petition === petition);
  if (!entry) {
    if (!place.querySelector("[part~=kept] button")) return;
    place.replaceChildren();
    view.show("form");
    if (focused) focus(root, "[name=name]");
  } else if (entry.body) {
    const until = new Intl.DateTimeFormat(say("intl"), { dateStyle: "long", timeStyle: "short" }).format(entry.until);
    place.replaceChildren(notice(
      "kept",
      "",
      node("h3", say("signer-kept-title"), { tabindex: -1 }),
      node("p", say("signer-kept-text", until)),
      button(say("signer-kept-send"), kept.retry),
      " ",
      button(say("signer-kept-erase"), () => kept.forget(petition)),
    ));
    view.show("kept");
    if (focused) place.querySelector("h3").focus();
  } else {
    kept.forget(petition);
    if (entry.code === "taken") return sent(view, say, false, focused);
    place.replaceChildren(notice("kept", "", node("p", say("signer-kept-refused")), node("p", view.error(entry.code))));
    view.show("form");
  }
};
