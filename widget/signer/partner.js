// The partner on whose page a form stands, where it has a key of its own: whether it may write is asked by itself.
import { node } from "./node.js";

const asking = new WeakMap();

export const ask = (form, { name, key }, say) => {
  asking.set(form, key);
  const box = node("input", "", { type: "checkbox", part: "input", id: "contact-partner", name: "contact-partner" });
  const words = node("span", say("signer-contact-partner", name));
  form.querySelector(".partner").replaceChildren(node("label", "", { class: "check", for: "contact-partner" }, box, words));
};

// Its key, where the signer agreed. One that receives the signature anyway needs no copy of its own.
export const agreed = (form, keys) => {
  const key = asking.get(form);
  return form.querySelector("[name=contact-partner]:checked") && !keys.includes(key) ? key : undefined;
};
