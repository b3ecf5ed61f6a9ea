// What was chosen and is on the server is kept here until the server has made a video of it: then, and not before, all
// that was recorded is deleted from this device.

const EVERY = 3000;

/// Asks until it is decided.
///
/// @return fulfilled with `ready` or `refused`
export async function decided(take, address) {
  for (;;) {
    const state = await stateOf(take, address);
    if (state === "ready" || state === "refused") return state;
    await new Promise((over) => setTimeout(over, EVERY));
  }
}

async function stateOf(take, address) {
  try {
    const reply = await fetch(`${address}?upload=${take.upload.split("/").at(-1)}`, { cache: "no-store" });
    return reply.ok ? await reply.text() : "unknown";
  } catch {
    return "unknown"; // the line is down
  }
}
