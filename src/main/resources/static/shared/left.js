// The way out of a shared computer: what this device kept goes with it. Only right after somebody left, which the server
// says by a cookie: this page may be come back to, or led to, by somebody who loses what was not sent.
import { forgetAll } from "./on-this-device.js";

if (document.cookie.split("; ").includes("left=yes")) {
  document.cookie = "left=; Path=/; Max-Age=0";
  forgetAll();
}
