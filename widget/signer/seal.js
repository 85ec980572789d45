// Seals a signature to the organisations that receive it (HPKE, RFC 9180), by the module that is built from wire/seal.

const PUBLIC = 32;
const OVERHEAD = 48;
const MARK = 0x80;

const encode = (bytes) =>
  btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
const decode = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt());
const utf8 = (text) => new TextEncoder().encode(text);
const random = (length) => crypto.getRandomValues(new Uint8Array(length));

export const sealer = (page) => {
  let loading;
  const get = async (url, integrity) => {
    const reply = await fetch(url, { integrity, credentials: "omit", referrerPolicy: "no-referrer" });
    return (await WebAssembly.instantiate(await reply.arrayBuffer())).instance.exports;
  };
  const load = () => (loading ||= page.load(page.files.seal, get).catch((error) => {
    loading = 0;
    throw error;
  }));
  const last = {};
  return {
    // A failure shows when it is needed.
    prepare: () => load().catch(() => {}),

    // Gives `{ body, browser }`, or `{ code }`: "lost" where the module could not be had, "unsealed" where it failed.
    async seal(entries) {
      const exact = JSON.stringify(entries);
      if (last.exact === exact) return last;
      let module;
      try {
        module = await load();
      } catch {
        return { code: "lost" };
      }
      try {
        return Object.assign(last, await signature(module, entries), { exact });
      } catch {
        return { code: "unsealed" };
      }
    },

    // Does the work that the clearing house asked for, in slices between which the page lives.
    async work({ challenge, bits }) {
      const module = await load();
      for (let from = 0, tries = 1024; ;) {
        const begun = performance.now();
        const [found, ...number] = call(module, [utf8(challenge)], 5, (length) => module.work(length, bits, from, tries));
        if (found) return { challenge, number: new DataView(Uint8Array.from(number).buffer).getUint32(0) };
        from += tries;
        const took = performance.now() - begun;
        if (took < 15) tries = Math.min(tries * 2, 1 << 18);
        if (took > 60) tries = Math.max(tries / 2, 256);
        await new Promise((done) => setTimeout(done));
      }
    },
  };
};

// What is in clear is what the clearing house needs; who signs, and why, is in the copies alone.
const signature = async (module, entries) => {
  const { petition, info, padding, keys, partnerKey, name, comment, contact, ...clear } = entries;
  const { email, country, lang } = clear;
  const key = encode(random(24));
  const copy = (to, contact) => {
    const content = utf8(JSON.stringify({ name, email, country, lang, comment, contact }));
    // ISO/IEC 7816-4: without it, the length would tell how much somebody wrote.
    const padded = new Uint8Array(Math.ceil((content.length + 1) / padding) * padding);
    padded.set(content);
    padded[content.length] = MARK;
    return { to, text: encode(seal(module, decode(to), utf8(info), utf8(key), padded)) };
  };
  const sealed = keys.map((to) => copy(to, contact));
  if (partnerKey) sealed.push(copy(partnerKey, true));
  // A page without TLS has no digest: there the mail's link asks with a button.
  const { shown } = clear;
  clear.delayed &&= !!shown;
  const browser = crypto.subtle && encode(new Uint8Array(await crypto.subtle.digest("SHA-256", random(32))));
  return { body: JSON.stringify({ key, ...clear, browser, sealed }), browser };
};

const seal = (module, to, info, aad, plain) => {
  const length = plain.length + OVERHEAD;
  const parts = [new Uint8Array(PUBLIC), plain, new Uint8Array(OVERHEAD - PUBLIC), to, random(32), info, aad];
  return call(module, parts, length, (all) => module.seal(all, length, info.length));
};

// Writes the parts into the module's buffer, calls, and gives the first bytes of what is there then. Nothing stays.
const call = (module, parts, length, run) => {
  const all = parts.reduce((sum, part) => sum + part.length, 0);
  const buffer = new Uint8Array(module.memory.buffer, module.buffer(), Math.max(all, length));
  let at = 0;
  for (const part of parts) {
    buffer.set(part, at);
    at += part.length;
  }
  const fault = run(all);
  const result = buffer.slice(0, length);
  buffer.fill(0);
  if (fault) throw fault;
  return result;
};
