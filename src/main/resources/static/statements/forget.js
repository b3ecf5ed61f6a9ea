// A statement that was taken back: this device forgets what it recorded for it.

import { forget } from "./recorder/vault.js";

for (const { dataset } of document.querySelectorAll("[data-forget-vault]")) forget(dataset.forgetVault);
