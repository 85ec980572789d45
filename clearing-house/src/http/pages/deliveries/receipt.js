// Checks a delivery receipt: that the clearing house signed it, and that the log which it shows today still begins with the
// log that the receipt names. It asks through what it is given and knows no page, so that it runs wherever there is
// WebCrypto.
import { Refused, decode, grown, signed, signedLog } from "./proof.js";

const CONTEXT = "ifex delivery receipt 1\n";

const read = (text) => {
  try {
    const receipt = JSON.parse(text);
    // The file of all receipts is taken too; its newest is meant.
    return Array.isArray(receipt) ? receipt.at(-1) : receipt;
  } catch {
    throw new Refused("invalid");
  }
};

// What a receipt says, if the key's holder signed it; else it is refused as "invalid", "other-key", "changed" or
// "old-browser".
export const openReceipt = async (text, key) => {
  const receipt = read(text);
  if (typeof receipt?.payload !== "string" || !Array.isArray(receipt.signatures)) throw new Refused("invalid");
  const ours = receipt.signatures.find((one) => one?.key === key);
  if (!ours) throw new Refused("other-key");
  if (typeof ours.signature !== "string") throw new Refused("changed");
  if (!(await signed(key, CONTEXT, ours.signature, receipt.payload))) throw new Refused("changed");
  return read(receipt.payload);
};

// Whether the log that is signed today agrees with the receipt: true, or false where that cannot be known at present. It is
// refused as "forked" where it does not. `ask` gives the proof between two sizes of the petition's log.
export const agreesWithLog = async (receipt, key, fetchPath, ask) => {
  let log, answer;
  const named = { size: receipt.log_size, root: receipt.log_root };
  let order;
  try {
    log = await signedLog(fetchPath, receipt.petition, key);
    // What is published may be some minutes older than the receipt.
    order = [log.heads.at(-1), named].sort((a, b) => a.size - b.size);
    answer = await ask(order[0].size, order[1].size);
  } catch (error) {
    if (error instanceof Refused && error.code === "changed") throw new Refused("forked");
    return false;
  }
  const [from, to] = order;
  const proof = (answer?.proof ?? []).map(decode);
  if (!(await grown(from.size, decode(from.root), to.size, decode(to.root), proof))) throw new Refused("forked");
  return true;
};
