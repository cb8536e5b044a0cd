import { useEffect, useState } from "react";
import type { Content } from "../../../src/domain/content.ts";
import { referenceContent } from "../previews/reference.ts";

/** Settings, places, workflows and other entries that forms offer; undefined until they have come. */
export function useReference(): Content | undefined {
  const [content, setContent] = useState<Content>();
  useEffect(() => {
    let isHere = true;
    void referenceContent().then(
      (come) => isHere && setContent(come),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, []);
  return content;
}
