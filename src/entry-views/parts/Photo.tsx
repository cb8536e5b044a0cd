import { pictureMarkup } from "../../domain/pictures/widths.ts";
import type { ViewContext } from "../view-context.ts";

/** A picture of the content, in the format and width that suit the reader's screen; fetched when it comes near. */
export function Photo({ path, alt, context }: PhotoProps) {
  const { sources, img } = pictureMarkup(path, context.picture?.(path), context.href);
  const picture = <img {...img} alt={alt} loading="lazy" decoding="async" />;
  if (sources.length === 0) return picture;
  return (
    <picture>
      {sources.map((source) => (
        <source {...source} key={source.type} />
      ))}
      {picture}
    </picture>
  );
}

interface PhotoProps {
  /** `/media/…` */
  readonly path: string;
  readonly alt: string;
  readonly context: ViewContext;
}
