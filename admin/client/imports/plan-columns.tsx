import type { LedgerRequest, ToldPlan } from "./ask-import.ts";

/** What becomes of each column, to be changed, and what is filled in for fields without a column. */
export function PlanColumns({ plan, ledger, isBusy, onChange }: Props) {
  const choose = (letter: string, key: string) =>
    onChange({ ...ledger, columns: { ...ledger.columns, [letter]: key } });
  const fill = (key: string, value: string) =>
    onChange({ ...ledger, usual: { ...ledger.usual, [key]: value } });
  return (
    <>
      <h2>二、核对各列</h2>
      <p>
        工作表“{plan.sheet}”，第 {plan.headerRow} 行是表头。
        {plan.year !== undefined && `没有写年份的日期按 ${plan.year} 年算。`}
      </p>
      {plan.sheets.length > 1 && (
        <label>
          换一张工作表
          <select
            value={plan.sheet}
            disabled={isBusy}
            onChange={(event) => onChange({ ...ledger, columns: {}, sheet: event.target.value })}
          >
            {plan.sheets.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">表里的列</th>
            <th scope="col">第一个值</th>
            <th scope="col">导入成</th>
          </tr>
        </thead>
        <tbody>
          {plan.columns.map((column) => (
            <tr key={column.letter}>
              <th scope="row">
                {column.letter} 列 {column.header || "（没有列名）"}
              </th>
              <td data-name="第一个值">
                {column.use === "private" ? "（不看、不存）" : (column.sample ?? "（空）")}
              </td>
              <td>
                {column.use === "private" ? (
                  <span>个人信息，不导入</span>
                ) : (
                  <select
                    aria-label={`${column.letter} 列导入成`}
                    value={column.key ?? ""}
                    disabled={isBusy}
                    onChange={(event) => choose(column.letter, event.target.value)}
                  >
                    <option value="">不导入</option>
                    {plan.targets.map(({ key, label }) => (
                      <option key={key} value={key}>
                        {label}
                      </option>
                    ))}
                  </select>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {plan.usual.some(({ alone }) => alone) && <h3>表里没有、或者空着的，一律填</h3>}
      <div className="desk__row">
        {plan.usual
          .filter(({ alone }) => alone)
          .map(({ key, label, value, options, required }) => (
            <label key={key}>
              {label}
              {required ? "" : "（可以不填）"}
              <select value={value} disabled={isBusy} onChange={(event) => fill(key, event.target.value)}>
                <option value="">{required ? "请选择" : "不填"}</option>
                {options.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.name}
                  </option>
                ))}
              </select>
            </label>
          ))}
      </div>
    </>
  );
}

interface Props {
  readonly plan: ToldPlan;
  readonly ledger: LedgerRequest;
  readonly isBusy: boolean;
  readonly onChange: (wanted: LedgerRequest) => void;
}
