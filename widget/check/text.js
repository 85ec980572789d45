// Small things about texts and lines to copy.

// The one of a list that somebody meant who mistyped: at most two letters off, or other marks between the same letters.
export const near = (text, list) => {
  const plain = (word) => word.toLowerCase().replace(/[^a-z]/g, "");
  return list.find((known) => plain(known) === plain(text))
    || list.find((known) => known.length > 4 && distance(plain(text), plain(known)) <= 2);
};

// Letters to add, remove or change.
const distance = (a, b) => {
  let row = [...Array(b.length + 1).keys()];
  [...a].forEach((letter, at) => {
    row = row.reduce((next, above, column) => {
      next.push(column ? Math.min(above + 1, next[column - 1] + 1, row[column - 1] + (letter !== b[column - 1])) : at + 1);
      return next;
    }, []);
  });
  return row.at(-1);
};

// The script tag as the page has it, without the check, and with something more.
export const example = (script, more = "", src = script.src, integrity = script.integrity) => {
  const kept = [...script.attributes].filter(({ name }) => /^data-/.test(name) && name !== "data-check");
  const data = kept.map(({ name, value }) => `${name}="${value.replace(/&/g, "&amp;").replace(/"/g, "&quot;")}"`);
  const parts = ["<script async", `src="${src}"`, integrity && `integrity="${integrity}" crossorigin="anonymous"`, ...data, more];
  return parts.filter(Boolean).join(" ") + "></script>";
};

// The host in an address, as people know it.
export const host = (url) => new URL(url).host;
