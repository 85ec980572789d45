// Tells the page around this frame how high the widget is, once it stands and whenever that changes.
(() => {
  let said = 0;
  const say = () => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (height !== said) parent.postMessage({ ifex: "frame", height: (said = height) }, "*");
  };
  addEventListener("ifex-ready", ({ detail }) => {
    if (!said) {
      parent.postMessage({ ifex: "ready", detail }, "*");
      new ResizeObserver(say).observe(document.documentElement);
    }
    say();
  });
})();
