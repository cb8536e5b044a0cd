import { createRoot } from "react-dom/client";
import { DecapCmsCore as CMS } from "decap-cms-core";
import en from "decap-cms-locales/dist/esm/en/index.js";
import zhHans from "decap-cms-locales/dist/esm/zh_Hans/index.js";
import { getFromOffice } from "./backend/office-api.ts";
import { OfficeBackend } from "./backend/office-backend.ts";
import { config } from "./config.ts";
import { hosting } from "./hosted/hosting.ts";
import { loadEditor } from "./editor/lazy-editor.tsx";
import { additions, mergePhrases } from "./locale/zh-hans.ts";
import { PublishBar } from "./publishing/publish-bar.tsx";

// Without an answer everything is there; the office refuses what may not be written all the same.
const collections = getFromOffice<{ hidden: string[] }>("collections").catch(() => ({ hidden: [] }));

/** Milliseconds after which the form is fetched, should nobody have opened one: the first list comes before it. */
const FORM_AHEAD = 4000;

/** Starts Decap in the page, which `clear` empties; the form comes when an entry is opened, or a little later. */
export async function startCms(clear: () => void): Promise<void> {
  // Decap falls back to English, key by key; with the additions none is left.
  CMS.registerLocale("en", en);
  CMS.registerLocale("zh_Hans", mergePhrases(zhHans, additions));
  if (hosting) await (await import("./hosted/open-forge.ts")).openForge(CMS, hosting);
  else (CMS.registerBackend as (name: string, backend: unknown) => void)("office", OfficeBackend);
  // Decap's own check of the configuration asks the widgets.
  if (import.meta.env.MODE === "validate") await loadEditor();

  // On a phone the preview would leave no room for the form; it can be switched on.
  if (window.innerWidth < 800) localStorage.setItem("cms.right-pane", "none");

  const siteUrl = new URL("../", document.baseURI).href;
  const { hidden } = await collections;
  clear();
  CMS.init({
    config: config(siteUrl, hidden, hosting) as unknown as NonNullable<
      Parameters<typeof CMS.init>[0]
    >["config"],
  });
  createRoot(document.getElementById("publish-state")!).render(<PublishBar />);
  setTimeout(() => void loadEditor().catch(() => undefined), FORM_AHEAD);
}
