// What the line carries to our relay and back, up and down at once, as live sound and picture would take it.

const FINDING_MILLIS = 8000;
const MEASURING_MILLIS = 3000;
const PIECE = new Uint8Array(1100); // of a packet's size
const WAITING_BYTES_AT_MOST = 64_000;

const within = (promise, millis) => Promise.race([promise, new Promise((done, fail) => setTimeout(() => fail(new Error("late")), millis))]);

// Two ends in this page, which reach each other over the relay alone.
const pair = async (servers) => {
  const [here, there] = [0, 1].map(() => new RTCPeerConnection({ iceTransportPolicy: "relay", iceServers: [servers] }));
  here.onicecandidate = ({ candidate }) => candidate && there.addIceCandidate(candidate);
  there.onicecandidate = ({ candidate }) => candidate && here.addIceCandidate(candidate);
  const sending = here.createDataChannel("line", { ordered: false, maxRetransmits: 0 });
  const receiving = new Promise((done) => (there.ondatachannel = ({ channel }) => done(channel)));
  await here.setLocalDescription(await here.createOffer());
  await there.setRemoteDescription(here.localDescription);
  await there.setLocalDescription(await there.createAnswer());
  await here.setRemoteDescription(there.localDescription);
  const close = () => [here, there].forEach((one) => one.close());
  try {
    const opened = new Promise((done) => (sending.onopen = done));
    const [channel] = await within(Promise.all([receiving, opened]), FINDING_MILLIS);
    return { sending, channel, close };
  } catch (late) {
    close();
    throw late;
  }
};

const carried = async ({ sending, channel, close }) => {
  let bytes = 0;
  channel.onmessage = ({ data }) => (bytes += data.byteLength ?? data.size);
  const timer = setInterval(() => {
    for (let sent = 0; sent < 30 && sending.bufferedAmount < WAITING_BYTES_AT_MOST; sent++) sending.send(PIECE);
  }, 20);
  await new Promise((done) => setTimeout(done, MEASURING_MILLIS));
  clearInterval(timer);
  close();
  return Math.round((bytes * 8) / MEASURING_MILLIS); // bits a millisecond are kilobits a second
};

const ways = ({ urls, ...rest }) => ({
  udp: { ...rest, urls: urls.filter((url) => url.endsWith("udp")) },
  tcp: { ...rest, urls: urls.filter((url) => url.startsWith("turn:") && url.endsWith("tcp")) },
  tls: { ...rest, urls: urls.filter((url) => url.startsWith("turns:")) },
});

// The first way that leads there: UDP as it is, else through the relay.
export const measure = async (relay) => {
  for (const [way, servers] of Object.entries(ways(relay))) {
    if (servers.urls.length === 0) continue;
    try {
      return { way, kilobits: await carried(await pair(servers)) };
    } catch {
      continue;
    }
  }
  return { way: "none", kilobits: 0 };
};
