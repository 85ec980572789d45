// Runs the count page's checks against a running clearing house, and against one that lies.
// node count.mjs PROOF_MODULE URL PETITION KEY RECEIPT FIRST_DAY LAST_DAY
import assert from "node:assert/strict";

const [module, url, petition, key, receipt, first, last] = process.argv.slice(2);
const { checkGrowth, checkReceipt, decode, encode, grown, included, leafHash, markOf, signedLog } = await import(module);

const read = async (path) => new Uint8Array(await (await fetch(`${url}/${path}`)).arrayBuffer());
const logs = `${url}/v1/petitions/${petition}/log/`;
const askInclusion = async (query) => {
  const headers = { "content-type": "application/json" };
  const reply = await fetch(`${logs}inclusion`, { method: "POST", headers, body: JSON.stringify(query) });
  return reply.ok ? reply.json() : null;
};
const askConsistency = async (from, to) => (await fetch(`${logs}consistency?from=${from}&to=${to}`)).json();
const refused = (run, code) => assert.rejects(run, (error) => error.code === code, `${code} expected`);
const text = (bytes) => new TextDecoder().decode(bytes);

// What is true is found.
const log = await signedLog(read, petition, key);
const found = await checkReceipt(log, receipt, askInclusion);
assert.equal(found.day, first);
assert.equal(found.head.day, last);
await checkGrowth(log, first, last, askConsistency);
await refused(() => checkReceipt(log, "A".repeat(43), askInclusion), "missing");
await refused(() => signedLog(read, "no-such-petition", key), "absent");

// A proof with one bit changed, cut short, made longer, or of another leaf is refused.
const flip = (hash) => {
  const bytes = decode(hash);
  bytes[7] ^= 1;
  return encode(bytes);
};
const lies = [
  (answer) => ({ ...answer, proof: answer.proof.with(0, flip(answer.proof[0])) }),
  (answer) => ({ ...answer, proof: answer.proof.with(-1, flip(answer.proof.at(-1))) }),
  (answer) => ({ ...answer, proof: answer.proof.slice(1) }),
  (answer) => ({ ...answer, proof: answer.proof.slice(0, -1) }),
  (answer) => ({ ...answer, proof: [...answer.proof, answer.proof[0]] }),
  (answer) => ({ ...answer, proof: [] }),
  (answer) => ({ ...answer, proof: answer.proof.with(0, "?") }),
];
const ofInclusion = [
  (answer) => ({ ...answer, place: answer.place + 1 }),
  (answer) => ({ ...answer, place: -1 }),
  (answer) => ({ ...answer, place: 1e9 }),
  (answer) => ({ ...answer, day: last }),
];
for (const lie of [...lies, ...ofInclusion]) {
  await refused(() => checkReceipt(log, receipt, async (query) => lie(await askInclusion(query))), "changed");
}
for (const lie of lies) {
  await refused(() => checkGrowth(log, first, last, async (from, to) => lie(await askConsistency(from, to))), "changed");
}

// So is every file on the way that is not what was signed.
const changing = (matches, change) => async (path) => {
  const bytes = await read(path);
  return matches(path, text(bytes)) ? new TextEncoder().encode(change(text(bytes))) : bytes;
};
const isManifest = (path) => path.endsWith("manifest.json");
await refused(() => signedLog(changing(isManifest, (t) => t.replace("poll_seconds", "poll_minutes")), petition, key), "changed");
await refused(() => signedLog(changing(isManifest, () => "{}"), petition, key), "changed");
await refused(() => signedLog(changing(isManifest, () => "no JSON"), petition, key), "changed");
await refused(() => signedLog(read, petition, encode(new Uint8Array(32))), "changed");
const isIndex = (path, content) => !isManifest(path) && content.includes(`petitions/${petition}/log`);
await refused(() => signedLog(changing(isIndex, (t) => t.replace(petition, "another")), petition, key), "changed");
const isLog = (path, content) => content.includes('"heads"');
await refused(() => signedLog(changing(isLog, (t) => t.replace('"withdrawn":1', '"withdrawn":0')), petition, key), "changed");
const { now } = Date;
Date.now = () => now() + 400 * 86_400_000;
await refused(() => signedLog(read, petition, key), "expired");
Date.now = now;

// Whoever has the leaves comes to the same roots, and every proof between two sizes holds; no other one does.
const leaves = await (await fetch(`${logs}leaves?from=0`)).json();
const hashes = await Promise.all(leaves.map((leaf) => leafHash(petition, leaf)));
const node = async (left, right) =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", await new Blob([Uint8Array.of(1), left, right]).arrayBuffer()));
const root = async (of) => {
  if (of.length === 1) return of[0];
  const half = 2 ** (Math.ceil(Math.log2(of.length)) - 1);
  return node(await root(of.slice(0, half)), await root(of.slice(half)));
};
for (const head of log.heads) assert.equal(encode(await root(hashes.slice(0, head.size))), head.root);
assert.equal(leaves.filter((leaf) => leaf.kind === "confirmed").length, log.heads.at(-1).confirmed);
const roots = await Promise.all(hashes.map((_, at) => root(hashes.slice(0, at + 1))));
const mark = await markOf(receipt);
assert.ok(leaves.some((leaf) => leaf.mark === mark));
for (let to = 1; to <= leaves.length; to += 1) {
  for (let from = 1; from <= to; from += 1) {
    const proof = (await askConsistency(from, to)).proof.map(decode);
    assert.ok(await grown(from, roots[from - 1], to, roots[to - 1], proof), `${from} to ${to}`);
    if (from < to) assert.ok(!(await grown(from, roots[to - 1], to, roots[to - 1], proof)));
  }
  const place = leaves.findIndex((leaf) => leaf.mark === mark);
  if (place < to) {
    const { proof } = await askInclusion({ mark, size: to });
    assert.ok(await included(hashes[place], place, to, roots[to - 1], proof.map(decode)));
    assert.ok(!(await included(hashes[(place + 1) % to], place, to, roots[to - 1], proof.map(decode))) || to === 1);
  }
}
