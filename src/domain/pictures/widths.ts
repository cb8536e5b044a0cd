/** One drawing of a picture: an address on this site and its width in pixels. */
export interface Drawing {
  readonly path: string;
  readonly width: number;
}

/** A picture of the content as it is offered to browsers, small formats first. */
export interface DrawnPicture {
  /** Of the picture itself, in pixels: browsers keep its place free before it is there. */
  readonly width: number;
  readonly height: number;
  /** None for a drawing in vectors, which is sharp at every width. */
  readonly formats: readonly { readonly type: string; readonly drawings: readonly Drawing[] }[];
  /** For engines that know none of the formats. */
  readonly fallback: string;
}

/** What an engine that chooses a picture is told. */
export interface PictureMarkup {
  readonly sources: readonly { readonly type: string; readonly srcSet: string; readonly sizes: string }[];
  readonly img: { readonly src: string; readonly width?: number; readonly height?: number };
}

/** Widths in which a picture that is `width` pixels wide is drawn: for small and large telephones, and its own up to 1600. */
export function widthsOf(width: number): number[] {
  return [...[480, 960].filter((one) => one < width), Math.min(width, LARGEST)];
}

/** How a page shows a picture; one that was not drawn by a build (the admin's preview) stands as it is. */
export function pictureMarkup(
  path: string,
  drawn: DrawnPicture | undefined,
  href: (path: string) => string,
): PictureMarkup {
  if (!drawn) return { sources: [], img: { src: href(path) } };
  const { width, height, formats, fallback } = drawn;
  return {
    sources: formats.map(({ type, drawings }) => ({
      type,
      srcSet: drawings.map((one) => `${href(one.path)} ${one.width}w`).join(", "),
      sizes: SIZES,
    })),
    img: { src: href(fallback), width, height },
  };
}

const LARGEST = 1600;
/** Across the screen of a telephone; no wider than a column of text elsewhere. */
const SIZES = "(max-width: 44rem) 100vw, 40rem";
