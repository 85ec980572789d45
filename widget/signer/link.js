// The confirmation mail's link, opened on the petition's page. The tab that signed is known by what lives in its memory
// alone, and answers to the page that the link opened beside it; that page then confirms at once. Whoever only follows
// the link, such as a mail scanner, has no such tab and is asked by a button.
import { button, node, notice } from "./node.js";
import { share } from "./share.js";

// The clearing house's own page of confirmation speaks the same: `{ ask }`, `{ have }`, `{ done, receipt }`.
const CHANNEL = "ifex-signed";
// Milliseconds that the other tab may take; one that the browser has put to sleep does not answer.
const PATIENCE = 1500;

const channel = (hear) => {
  // A page of an opaque origin has no channels.
  try {
    const made = new BroadcastChannel(CHANNEL);
    made.onmessage = ({ data }) => hear(made, data);
    return made;
  } catch {}
};

export const links = (house, post, words) => {
  const ours = new Map();
  let answering;

  const draw = async (view, name, look, ...rest) => {
    const say = await words(view);
    const heading = node("h3", say(name), { tabindex: -1 });
    view.place.replaceChildren(notice("sent", look, heading, ...rest.map((make) => make(say)).flat()));
    heading.focus();
  };

  const confirmed = async (view, receipt) => {
    view.show("confirmed");
    const count = `${house}petitions/${view.petition}/count?lang=${view.lang}`;
    await draw(
      view,
      "signer-link-confirmed",
      "good",
      (say) => node("p", say("signer-link-counts")),
      (say) => (receipt ? node(
        "p",
        say("signer-link-receipt") + " ",
        { class: "quiet" },
        node("code", receipt, { dir: "ltr" }),
        " ",
        node("a", say("signer-link-check"), { href: count, target: "_blank", rel: "noopener" }),
      ) : []),
      (say) => node("p", say("signer-link-withdraw"), { class: "quiet" }),
    );
    view.place.append(share(view, await words(view)));
  };

  const refused = (view, code) =>
    draw(view, "signer-link-title", "", (say) => node("p", code ? view.error(code) : say("signer-link-withdrawn")));

  const ask = (view, token, failed) => draw(
    view,
    "signer-link-title",
    "",
    (say) => (failed ? node("p", say("signer-link-failed"), { class: "error" }) : []),
    (say) => button(say("signer-link-confirm"), () => confirm(view, token), "go"),
  );

  const confirm = async (view, token, browser) => {
    const { code, reply } = await post("v1/confirmations", JSON.stringify({ token }));
    if (code === "lost") return ask(view, token, true);
    if (code !== "taken") return refused(view, code);
    const { receipt } = reply;
    if (browser) {
      const telling = channel(() => {});
      telling.postMessage({ done: browser, receipt });
      telling.close();
    }
    return confirmed(view, receipt);
  };

  const known = (browser) => new Promise((answer) => {
    const asking = channel((_, { have }) => have === browser && answer(true));
    if (!asking) return answer(false);
    asking.postMessage({ ask: browser });
    setTimeout(() => {
      asking.close();
      answer(false);
    }, PATIENCE);
  });

  return {
    // From now on this tab answers for a signature.
    signed(browser, view) {
      ours.set(browser, view);
      answering ||= channel((tab, { ask: asked, done, receipt }) => {
        if (ours.has(asked)) tab.postMessage({ have: asked });
        if (ours.has(done)) confirmed(ours.get(done), receipt);
      });
    },

    async open(view, token) {
      view.show("link");
      // A page that the browser only prepares was not opened by anybody.
      if (document.prerendering) {
        await new Promise((shown) => document.addEventListener("prerenderingchange", shown, { once: true }));
      }
      await draw(view, "signer-link-looking", "");
      const { code, reply } = await post("v1/confirmations/look", JSON.stringify({ token }));
      if (code === "lost") return ask(view, token, true);
      if (code !== "taken") return refused(view, code);
      const { state, browser } = reply;
      if (state === "withdrawn") return refused(view);
      if (state === "confirmed") return confirm(view, token);
      return (browser && await known(browser)) ? confirm(view, token, browser) : ask(view, token);
    },
  };
};
