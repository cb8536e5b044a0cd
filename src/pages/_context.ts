import type { ViewContext } from "../entry-views/index.ts";
import { content, today } from "../queries/content.ts";
import { pictureOf } from "../queries/pictures.ts";
import { href } from "../site.ts";

/** What views and the layout know of the whole site, on the pages of this build. */
export function viewContext(): ViewContext {
  return { content: content(), href, picture: pictureOf, today: today() };
}
