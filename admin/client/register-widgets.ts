import { DecapCmsCore as CMS } from "decap-cms-core";
import image from "decap-cms-editor-component-image";
import BooleanWidget from "decap-cms-widget-boolean";
import ImageWidget from "decap-cms-widget-image";
import ListWidget from "decap-cms-widget-list";
import NumberWidget from "decap-cms-widget-number";
import ObjectWidget from "decap-cms-widget-object";
import RelationWidget from "decap-cms-widget-relation";
import RichtextWidget from "decap-cms-widget-richtext";
import SelectWidget from "decap-cms-widget-select";
import StringWidget from "decap-cms-widget-string";
import TextWidget from "decap-cms-widget-text";
import { AgendaControl } from "./widgets/agenda.tsx";
import { DayControl } from "./widgets/day.tsx";
import { DeadlineControl } from "./widgets/deadline.tsx";
import { EntryNumberControl } from "./widgets/entry-number.tsx";
import { MaskableImageControl } from "./widgets/mask-picture.tsx";
import { MeetingKindControl } from "./widgets/meeting-kind.tsx";
import { PlaceControl } from "./widgets/place.tsx";
import { withPrivateData } from "./widgets/private-data.tsx";
import { StepNoteControl } from "./widgets/step-note.tsx";
import { WorkflowStepControl } from "./widgets/workflow-step.tsx";
import { WorkflowStepsControl } from "./widgets/workflow-steps.tsx";

const fromDecap = [BooleanWidget, ListWidget, NumberWidget, ObjectWidget, RelationWidget, SelectWidget];

/** What people write in their own words is looked through for personal data while they write. */
const written = [RichtextWidget, StringWidget, TextWidget];

const own = {
  agenda: AgendaControl,
  day: DayControl,
  deadline: DeadlineControl,
  "entry-number": EntryNumberControl,
  "meeting-kind": MeetingKindControl,
  place: PlaceControl,
  "step-note": StepNoteControl,
  "workflow-step": WorkflowStepControl,
  "workflow-steps": WorkflowStepsControl,
};

/** The widgets that fields use, no others. */
export function registerWidgets(): void {
  const register = CMS.registerWidget as (widget: unknown, control?: unknown) => void;
  register(fromDecap.map((widget) => widget.Widget()));
  register(ImageWidget.Widget({ controlComponent: MaskableImageControl }));
  for (const widget of written)
    register(widget.Widget({ controlComponent: withPrivateData(widget.controlComponent) }));
  for (const [name, control] of Object.entries(own)) register(name, control);
  // The text editor fails without a component of this id; as a shortcut code stays ordinary text.
  CMS.registerEditorComponent({
    id: "code-block",
    label: "代码",
    type: "shortcode",
  } as unknown as EditorComponent);
  const labels: Record<string, string> = {
    image: "图片",
    alt: "图片说明（画面里有什么）",
    title: "标题（可以不填）",
  };
  CMS.registerEditorComponent({
    ...image,
    label: "图片",
    fields: image.fields.map((field) => ({
      widget: "string",
      ...field,
      label: labels[field.name] ?? field.label,
      ...(field.name === "title" ? { required: false } : {}),
    })),
  } as unknown as EditorComponent);
}

type EditorComponent = Parameters<typeof CMS.registerEditorComponent>[0];
