import type { Entry, TypeName } from "../content-types/index.ts";
import type { Content } from "../domain/content.ts";
import type { DrawnPicture } from "../domain/pictures/widths.ts";

/** What a view knows besides its entry; the page and the preview of the admin each make one. */
export interface ViewContext {
  readonly content: Content;
  /** Puts the base path in front of a path on this site. */
  href(path: string): string;
  /** A picture at `/media/…` as the build drew it; the admin's preview has none. */
  picture?(path: string): DrawnPicture | undefined;
  /** The day the page is made for, `YYYY-MM-DD`. */
  readonly today: string;
}

export interface ViewProps<Name extends TypeName> {
  readonly entry: Entry<Name>;
  readonly context: ViewContext;
}
