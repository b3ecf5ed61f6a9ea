// The order of the programme, by dragging.

import { startPlaces } from "../shared/places.js";

startPlaces(document.querySelector("main"));
