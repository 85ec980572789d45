// Nodes with the widget's classes and parts. Only text is set, never HTML.

export const node = (tag, text, attributes = {}, ...children) => {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.append(text, ...children);
  return made;
};

export const button = (text, call, look = "button") => {
  const made = node("button", text, { type: "button", class: look });
  made.addEventListener("click", call);
  return made;
};

// Something to be told, read out when it comes.
export const notice = (part, look, ...children) =>
  node("div", "", { part, class: `notice ${look}`, role: "status" }, ...children);

// Moves the focus into the form, once the widget shows it again.
export const focus = (root, selector) => requestAnimationFrame(() => root.querySelector(selector)?.focus());
