// What the elements show in the end. They are brought to life wherever they stand, not only near the viewport.
import { pause } from "./policy.js";
import { elements } from "./tags.js";

// Once the `others` have told what they found, the widget has the same files and needs only the content.
export const outcome = async (page, say, { wasm, frame }, others) => {
  let patient = wasm || frame;
  others.then(() => setTimeout(() => patient = false, PATIENCE));
  return (await Promise.all(elements().map((element) => one(element, say, () => patient)))).flat();
};

// Milliseconds for content on a line of 2 kB/s.
const PATIENCE = 10_000;

const one = async (element, say, patient) => {
  let failed;
  element.addEventListener("ifex-state", ({ detail }) => failed = detail.state === "failed");
  // Where nothing is allowed the loader has seen that by itself.
  if (patient()) element.run?.();
  const state = () => {
    const { shadowRoot } = element;
    const card = shadowRoot?.querySelector("[part~=card]");
    return card ? card.dataset.state : shadowRoot?.querySelector("iframe")?.offsetHeight ? "frame" : undefined;
  };
  while (!failed && patient() && [undefined, "loading"].includes(state())) await pause(250);
  const name = element.localName;
  switch (state()) {
    case "ready":
    case "closed":
    case "sent":
      return [{ mark: "good", text: say("check-shown", name) }];
    case "frame":
      return [{ mark: "good", text: say("check-shown-frame", name) }];
    case "empty":
      return [{ mark: "warn", text: say("check-empty", name), change: say("check-empty-change") }];
    case "stale":
      return [{ mark: "warn", text: say("check-stale", name) }];
    default:
      return [{ mark: "fault", text: say("check-failed", name), change: say("check-failed-change") }];
  }
};
