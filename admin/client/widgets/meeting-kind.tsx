import RelationWidget from "decap-cms-widget-relation";
import { fromJS } from "immutable";
import { useEffect, useState } from "react";
import { useStore } from "react-redux";
import { contentType, type ContentType } from "../../../src/content-types/index.ts";
import type { Usual } from "../../../src/domain/meetings/index.ts";
import { formatDay } from "../../../src/domain/calendar/format-day.ts";
import { getFromOffice } from "../backend/office-api.ts";
import { useFormData } from "./form-data.ts";

/** The kind of a meeting; what was so at the last meeting of the kind can be taken over where nothing was filled in yet. */
export class MeetingKindControl extends RelationWidget.controlComponent {
  override render() {
    return (
      <>
        {super.render()}
        <LastTime />
      </>
    );
  }
}

function LastTime() {
  const form = useFormData();
  const store = useStore();
  const kind = form.get("kind");
  const usual = useUsual(typeof kind === "string" ? kind : "");
  const blank = Object.entries(usual?.values ?? {}).filter(([field]) => isBlank(form.get(field)));
  if (!usual?.day || blank.length === 0) return null;

  function takeOver() {
    for (const [name, value] of blank)
      store.dispatch({
        type: "DRAFT_CHANGE_FIELD",
        payload: { field: fromJS({ name }), value: fromJS(value), metadata: {}, entries: [] },
      });
  }

  const { fields }: ContentType = contentType("meeting");
  return (
    <p className="form-note">
      <button type="button" onClick={takeOver}>
        照抄 {formatDay(usual.day)} 那次
      </button>{" "}
      只填还空着的栏：{blank.map(([name]) => fields[name]!.label).join("、")}。
    </p>
  );
}

function useUsual(kind: string): Partial<Usual> | undefined {
  const [usual, setUsual] = useState<Partial<Usual>>();
  useEffect(() => {
    let isAsked = true;
    setUsual(undefined);
    if (kind)
      // Without an answer the form is filled in by hand; nothing to tell.
      getFromOffice<Partial<Usual>>(`minutes/usual?kind=${encodeURIComponent(kind)}`).then(
        (come) => isAsked && setUsual(come),
        () => undefined,
      );
    return () => {
      isAsked = false;
    };
  }, [kind]);
  return usual;
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === "" || (value as { size?: number }).size === 0;
}
