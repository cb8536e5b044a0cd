import { useEffect, useState } from "react";
import { contentTypes } from "../../../src/content-types/index.ts";
import { getFromOffice, postToOffice, type OfficeError } from "../backend/office-api.ts";
import { Trouble } from "../desk-frame.tsx";

/** Past imports, each to be taken back as a whole. */
export function PastImports() {
  const [imports, setImports] = useState<readonly PastImport[]>([]);
  const [trouble, setTrouble] = useState<OfficeError>();
  const [message, setMessage] = useState("");
  const load = () =>
    getFromOffice<{ imports: readonly PastImport[] }>("imports").then(
      (answer) => setImports(answer.imports),
      setTrouble,
    );
  useEffect(() => void load(), []);

  async function takeBack({ commit, count }: PastImport) {
    if (!window.confirm(`确定撤销这次导入的 ${count} 条吗？网站上将不再显示，历史仍然保留。`)) return;
    setTrouble(undefined);
    try {
      const { removed } = await postToOffice<{ removed: number }>("imports/take-back", { commit });
      setMessage(`已撤销，去掉了 ${removed} 条。`);
      await load();
    } catch (error) {
      setTrouble(error as OfficeError);
    }
  }

  return (
    <section aria-label="导入记录">
      <h2>导入记录</h2>
      {trouble && <Trouble message={trouble.message} status={trouble.status} />}
      {message && (
        <p className="desk__good" role="status">
          {message}
        </p>
      )}
      {imports.length === 0 && !trouble && <p>还没有导入过。</p>}
      {imports.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">什么时候</th>
              <th scope="col">谁</th>
              <th scope="col">导入了什么</th>
              <th scope="col">撤销</th>
            </tr>
          </thead>
          <tbody>
            {imports.map((one) => (
              <tr key={one.commit}>
                <td>{new Date(one.at).toLocaleString("zh-CN")}</td>
                <td data-name="谁">{one.who}</td>
                <td>
                  {contentTypes.find(({ name }) => name === one.type)?.label} {one.count} 条
                </td>
                <td>
                  {one.isTakenBack ? (
                    "已撤销"
                  ) : (
                    <button type="button" className="desk__quiet" onClick={() => void takeBack(one)}>
                      撤销这次导入
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface PastImport {
  readonly commit: string;
  readonly at: number;
  readonly who: string;
  readonly type: string;
  readonly count: number;
  readonly isTakenBack: boolean;
}
