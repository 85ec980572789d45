// What happens once the clearing house has a signature.
import { button, focus, node, notice } from "./node.js";
import { share } from "./share.js";

// `here` where the form on this page sent it just now: who mistyped the address finds everything again, and this tab can
// confirm at once. `focused` where the focus was in this element.
export const sent = (view, say, here, focused = here) => {
  const { place } = view;
  const heading = node("h3", say("signer-sent-title"), { tabindex: -1 });
  const back = button(
    say("signer-sent-correct"),
    () => {
      const root = place.getRootNode();
      place.replaceChildren();
      view.show("form");
      focus(root, "[name=email]");
    },
    "plain",
  );
  view.show("sent");
  place.replaceChildren(
    notice(
      "sent",
      "good",
      heading,
      node("p", say("signer-sent-text")),
      here ? node("p", say("signer-sent-open")) : "",
      node("p", say("signer-sent-not-arrived"), { class: "quiet" }),
      here ? back : "",
    ),
    share(view, say),
  );
  if (focused) heading.focus();
};
