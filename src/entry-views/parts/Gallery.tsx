import type { CaseData } from "../../content-types/index.ts";
import { choiceWord } from "../../domain/text/choice-word.ts";
import { Photo } from "./Photo.tsx";
import type { ViewContext } from "../view-context.ts";

/** Pictures of an entry; each one from before stands beside one from after, the rest follow. */
export function Gallery({ pictures, context }: GalleryProps) {
  if (!pictures) return null;
  const before = pictures.filter(({ when }) => when === "before");
  const after = pictures.filter(({ when }) => when === "after");
  const pairs = before.slice(0, after.length).map((picture, index) => [picture, after[index]!] as const);
  const rest = pictures.filter((picture) => !pairs.some((pair) => pair.includes(picture)));
  return (
    <section className="stack stack--tight">
      <h2>{pairs.length > 0 ? "办理前后" : "图片"}</h2>
      {pairs.map((pair) => (
        <div className="before-after" key={pair[0].image}>
          {pair.map((picture) => (
            <Shown picture={picture} context={context} key={picture.image} />
          ))}
        </div>
      ))}
      {rest.length > 0 && (
        <div className="gallery">
          {rest.map((picture) => (
            <Shown picture={picture} context={context} key={picture.image} />
          ))}
        </div>
      )}
    </section>
  );
}

function Shown({ picture, context }: { readonly picture: Picture; readonly context: ViewContext }) {
  return (
    <figure>
      <Photo path={picture.image} alt={picture.alt} context={context} />
      <figcaption>
        {picture.when && <b>{choiceWord("case", "pictures.when", picture.when)}：</b>}
        {picture.alt}
      </figcaption>
    </figure>
  );
}

type Picture = NonNullable<CaseData["pictures"]>[number];

interface GalleryProps {
  readonly pictures: CaseData["pictures"];
  readonly context: ViewContext;
}
