// One line for all tabs of a room in this browser: over HTTP/1.1 each would keep one of the six connections that a browser
// opens to a server, and the seventh tab would stand still. The tab that holds the lock has the line and tells the others
// what it hears; when it goes, the next one takes over. Where a browser has no locks, as without TLS, each has its own.

const locks = navigator.locks;

// address: of the room; lastSeq: asked when a line is opened; on: what to do at open, beat, news, parts, look, caption, live, error and joined
export const shareLine = (address, lastSeq, on) => {
  const others = locks && "BroadcastChannel" in window ? new BroadcastChannel(address) : null;
  let leads = !others;
  let line = null;
  let waiting = null;

  const tell = (kind, value) => {
    on[kind](value);
    others?.postMessage({ kind, value });
  };

  const open = () => {
    line?.close();
    const fresh = (line = new EventSource(`${address}/stream?after=${lastSeq()}`));
    fresh.addEventListener("open", () => tell("open"));
    fresh.addEventListener("beat", (event) => tell("beat", event.data));
    fresh.addEventListener("news", (event) => tell("news", event.data));
    fresh.addEventListener("parts", (event) => tell("parts", event.data));
    fresh.addEventListener("look", () => tell("look"));
    fresh.addEventListener("caption", (event) => tell("caption", event.data));
    fresh.addEventListener("live", (event) => tell("live", event.data));
    fresh.addEventListener("error", () => tell("error", fresh.readyState === EventSource.CLOSED));
  };

  // the lock is held until the tab goes, or another one found it silent
  const lead = () => {
    leads = true;
    open();
    return new Promise(() => {});
  };

  const standInLine = async (inFront = false) => {
    waiting?.abort();
    const mine = (waiting = new AbortController());
    try {
      await locks.request(address, inFront ? { steal: true } : { signal: mine.signal }, lead);
    } catch {
      if (waiting !== mine) return;
      leads = false;
      line?.close();
      standInLine();
    }
  };

  const join = async () => {
    others.addEventListener("message", ({ data }) => on[data.kind](data.value));
    standInLine();
    await locks.query(); // is answered after the lock is given, or not
    if (!leads) on.joined();
  };

  if (others) join();
  else open();

  return {
    // isSilent: nothing was heard of the line for long, whoever has it
    again: (isSilent) => {
      if (leads) open();
      else if (isSilent) standInLine(true);
    },
  };
};
