// The loader that partners embed; with the installation check (check.js), which they switch on for their own page, the
// only hand-written JavaScript there. It defines the two elements, puts one where a script tag asks for it, and loads
// nothing more until one of them comes near the viewport. The build fills in the names of the hashed files, the clearing
// house its keys and mirrors.
(() => {
  const files = "__IFEX_FILES__";
  const trust = "__IFEX_TRUST__";
  const script = document.currentScript;
  const base = new URL(".", script.src).href;
  const attributes = ["country", "topic", "campaign", "limit", "lang", "theme", "petition", "partner", "exit"];

  // A confirmation mail led here. Nobody else on the page need see its secret, nor the tab's history keep it.
  const [, token] = location.hash.split("#ifex-confirm=");
  const elsewhere = () => location.replace((trust.house || base) + "confirm/" + token);
  if (token) {
    history.replaceState(history.state, "", location.pathname + location.search);
    addEventListener("load", () => document.querySelector("ifex-petition") || elsewhere());
  }

  // Space is kept from the start, so that nothing on the host's page jumps; it is given back when we fail.
  const reserve = new CSSStyleSheet();
  reserve.replaceSync(":host{display:block;min-block-size:var(--ifex-reserve,24rem)}:host([hidden]){display:none}iframe{border:0;inline-size:100%}");

  // A file's name ends in its SHA-256, so the browser refuses what was altered on its way.
  const integrity = (name) => "sha256-" + name.split(".")[0].slice(-43).replace(/-/g, "+").replace(/_/g, "/") + "=";
  // Neither the altered file in the browser's cache nor the failure in its map of modules has a say in another try.
  const again = {};
  const load = async (name, get) => {
    try {
      return await get(base + "widget/" + name + (again[name] || ""), integrity(name));
    } catch (error) {
      again[name] = (again[name] || "?") + 1;
      throw error;
    }
  };

  // import() takes no integrity. An element does, and import() then finds the module that the element loaded. A page that
  // wants trusted types gets them: what is trusted is the hash, not the address.
  const rules = { createScriptURL: (url) => url };
  let policy;
  const module = async (url, integrity) => {
    policy ||= window.trustedTypes?.createPolicy("ifex", rules) || rules;
    const src = policy.createScriptURL(url);
    const element = document.createElement("script");
    await new Promise((onload, onerror) => document.head.append(Object.assign(
      element,
      { type: "module", nonce: script.nonce, integrity, src, onload, onerror },
    ))).finally(() => element.remove());
    return import(src);
  };

  let engine;
  const run = () => (engine ||= start().catch((error) => {
    engine = 0;
    throw error;
  }));
  const start = async () => {
    const [glue, wasm] = await Promise.all([
      load(files.js, module),
      load(files.wasm, (url, integrity) => fetch(url, { integrity })),
    ]);
    await glue.default({ module_or_path: wasm });
    glue.start({ base, files: glue.files, trust, token, load, module });
    return glue;
  };

  const near = new IntersectionObserver((entries) => entries.forEach((entry) => {
    if (entry.isIntersecting) {
      near.unobserve(entry.target);
      entry.target.run();
    }
  }), { rootMargin: "400px" });

  // A policy without 'wasm-unsafe-eval' refuses even the empty module, before anything was downloaded.
  const allowed = () => {
    try {
      return new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    } catch {}
  };

  const define = (name) => customElements.get(name) || customElements.define(name, class extends HTMLElement {
    static observedAttributes = attributes;

    connectedCallback() {
      if (!this.shadowRoot) {
        this.attachShadow({ mode: "open" }).append(document.createElement("slot"));
        this.shadowRoot.adoptedStyleSheets = [reserve];
      }
      if (this.handle) return;
      if (token) this.run();
      else near.observe(this);
    }

    // Moving an element disconnects and connects it at once; what was typed into it should survive that.
    disconnectedCallback() {
      near.unobserve(this);
      setTimeout(() => {
        if (!this.isConnected && this.handle) {
          this.handle.unmount();
          this.handle = 0;
          this.shadowRoot.append(document.createElement("slot"));
        }
      });
    }

    attributeChangedCallback() {
      if (this.handle) this.handle.update();
      const frame = this.shadowRoot?.querySelector("iframe");
      if (frame) frame.src = this.address();
    }

    async run() {
      try {
        if (!allowed()) return token ? elsewhere() : this.frame();
        const glue = await run();
        if (this.isConnected && !this.handle) this.handle = glue.mount(this);
      } catch {
        // Another try when the line is back.
        this.release();
        addEventListener("online", () => this.isConnected && near.observe(this), { once: true });
      }
    }

    // The link inside remains, and takes no more room than it needs.
    release() {
      this.shadowRoot.adoptedStyleSheets = [];
    }

    address() {
      const query = new URLSearchParams({ element: this.localName.slice(5) });
      attributes.forEach((key) => this.hasAttribute(key) && query.set(key, this.getAttribute(key)));
      return base + "frame?" + query;
    }

    // The same element in a page of the clearing house. It shows itself when it speaks, so a blocked frame shows nothing.
    frame() {
      if (this.shadowRoot.childElementCount > 1) return;
      const frame = document.createElement("iframe");
      frame.src = this.address();
      frame.title = this.textContent.trim() || this.localName;
      frame.height = 0;
      addEventListener("message", ({ source, data }) => {
        if (source === frame.contentWindow && data.ifex === "frame") {
          frame.height = data.height;
          this.shadowRoot.firstChild.hidden = true;
        }
      });
      document.addEventListener("securitypolicyviolation", (event) => {
        if (event.effectiveDirective === "frame-src" && frame.src.startsWith(event.blockedURI)) {
          frame.remove();
          this.release();
        }
      });
      this.shadowRoot.append(frame);
    }
  });

  // A partner switches it on for its own page: says in words what stands in the way there.
  if ("check" in script.dataset) {
    load(files.check, module).then((check) => check.default({ script, base, files, trust, attributes, load, module }));
  }

  define("ifex-alerts");
  define("ifex-petition");

  if (script.dataset.ifex) {
    const element = document.createElement("ifex-" + script.dataset.ifex);
    attributes.forEach((key) => key in script.dataset && element.setAttribute(key, script.dataset[key]));
    script.after(element);
  }
})();
