import "./polyfills.ts";
import { createRoot } from "react-dom/client";
import { DecapCmsCore as CMS } from "decap-cms-core";
import en from "decap-cms-locales/dist/esm/en/index.js";
import zhHans from "decap-cms-locales/dist/esm/zh_Hans/index.js";
import "./admin.css";
import { getFromOffice } from "./backend/office-api.ts";
import { OfficeBackend } from "./backend/office-backend.ts";
import { config } from "./config.ts";
import { additions, mergePhrases } from "./locale/zh-hans.ts";
import { registerPreviews } from "./previews/register-previews.ts";
import { PublishBar } from "./publishing/publish-bar.tsx";
import { registerWidgets } from "./register-widgets.ts";

// Decap falls back to English, key by key; with the additions none is left.
CMS.registerLocale("en", en);
CMS.registerLocale("zh_Hans", mergePhrases(zhHans, additions));
registerWidgets();
registerPreviews();
(CMS.registerBackend as (name: string, backend: unknown) => void)("office", OfficeBackend);

// On a phone the preview would leave no room for the form; it can be switched on.
if (window.innerWidth < 800) localStorage.setItem("cms.right-pane", "none");

const siteUrl = new URL("../", document.baseURI).href;
// Without an answer everything is there; the office refuses what may not be written all the same.
const { hidden } = await getFromOffice<{ hidden: string[] }>("collections").catch(() => ({ hidden: [] }));
CMS.init({
  config: config(siteUrl, hidden) as unknown as NonNullable<Parameters<typeof CMS.init>[0]>["config"],
});
createRoot(document.getElementById("publish-state")!).render(<PublishBar />);
