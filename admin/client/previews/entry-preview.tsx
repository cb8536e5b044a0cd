import { useEffect, useState, type ComponentType } from "react";
import type { PreviewTemplateComponentProps } from "decap-cms-core";
import { contentType, extensionOf, type Entry, type TypeName } from "../../../src/content-types/index.ts";
import type { Content } from "../../../src/domain/content.ts";
import type { ViewProps } from "../../../src/entry-views/view-context.ts";
import { localDay } from "../widgets/day.tsx";
import { draftPictures } from "./draft-pictures.ts";
import { filledDraft } from "./filled-draft.ts";
import { PreviewBoundary } from "./preview-boundary.tsx";
import { referenceContent } from "./reference.ts";

/** The preview of a content type: the view that draws its public page, fed with the form as it stands. */
export function entryPreview<Name extends TypeName>(name: Name, View: ComponentType<ViewProps<Name>>) {
  return function EntryPreview(props: PreviewTemplateComponentProps) {
    const [content, setContent] = useState<Content>();
    const [message, setMessage] = useState("正在准备预览…");
    useEffect(() => {
      referenceContent().then(setContent, (error: Error) => setMessage(`不能预览：${error.message}`));
    }, []);
    if (!content) return <p>{message}</p>;

    const today = localDay(new Date());
    const data = props.entry.get("data");
    const type = contentType(name);
    const values = filledDraft(type, draftPictures(type, data.toJS(), props.getAsset));
    const id = typeof values["id"] === "string" ? values["id"] : name;
    const entry = {
      type: name,
      id,
      file: `${type.folder}/${id}.${extensionOf(type)}`,
      data: values,
    } as unknown as Entry<Name>;
    return (
      <PreviewBoundary of={data}>
        <main className="page-preview">
          <View entry={entry} context={{ content, href: publicAddress, today }} />
        </main>
      </PreviewBoundary>
    );
  };
}

/** Addresses inside the preview lead to the public site, which lies one level above the admin. */
function publicAddress(path: string): string {
  return /^(blob:|data:|https?:)/.test(path) ? path : new URL(`..${path}`, document.baseURI).href;
}
