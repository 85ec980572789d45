// What signing may mean in the signer's country, where the petition says that it is dangerous there.
import { node, notice } from "./node.js";

export const risk = async (form, risky, words) => {
  const say = await words;
  const select = form.querySelector("[name=country]");
  const place = form.querySelector(".risk");
  const names = new Intl.DisplayNames(say("intl"), { type: "region" });
  const look = () => {
    const country = select.value;
    if (!risky.includes(country)) return place.replaceChildren();
    // Where “No name” is to be chosen.
    form.querySelector("details").open = true;
    const advice = ["signer-risk-name", "signer-risk-address", "signer-risk-network"];
    place.replaceChildren(notice(
      "risk",
      "",
      node("h3", say("signer-risk-title", names.of(country))),
      node("p", say("signer-risk-text")),
      node("ul", "", {}, ...advice.map((id) => node("li", say(id)))),
    ));
  };
  select.addEventListener("change", look);
  look();
};
