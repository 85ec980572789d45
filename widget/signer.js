// What only a signer needs: sealing, sending, waiting for the line, the mail's link. The widget loads it when somebody
// turns to a form, when a signature waits on this device, or when a confirmation mail led here. Plain JavaScript, as it
// calls the browser at every step, and each such call costs WebAssembly several times the bytes.
import { keeper } from "./signer/keep.js";
import { poster } from "./signer/line.js";
import { links } from "./signer/link.js";
import { agreed, ask } from "./signer/partner.js";
import { risk } from "./signer/risk.js";
import { sealer } from "./signer/seal.js";
import { sender } from "./signer/send.js";
import { sent } from "./signer/sent.js";
import { offer, show } from "./signer/wait.js";

// What the loader hands over: `base`, `files`, `trust`, and `load(name, get)` with `module`. There is one signer a page.
let made;
export default (page) => (made ||= make(page));

// A view is `{ petition, lang, place, error, show }`: the petition's slug, the language, the element to draw in, a
// function that puts an error's code into words, and one that is told what stands in the form's place.
const make = (page) => {
  const house = page.trust.house || page.base;
  const words = async ({ lang }) => {
    const all = (await page.load(IFEX_WORDS[lang], page.module)).default;
    return (id, ...values) => all[id].replace(/\{(\d)\}/g, (_, digit) => values[digit]);
  };
  const post = poster(house);
  const sealed = sealer(page);
  const send = sender(post, sealed);
  const kept = keeper(send);
  const link = links(house, post, words);
  return {
    attend(form, risky, lang) {
      sealed.prepare();
      risk(form, risky, words({ lang }));
    },
    askFor: async (form, partner, lang) => ask(form, partner, await words({ lang })),
    // What is kept is read once the words are there: it may have changed meanwhile.
    watch: (view) => kept.follow(async () => {
      const say = await words(view);
      show(kept.list(), view, say, kept);
    }, view.place),
    open: link.open,
    retry: kept.retry,

    // The same entries are the same bytes, and so one signature, however often they are sent. `fixed` is what is not
    // in the form; `notice` is where it can be offered to keep what could not be sent.
    async sign(form, fixed, view, notice) {
      notice.replaceChildren();
      const { body, browser, code } = await sealed.seal({ ...fixed, ...entries(form), partnerKey: agreed(form, fixed.keys) });
      if (code) return { code };
      const say = await words(view);
      const submit = form.querySelector("[part~=submit]");
      const told = submit.textContent;
      const reply = await send(fixed.petition, body, (working) => {
        submit.textContent = working ? say("signer-working") : told;
      });
      if (reply.code === "taken") {
        link.signed(browser, view);
        sent(view, say, true);
      } else if (reply.passing) {
        offer(notice, say, () => kept.keep(view.petition, body));
      }
      return reply;
    },
  };
};

const entries = (form) => {
  const data = new FormData(form);
  const text = (name) => data.get(name).trim() || undefined;
  const ticked = (name) => data.has(name);
  return {
    name: text("name"),
    email: text("email"),
    country: text("country"),
    comment: text("comment"),
    contact: ticked("contact"),
    delayed: ticked("delayed"),
  };
};
