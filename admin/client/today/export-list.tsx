import { useState } from "react";
import { contentTypes } from "../../../src/content-types/index.ts";
import { apiAddress } from "../backend/office-api.ts";

/** Any list of the admin as a workbook. */
export function ExportList() {
  const lists = contentTypes.filter(({ single }) => !single);
  const [type, setType] = useState("case");
  return (
    <section className="desk__screen" aria-label="导出表格">
      <h2>导出表格</h2>
      <p className="desk__small">已发布的内容导出成 Excel 表，编号是文字，日期是日期。</p>
      <div className="desk__row">
        <label>
          哪一种内容
          <select value={type} onChange={(event) => setType(event.target.value)}>
            {lists.map(({ name, label }) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <a href={apiAddress(`export?type=${type}`)} download>
          下载 .xlsx
        </a>
      </div>
    </section>
  );
}
