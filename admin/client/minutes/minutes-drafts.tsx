import type { ReactNode } from "react";
import { FromItem } from "./from-item.tsx";
import { useOpenMeeting } from "./open-meeting.ts";

/** On the form of a meeting: buttons that make draft cases and resolutions of its items. */
export function MinutesDrafts() {
  const meeting = useOpenMeeting();
  if (!meeting) return null;
  return (
    <div className="minutes-drafts">
      <FromItem
        words="把会上的事立为案件"
        made="立案"
        type="case"
        meeting={meeting}
        isFree={(item) => !item.case}
        fields={({ categories }) => <Choice name="category" label="类别" options={categories} />}
      />
      <FromItem
        words="把通过的事立为决议"
        made="立为决议"
        type="resolution"
        meeting={meeting}
        isFree={(item) => item.isPassed && !item.resolution}
        fields={({ units }) => (
          <>
            <Choice name="unit" label="责任单位" options={units} />
            <label htmlFor="minutes-role">责任人（写职务，不写姓名）</label>
            <input id="minutes-role" name="role" required maxLength={30} />
            <label htmlFor="minutes-due">完成时限</label>
            <input id="minutes-due" name="due" type="date" required />
          </>
        )}
      />
    </div>
  );
}

function Choice({ name, label, options }: { name: string; label: string; options: Options }): ReactNode {
  const id = `minutes-${name}`;
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} required defaultValue="">
        <option value="" disabled>
          请选择
        </option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </>
  );
}

type Options = readonly { readonly id: string; readonly name: string }[];
