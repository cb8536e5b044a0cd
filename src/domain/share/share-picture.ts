import type { Entry } from "../../content-types/index.ts";

/** The pictures that go with a link to a page, one for each kind; drawn by `integrations/share-pictures`. */
export const sharePictures = ["home", "case", "meeting", "board", "people", "figures", "notice"] as const;
export type SharePicture = (typeof sharePictures)[number];

/** Width and height in px that chat programs and search engines ask for (1.91 : 1). */
export const sharePictureSize = { width: 1200, height: 630 } as const;

/** The picture that goes with a page, by the entry on it or by the first step of its path. */
export function sharePictureOf(path: string, entry?: Pick<Entry, "type">): SharePicture {
  return (entry && BY_TYPE[entry.type]) ?? BY_FOLDER[path.split("/")[1] ?? ""] ?? "home";
}

/** The address of a picture, as a path of the site. */
export function sharePicturePath(picture: SharePicture): string {
  return `/share/${picture}.png`;
}

const BY_TYPE: Partial<Record<Entry["type"], SharePicture>> = {
  case: "case",
  meeting: "meeting",
  resolution: "meeting",
  honour: "board",
  activity: "people",
  team: "people",
  order: "people",
  organisation: "people",
  role: "people",
  place: "people",
  service: "people",
  notice: "notice",
  disclosure: "notice",
  "published-figure": "figures",
};

const BY_FOLDER: Readonly<Record<string, SharePicture>> = {
  cases: "case",
  meetings: "meeting",
  resolutions: "meeting",
  honours: "board",
  activities: "people",
  teams: "people",
  "who-to-ask": "people",
  organisations: "people",
  statistics: "figures",
  figures: "figures",
  data: "figures",
  notices: "notice",
  disclosure: "notice",
};
