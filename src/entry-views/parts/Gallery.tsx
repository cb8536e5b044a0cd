import type { CaseData } from "../../content-types/index.ts";
import { choiceWord } from "../../domain/text/choice-word.ts";
import type { ViewContext } from "../view-context.ts";

/** Pictures of an entry; before and after stand side by side where there is room. */
export function Gallery({ pictures, context }: GalleryProps) {
  if (!pictures) return null;
  return (
    <section className="stack stack--tight">
      <h2>图片</h2>
      <div className="gallery">
        {pictures.map((picture) => (
          <figure key={picture.image}>
            <img src={context.href(picture.image)} alt={picture.alt} loading="lazy" decoding="async" />
            <figcaption>
              {picture.when && <b>{choiceWord("case", "pictures.when", picture.when)}：</b>}
              {picture.alt}
            </figcaption>
          </figure>
        ))}
      </div>
    </section>
  );
}

interface GalleryProps {
  readonly pictures: CaseData["pictures"];
  readonly context: ViewContext;
}
