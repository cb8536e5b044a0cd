export { entryAt } from "./entry-at.ts";
export { lastChanged } from "./last-changed.ts";
export {
  sharePictureOf,
  sharePicturePath,
  sharePictures,
  sharePictureSize,
  type SharePicture,
} from "./share-picture.ts";
export {
  breadcrumbList,
  dataset,
  describedEntry,
  type Described,
  type StructuredInput,
} from "./structured-data.ts";
