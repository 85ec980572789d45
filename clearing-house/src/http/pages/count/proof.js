// Checks a petition's log: the signature over the snapshot, the files by their hashes, and the proofs of RFC 9162
// (2.1.3.2 and 2.1.4.2) by which a leaf is in the log and the log only grew. It asks through what it is given and knows no
// page, so that it runs wherever there is WebCrypto.

const CONTEXT = "ifex snapshot manifest 1\n";

// Why something cannot be believed or known: "changed", "expired", "absent", "missing", "old-browser".
export class Refused extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

const utf8 = (text) => new TextEncoder().encode(text);

export const encode = (bytes) =>
  btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");

export const decode = (text) => {
  try {
    return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
  } catch {
    throw new Refused("changed");
  }
};

const same = (a, b) => a.length === b.length && a.every((byte, at) => byte === b[at]);

const sha256 = async (...parts) =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", await new Blob(parts).arrayBuffer()));

const node = (left, right) => sha256(Uint8Array.of(1), left, right);

export const leafHash = (petition, { kind, day, mark }) =>
  sha256(Uint8Array.of(0), utf8(`ifex signature log 1\n${petition}\n${kind}\n${day}\n${mark}\n`));

export const markOf = async (receipt) => encode(await sha256(utf8(receipt)));

const half = (number) => Math.floor(number / 2);
const whole = (...numbers) => numbers.every((number) => Number.isSafeInteger(number) && number >= 0);

// Whether the leaf is the one at this place of a tree of this size and root.
export const included = async (leaf, place, size, root, proof) => {
  if (!whole(place, size) || place >= size) return false;
  let [index, last, hash] = [place, size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (index % 2 === 1 || index === last) {
      hash = await node(sibling, hash);
      while (index % 2 === 0 && index !== 0) [index, last] = [half(index), half(last)];
    } else {
      hash = await node(hash, sibling);
    }
    [index, last] = [half(index), half(last)];
  }
  return last === 0 && same(hash, root);
};

// Whether the tree of the first size and root is the beginning of that of the second.
export const grown = async (from, fromRoot, to, toRoot, proof) => {
  if (!whole(from, to) || from === 0 || from > to) return false;
  if (from === to) return proof.length === 0 && same(fromRoot, toRoot);
  let [index, last] = [from - 1, to - 1];
  while (index % 2 === 1) [index, last] = [half(index), half(last)];
  // A whole subtree is its own proof.
  const path = index === 0 ? [fromRoot, ...proof] : [...proof];
  if (path.length === 0) return false;
  let older = path.shift();
  let newer = older;
  for (const sibling of path) {
    if (last === 0) return false;
    if (index % 2 === 1 || index === last) {
      [older, newer] = [await node(sibling, older), await node(sibling, newer)];
      while (index % 2 === 0 && index !== 0) [index, last] = [half(index), half(last)];
    } else {
      newer = await node(newer, sibling);
    }
    [index, last] = [half(index), half(last)];
  }
  return last === 0 && same(older, fromRoot) && same(newer, toRoot);
};

// Whether the holder of the key signed the text for the purpose that the context names.
export const signed = async (key, context, signature, payload) => {
  let known;
  try {
    known = await crypto.subtle.importKey("raw", decode(key), "Ed25519", false, ["verify"]);
  } catch {
    throw new Refused("old-browser");
  }
  return crypto.subtle.verify("Ed25519", known, decode(signature), utf8(context + payload));
};

const parse = (bytes) => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new Refused("changed");
  }
};

// A file of the snapshot, if it is what its name says.
const file = async (read, hash) => {
  const bytes = await read(`v1/snapshot/${hash}.json`);
  if (encode(await sha256(bytes)) !== hash) throw new Refused("changed");
  return parse(bytes);
};

// Of leaves; what a head does not have is none.
const kinds = ["confirmed", "withdrawn", "invalidated", "restored"];

const sound = (heads) =>
  heads.length > 0 &&
  heads.every((head, at) => {
    const before = heads[at - 1] ?? { day: "", size: 0 };
    const numbers = kinds.map((kind) => head[kind] ?? 0);
    return (
      whole(head.size, ...numbers) &&
      head.size === numbers.reduce((sum, number) => sum + number) &&
      head.day > before.day &&
      head.size > before.size &&
      kinds.every((kind, of) => numbers[of] >= (before[kind] ?? 0))
    );
  });

// The petition's log as the key's holder signed it. `read` fetches a path's bytes.
export const signedLog = async (read, petition, key) => {
  const { payload, signatures } = parse(await read("v1/snapshot/manifest.json"));
  const ours = Array.isArray(signatures) && signatures.find((one) => one.key === key);
  if (!ours || !(await signed(key, CONTEXT, ours.signature, payload))) throw new Refused("changed");
  const manifest = parse(utf8(payload));
  if (!(Date.parse(manifest.expires) > Date.now())) throw new Refused("expired");
  const path = `petitions/${petition}/log`;
  const shards = manifest.indexes.zxx ?? [];
  if (shards.length === 0) throw new Refused("absent");
  const [high, low] = await sha256(utf8(path));
  const hash = (await file(read, shards[(high * 256 + low) % shards.length]))[path];
  if (!hash) throw new Refused("absent");
  const log = await file(read, hash);
  if (log.petition !== petition || !sound(log.heads)) throw new Refused("changed");
  return log;
};

// Finds a receipt's leaf in the newest head. `ask` posts a query and answers null where there is no such leaf.
export const checkReceipt = async (log, receipt, ask) => {
  const head = log.heads.at(-1);
  const mark = await markOf(receipt);
  const found = await ask({ mark, size: head.size });
  if (found === null) throw new Refused("missing");
  const leaf = await leafHash(log.petition, { kind: "confirmed", day: found.day, mark });
  const proof = found.proof.map(decode);
  if (!(await included(leaf, found.place, head.size, decode(head.root), proof))) throw new Refused("changed");
  return { day: found.day, place: found.place, head };
};

// Checks that the log of one day is the beginning of that of a later one. `ask` gives the proof between two sizes.
export const checkGrowth = async (log, fromDay, toDay, ask) => {
  const [from, to] = [fromDay, toDay].map((day) => log.heads.find((head) => head.day === day));
  if (!from || !to) throw new Refused("missing");
  const proof = (await ask(from.size, to.size)).proof.map(decode);
  if (!(await grown(from.size, decode(from.root), to.size, decode(to.root), proof))) throw new Refused("changed");
  return { from, to };
};
