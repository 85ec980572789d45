// The panel: findings, the gravest first, each with what to change and the line to copy. The build puts panel.css
// in the place of IFEX_PANEL.

const ORDER = ["fault", "warn", "good"];
const MARKS = { fault: "check-mark-fault", warn: "check-mark-warn", good: "check-mark-good" };
const SUMMARIES = { fault: "check-summary-fault", warn: "check-summary-warn", good: "check-summary-good" };

// Puts the panel before the first element of the widget, else on top of the page.
export const panel = (words, say, again) => {
  const host = Object.assign(document.createElement("div"), { lang: words.lang, dir: words.dir });
  host.dataset.ifexCheck = "";
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(IFEX_PANEL);
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  const title = node("h2", say("check-title"), { id: "title" });
  const status = node("p", "", { role: "status" });
  const list = node("div");
  const button = node("button", say("check-again"), { type: "button" });
  button.addEventListener("click", again);
  const region = node("section", "", { role: "region", "aria-labelledby": "title" });
  region.append(title, node("p", say("check-intro")), status, list, button);
  root.append(region);
  const first = document.body.querySelector("ifex-alerts, ifex-petition");
  if (first) first.before(host);
  else document.body.prepend(host);

  let findings;
  return {
    start() {
      findings = [];
      list.replaceChildren();
      region.dataset.state = "running";
      status.textContent = say("check-running");
    },
    add(more) {
      findings = [...findings, ...more].sort((a, b) => ORDER.indexOf(a.mark) - ORDER.indexOf(b.mark));
      list.replaceChildren(...findings.map((finding) => item(finding, say)));
    },
    end() {
      const worst = findings[0].mark;
      region.dataset.state = worst;
      status.textContent = say(SUMMARIES[worst]);
    },
  };
};

const item = ({ mark, text, change, code }, say) => {
  const box = node("article", "", { class: mark });
  const heading = node("h3");
  heading.append(node("span", say(MARKS[mark]), { class: "mark" }), " ", node("span", text));
  box.append(heading);
  if (change) box.append(node("p", change));
  if (code) box.append(line(code, say));
  return box;
};

const line = (code, say) => {
  const box = node("div", "", { class: "line" });
  box.append(node("code", code, { dir: "ltr" }));
  // A page without TLS has no clipboard; the line can be selected all the same.
  if (navigator.clipboard) {
    const button = node("button", say("check-copy"), { type: "button" });
    const said = node("span", "", { role: "status" });
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(code);
      said.textContent = say("check-copied");
    });
    box.append(button, said);
  }
  return box;
};

const node = (name, text = "", attributes = {}) => {
  const made = document.createElement(name);
  made.textContent = text;
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
};
