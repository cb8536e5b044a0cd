import { registerPreviews } from "../previews/register-previews.ts";
import { registerWidgets } from "../register-widgets.ts";

registerWidgets();
registerPreviews();

export { default } from "decap-cms-core/dist/esm/components/Editor/Editor.js";
