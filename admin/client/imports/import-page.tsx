import { useRef, useState } from "react";
import { writtenTypes } from "../../../src/content-types/index.ts";
import type { OfficeError } from "../backend/office-api.ts";
import { DeskFrame, Trouble } from "../desk-frame.tsx";
import { askImport, base64Of, type LedgerRequest, type ToldPlan } from "./ask-import.ts";
import { PastImports } from "./past-imports.tsx";
import { PlanColumns } from "./plan-columns.tsx";
import { PlanRows } from "./plan-rows.tsx";

/** From a file to published entries: choose, match columns, look at every fault, import, take back. */
export function ImportPage() {
  const [ledger, setLedger] = useState<LedgerRequest>({ name: "", content: "", type: "case" });
  const [plan, setPlan] = useState<ToldPlan>();
  const [progress, setProgress] = useState<number>();
  const [trouble, setTrouble] = useState<OfficeError>();
  const [done, setDone] = useState("");
  const [skip, setSkip] = useState(false);
  const [round, setRound] = useState(0);
  const file = useRef<HTMLInputElement>(null);

  async function work(task: () => Promise<void>) {
    setTrouble(undefined);
    setDone("");
    setProgress(0);
    await task().catch(setTrouble);
    setProgress(undefined);
  }
  const look = (wanted: LedgerRequest) =>
    work(async () => {
      setLedger(wanted);
      setPlan((await askImport("imports/try", wanted, setProgress)).plan);
    });
  const choose = () =>
    work(async () => {
      const chosen = file.current?.files?.[0];
      if (!chosen) return;
      setPlan(undefined);
      setSkip(false);
      const wanted = { name: chosen.name, content: await base64Of(chosen), type: ledger.type };
      setLedger(wanted);
      setPlan((await askImport("imports/try", wanted, setProgress)).plan);
    });
  const run = () =>
    work(async () => {
      const answer = await askImport("imports/run", { ...ledger, skipFaulty: skip }, setProgress);
      setPlan(undefined);
      if (file.current) file.current.value = "";
      setDone(`已导入 ${answer.done?.imported} 条，网站马上更新。导错了可以在下面整批撤销。`);
      setRound(round + 1);
    });
  const isBusy = progress !== undefined;
  const counts = plan?.counts;

  return (
    <DeskFrame
      title="从表格导入"
      lede="把 Excel、WPS 或 CSV 台账变成公开的条目。反映人、电话、身份证、门牌、住址这些栏一律丢掉，不存也不公开。"
    >
      <h2>一、选文件</h2>
      <div className="desk__row">
        <label>
          变成哪一种内容
          <select
            value={ledger.type}
            disabled={isBusy}
            onChange={(event) => {
              const wanted = { name: ledger.name, content: ledger.content, type: event.target.value };
              setLedger(wanted);
              setPlan(undefined);
              if (wanted.content) void look(wanted);
            }}
          >
            {writtenTypes
              .filter(({ single }) => !single)
              .map(({ name, label }) => (
                <option key={name} value={name}>
                  {label}
                </option>
              ))}
          </select>
        </label>
        <label>
          台账文件（.xlsx、.xls、.csv）
          <input
            ref={file}
            type="file"
            accept=".xlsx,.xls,.csv"
            disabled={isBusy}
            onChange={() => void choose()}
          />
        </label>
      </div>
      {isBusy && (
        <p role="status">
          正在读表…… <progress value={progress} aria-label="进度" />
        </p>
      )}
      {trouble && <Trouble message={trouble.message} status={trouble.status} />}
      {done && (
        <p className="desk__good" role="status">
          {done}
        </p>
      )}
      {plan && counts && (
        <>
          <PlanColumns plan={plan} ledger={ledger} isBusy={isBusy} onChange={(wanted) => void look(wanted)} />
          <PlanRows plan={plan} />
          <h2>四、导入</h2>
          {counts.faulty > 0 && counts.sound > 0 && (
            <label className="desk__tick">
              <input type="checkbox" checked={skip} onChange={(event) => setSkip(event.target.checked)} />
              跳过有错的 {counts.faulty} 行，只导入其余的
            </label>
          )}
          <p>导入的内容直接公开，要有签发权限。整批是一次提交，可以整批撤销。</p>
          <button
            type="button"
            disabled={isBusy || counts.sound === 0 || (counts.faulty > 0 && !skip)}
            onClick={() => void run()}
          >
            导入 {counts.sound} 条
          </button>
        </>
      )}
      <PastImports key={round} />
    </DeskFrame>
  );
}
