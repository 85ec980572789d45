// Posts to the clearing house: no cookies, no referrer, and an end to waiting.

// Milliseconds until a request is given up, as in the rest of the widget.
const PATIENCE = 20000;

// Gives `{ code, … }`: "taken" with the reply, the code with which the clearing house refused, or "lost" where there was
// no answer of its own. A line that breaks once often holds the second time, and what is posted is safe to repeat.
export const poster = (house) => async (route, body) => {
  const once = async () => {
    const reply = await fetch(house + route, {
      method: "POST",
      body,
      credentials: "omit",
      referrerPolicy: "no-referrer",
      headers: { "content-type": "application/json" },
      signal: AbortSignal.timeout(PATIENCE),
    });
    const json = await reply.json();
    if (!reply.ok && !json.code) throw reply.status;
    return reply.ok ? { code: "taken", reply: json } : json;
  };
  return once().catch(once).catch(() => ({ code: "lost" }));
};
