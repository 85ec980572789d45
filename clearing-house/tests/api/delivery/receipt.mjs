// Runs the delivery page's checks against a running clearing house, and against one that lies.
// node receipt.mjs RECEIPT_MODULE URL KEY RECEIPTS_FILE
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const [module, url, key, file] = process.argv.slice(2);
const { agreesWithLog, openReceipt } = await import(module);

const read = async (path) => new Uint8Array(await (await fetch(`${url}/${path}`)).arrayBuffer());
const text = readFileSync(file, "utf8");
const receipts = JSON.parse(text);
const refused = (run, code) => assert.rejects(run, (error) => error.code === code, `${code} expected`);
const asks = (petition) => async (from, to) =>
  (await fetch(`${url}/v1/petitions/${petition}/log/consistency?from=${from}&to=${to}`)).json();

// What is genuine is believed, one by one or as the file of all, and agrees with the log.
for (const one of receipts) {
  const receipt = await openReceipt(JSON.stringify(one), key);
  assert.equal(JSON.stringify(receipt), one.payload);
  assert.equal(await agreesWithLog(receipt, key, read, asks(receipt.petition)), true);
}
const [receipt] = await Promise.all([openReceipt(text, key)]);
assert.equal(receipt.delivery, JSON.parse(receipts.at(-1).payload).delivery);

// A changed one is not, whatever was changed.
const [genuine] = receipts;
for (const change of [
  (payload) => payload.replace('"signatures":3', '"signatures":4'),
  (payload) => payload.replace("The ministry", "The cabinet"),
  (payload) => `${payload} `,
]) {
  const changed = { ...genuine, payload: change(genuine.payload) };
  assert.notEqual(changed.payload, genuine.payload);
  await refused(() => openReceipt(JSON.stringify(changed), key), "changed");
}
const swapped = { ...genuine, signatures: receipts[1].signatures };
await refused(() => openReceipt(JSON.stringify(swapped), key), "changed");
const [{ signature }] = genuine.signatures;
for (const signatures of [[{ key }], [{ key, signature: "?" }], [{ key, signature: signature.slice(4) }]]) {
  await refused(() => openReceipt(JSON.stringify({ ...genuine, signatures }), key), "changed");
}
await refused(() => openReceipt(JSON.stringify(genuine), "A".repeat(43)), "other-key");
for (const none of ["", "no JSON", "{}", "[]", "null", '"text"', JSON.stringify({ payload: genuine.payload })]) {
  await refused(() => openReceipt(none, key), "invalid");
}

// A log that does not go on from the receipt's is told; one that cannot be reached is no fault of the receipt.
const other = { ...receipt, log_root: JSON.parse(genuine.payload).log_root };
await refused(() => agreesWithLog(other, key, read, asks(receipt.petition)), "forked");
const older = JSON.parse(genuine.payload);
const lies = async () => ({ proof: [] });
await refused(() => agreesWithLog(older, key, read, lies), "forked");
const gone = async () => {
  throw new Error("gone");
};
assert.equal(await agreesWithLog(older, key, gone, asks(receipt.petition)), false);
assert.equal(await agreesWithLog(older, key, read, gone), false);
