// The way out: what this device kept of the forms goes with it.
import { wipeDevice } from "./on-device.js";

wipeDevice();
