// A signature that waits on this device until the line is back, because its signer asked for that. Nothing is kept
// unasked, and never the form: only the sealed body, in which name and comment cannot be read. It is sent with its key
// whenever the line may be back, on any page of the same site that has one of our elements.

// The widget looks for this name as well (src/signer.rs), before it loads this part.
const NAME = "ifex-waiting";
// As long as an unconfirmed signature lives at the clearing house: seven days.
const MILLISECONDS = 7 * 86400000;

// An entry is `{ petition, until, body }` while it waits, and then `{ petition, until, code }`: "taken", or why it was
// refused. Once that is decided, nothing of the signature is kept.
export const keeper = (send) => {
  let followers = [];
  const changed = () => {
    // A place that is not in the page yet is waited for; one that was there, and is no more, is gone.
    followers = followers.filter((follower) => {
      const here = follower.place.isConnected;
      const gone = follower.seen && !here;
      follower.seen ||= here;
      return !gone;
    });
    followers.forEach(({ tell }) => tell());
  };
  const put = (petition, entry) => {
    const written = write(read().filter((other) => other.petition !== petition).concat(entry || []));
    changed();
    return written;
  };

  let sending;
  const retry = async () => {
    if (sending) return;
    sending = true;
    for (const { petition, until, body } of read().filter(({ body }) => body)) {
      const { code, passing } = await send(petition, body);
      // The signer may have erased it while it was on its way.
      if (!passing && read().some((now) => now.body === body)) put(petition, { petition, until, code });
    }
    sending = false;
  };
  addEventListener("online", retry);

  return {
    retry,
    list: read,
    // False where the browser keeps nothing.
    keep: (petition, body) => put(petition, { petition, body, until: Date.now() + MILLISECONDS }),
    forget: (petition) => put(petition),
    // Tells at once, and after each change, until `place` is gone.
    follow(look, place) {
      followers.push({ tell: look, place });
      look();
    },
  };
};

// What is too old is erased when it is come upon.
const read = () => {
  try {
    const all = JSON.parse(localStorage.getItem(NAME) || "[]");
    const list = all.filter(({ until }) => until > Date.now());
    if (list.length < all.length) write(list);
    return list;
  } catch {
    return [];
  }
};

const write = (list) => {
  try {
    if (list.length) localStorage.setItem(NAME, JSON.stringify(list));
    else localStorage.removeItem(NAME);
    return true;
  } catch {
    return false;
  }
};
