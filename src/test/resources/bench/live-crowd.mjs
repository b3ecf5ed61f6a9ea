// Many who hear and watch and decode nothing. Lines of JSON come in: an offer of the live server to one of them, to which it answers;
// or the word that it is to be said what came until now.

import { createInterface } from "node:readline";
import { RTCPeerConnection, RTCRtpCodecParameters } from "werift";

const codecs = {
  audio: [new RTCRtpCodecParameters({ mimeType: "audio/opus", clockRate: 48000, channels: 2 })],
  video: [new RTCRtpCodecParameters({ mimeType: "video/VP8", clockRate: 90000 })],
};
const all = [];

const say = (answer) => process.stdout.write(`${JSON.stringify(answer)}\n`);

const answer = async (sdp) => {
  const pc = new RTCPeerConnection({ codecs, iceServers: [], iceUseIpv6: false, bundlePolicy: "max-bundle" });
  const one = { pc, packets: 0, bytes: 0 };
  all.push(one);
  pc.onTrack.subscribe((track) =>
    track.onReceiveRtp.subscribe(({ payload }) => {
      one.packets += 1;
      one.bytes += payload.length;
    }),
  );
  await pc.setRemoteDescription({ type: "offer", sdp });
  await pc.setLocalDescription(await pc.createAnswer());
  say({ sdp: pc.localDescription.sdp });
};

const count = () => say({ packets: all.map(({ packets }) => packets), bytes: all.reduce((sum, { bytes }) => sum + bytes, 0) });

for await (const line of createInterface({ input: process.stdin })) {
  const { sdp } = JSON.parse(line);
  await (sdp ? answer(sdp) : count());
}
process.exit();
