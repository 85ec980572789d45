// The script tag and the elements: what is there, what a content management system left of it, and what is misspelt.
import { example, near } from "./text.js";

const OWN = {
  "ifex-alerts": ["country", "topic", "campaign", "limit", "lang", "theme"],
  "ifex-petition": ["petition", "partner", "exit", "lang", "theme"],
};
const LANGUAGES = ["en", "fr", "es", "ru", "ar"];
const THEMES = ["light", "dark"];
const TOPICS = [
  "press_freedom", "internet_censorship", "freedom_of_information", "defamation_and_insult_law", "media_concentration",
  "attack",
];

export const elements = () => [...document.querySelectorAll("ifex-alerts, ifex-petition")];

export const tags = (page, say) => [...place(page, say), ...elements().flatMap((element) => inside(element, say))];

const place = ({ script, base, attributes }, say) => {
  const found = [];
  const fault = (id, change, code) => found.push({ mark: "fault", text: say(id), change: say(change), code });
  const own = script.dataset.ifex;
  if (own && !OWN["ifex-" + own.toLowerCase()]) {
    found.push({
      mark: "fault",
      text: say("check-value", "data-ifex", own),
      change: say("check-value-change", "alerts, petition"),
    });
  } else if (!own && !elements().length) {
    fault("check-nowhere", "check-nowhere-change", example(script, `data-ifex="alerts"`));
  }
  if (own && script.closest("head")) fault("check-head", "check-head-change");
  Object.keys(script.dataset).forEach((key) => {
    const meant = !attributes.includes(key) && !["ifex", "check"].includes(key) && near(key, attributes);
    if (meant) found.push(misspelt(say, "script", "data-" + key, "data-" + meant));
  });
  const loaders = [...document.scripts].filter(({ src }) => /\/embed(-[\w-]{43})?\.js$/.test(src));
  if (loaders.some(({ src }) => !src.startsWith(base))) {
    found.push({ mark: "warn", text: say("check-twice"), change: say("check-twice-change") });
  }
  return found;
};

const inside = (element, say) => {
  const name = element.localName;
  const found = [];
  const warn = (id, change, code) => found.push({ mark: "warn", text: say(id, name), change: say(change), code });
  if (element.querySelector("h1, main, footer, script, ifex-alerts, ifex-petition")) {
    warn("check-unclosed", "check-unclosed-change", element.cloneNode().outerHTML);
  }
  if (!element.checkVisibility() || !element.offsetWidth) warn("check-hidden", "check-hidden-change");
  for (const { name: attribute, value } of element.attributes) {
    const plain = attribute.replace(/^data-/, "");
    const meant = OWN[name].includes(plain) ? plain : near(plain, OWN[name]);
    if (meant && meant !== attribute) found.push(misspelt(say, name, attribute, meant));
    const change = OWN[name].includes(attribute) && value.trim() && wrong(attribute, value.trim(), say);
    if (change) found.push({ mark: "fault", text: say("check-value", attribute, value), change });
  }
  if (name === "ifex-petition" && !element.getAttribute("petition")?.trim()) {
    found.push({ mark: "fault", text: say("check-petition-missing"), change: say("check-petition-change") });
  }
  return found;
};

const misspelt = (say, element, name, meant) =>
  ({ mark: "fault", text: say("check-attribute", name, element), change: say("check-write-change", meant) });

// What to change about a value; nothing where it is right.
const wrong = (attribute, value, say) => {
  const oneOf = (known) => !known.includes(value)
    && (near(value, known) ? say("check-write-change", near(value, known)) : say("check-value-change", known.join(", ")));
  switch (attribute) {
    case "country": return country(value.toUpperCase(), say);
    case "topic": return oneOf(TOPICS);
    case "theme": return oneOf(THEMES);
    case "lang": return !LANGUAGES.includes(value.toLowerCase().split("-")[0]) && say("check-value-change", LANGUAGES.join(", "));
    case "limit": return !(/^\d+$/.test(value) && value >= 1 && value <= 50) && say("check-limit-change");
  }
};

const country = (code, say) => {
  if (!/^[A-Z]{2}$/.test(code) || !new Intl.DisplayNames("en", { type: "region", fallback: "none" }).of(code)) {
    return say("check-country-change");
  }
  // UK is GB by the standard.
  const { region } = new Intl.Locale("und-" + code);
  return region !== code && say("check-write-change", region);
};
