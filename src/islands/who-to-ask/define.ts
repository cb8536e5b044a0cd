import { MyPlace } from "./my-place.ts";
import { PlaceFinder } from "./place-finder.ts";
import { markStale } from "./stale.ts";

customElements.define("my-place", MyPlace);
customElements.define("place-finder", PlaceFinder);
markStale();
