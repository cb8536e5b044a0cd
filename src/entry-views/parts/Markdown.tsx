import { renderMarkdown } from "../../domain/text/markdown.ts";
import type { ViewContext } from "../view-context.ts";

/** Text written in Markdown; HTML in it is shown as text. */
export function Markdown({ text, context }: { readonly text: string; readonly context: ViewContext }) {
  return (
    <div
      className="prose"
      // The only place that sets HTML; the renderer has HTML switched off.
      dangerouslySetInnerHTML={{
        __html: renderMarkdown(text, context.href, (path) => context.picture?.(path)),
      }}
    />
  );
}
