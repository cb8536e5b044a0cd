import { rowFaultLine } from "../../../src/domain/import/row-fault-line.ts";
import type { ToldPlan } from "./ask-import.ts";

/** Every row with its faults; sound rows with the number they will get. */
export function PlanRows({ plan: { rows, counts } }: { plan: ToldPlan }) {
  return (
    <>
      <h2>三、逐行检查</h2>
      <p role="status">
        共 {counts.rows} 行，可以导入 {counts.sound} 行，有错 {counts.faulty} 行。
        {rows.length < counts.rows && `下面列出 ${rows.length} 行。`}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">行</th>
            <th scope="col">编号和事项</th>
            <th scope="col">检查结果</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, id, title, faults, notes }) => (
            <tr key={row}>
              <th scope="row">第 {row} 行</th>
              <td>{id ? `${id} ${title}` : "不能导入"}</td>
              <td className={faults.length > 0 ? "desk__bad" : undefined}>
                {faults.length === 0 && notes.length === 0 && "没有问题"}
                <ul>
                  {[...faults, ...notes].map((fault) => (
                    <li key={`${fault.column} ${fault.reason}`}>
                      {rowFaultLine(row, fault).replace(/^第 \d+ 行[：\s]*/, "")}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
