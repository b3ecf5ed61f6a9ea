// The way out of a shared computer: what this device kept goes with it.
import { forgetAll } from "./on-this-device.js";

forgetAll();
