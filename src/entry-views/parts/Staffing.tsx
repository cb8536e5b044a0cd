import type { Staffing as Row } from "../../domain/people/staffing.ts";
import type { ViewContext } from "../view-context.ts";

/** Whether a place has the offices that the community says it needs: 一格一员, 4+N. */
export function Staffing({
  staffing,
  context,
}: {
  readonly staffing: readonly Row[];
  readonly context: ViewContext;
}) {
  if (staffing.length === 0) return null;
  const missing = staffing.filter(({ needed, present }) => present < needed);
  return (
    <section className="stack stack--tight">
      <h2>岗位配得齐不齐</h2>
      <p>
        {missing.length === 0
          ? "按社区定的配置，岗位都有人。"
          : `还缺：${missing.map(({ kind, needed, present }) => `${kind.name} ${needed - present} 人`).join("、")}。`}
      </p>
      <div className="scroll-x" tabIndex={0} role="region" aria-label="岗位配置">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">岗位</th>
              <th scope="col" className="table__number">
                至少
              </th>
              <th scope="col" className="table__number">
                现有
              </th>
              <th scope="col">状态</th>
            </tr>
          </thead>
          <tbody>
            {staffing.map(({ kind, needed, present }) => (
              <tr key={kind.id}>
                <th scope="row">{kind.name}</th>
                <td className="table__number">{needed} 人</td>
                <td className="table__number">{present} 人</td>
                <td>{present < needed ? <strong className="late">缺岗</strong> : "配齐"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="soft small">截至 {context.today}，按岗位登记的人数数出来。</p>
    </section>
  );
}
