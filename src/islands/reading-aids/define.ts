import { ReadingAids } from "./reading-aids.ts";

customElements.define("reading-aids", ReadingAids);
