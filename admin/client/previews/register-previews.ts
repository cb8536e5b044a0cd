import type { ComponentType } from "react";
import { DecapCmsCore as CMS } from "decap-cms-core";
import type { TypeName } from "../../../src/content-types/index.ts";
import { entryViews } from "../../../src/entry-views/index.ts";
import type { ViewProps } from "../../../src/entry-views/view-context.ts";
import styles from "../../../src/styles/index.css?inline";
import { entryPreview } from "./entry-preview.tsx";

/** Every type with a view is previewed by that view, in the styles of the public site. */
export function registerPreviews(): void {
  CMS.registerPreviewStyle(styles, { raw: true });
  CMS.registerPreviewStyle(".page-preview { padding: 1rem }", { raw: true });
  for (const [name, View] of Object.entries(entryViews))
    CMS.registerPreviewTemplate(
      name,
      entryPreview(name as TypeName, View as ComponentType<ViewProps<TypeName>>),
    );
}
