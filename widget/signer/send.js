// Sends a sealed signature, and does the work that the clearing house asks for under attack.

// Challenges that one attempt answers, at most: one may run out while an old telephone works on it.
const CHALLENGES = 3;
// Nothing is wrong with what was sent, so the same may be taken later.
const PASSING = ["lost", "internal", "rate_limited", "timeout", "unavailable", "work_required"];

export const sender = (post, sealed) => async (petition, body, working) => {
  const route = `v1/petitions/${petition}/signatures`;
  let reply = await post(route, body);
  for (let asked = 0; reply.challenge && asked < CHALLENGES; asked++) {
    working?.(true);
    const work = await sealed.work(reply.challenge).catch(() => 0);
    working?.(false);
    reply = work ? await post(route, JSON.stringify({ ...JSON.parse(body), work })) : { code: "lost" };
  }
  return { ...reply, passing: PASSING.includes(reply.code) };
};
