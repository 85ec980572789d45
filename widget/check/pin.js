// The integrity of the script tag, against what the clearing house says of its loader now.
import { ask } from "./policy.js";
import { example } from "./text.js";

export const pin = async ({ script, base }, say) => {
  const pinned = /\/embed-[\w-]{43}\.js$/.test(script.src);
  if (!pinned && !script.integrity) return [];
  const now = await ask(base + "embed.json").then((answer) => answer.json()).catch(() => {});
  if (!now || script.src === base + now.src) return [];
  const [text, change] = pinned
    ? ["check-pin-old", "check-pin-old-change"]
    : ["check-pin-moving", "check-pin-moving-change"];
  const code = example(script, "", base + now.src, now.integrity);
  return [{ mark: "warn", text: say(text), change: say(change), code }];
};
