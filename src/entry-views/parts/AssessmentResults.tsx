import type { AssessmentData } from "../../content-types/index.ts";

/** The answers to each item, in the order of the questions: no scores, nothing sorted by them. */
export function AssessmentResults({ data }: { readonly data: AssessmentData }) {
  const hasNumbers = data.results.some(isCounted);
  return (
    <section className="stack stack--tight">
      <h2>每项结果</h2>
      <div className="scroll-x" tabIndex={0} role="group" aria-label="每项结果">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">评什么</th>
              {hasNumbers ? (
                ["满意", "基本满意", "不满意"].map((word) => (
                  <th scope="col" className="table__number" key={word}>
                    {word}
                  </th>
                ))
              ) : (
                <th scope="col">结论</th>
              )}
            </tr>
          </thead>
          <tbody>
            {data.results.map((one, index) => (
              <tr key={index}>
                <th scope="row">
                  {one.item}
                  <span className="table__by">{one.by}评</span>
                </th>
                {isCounted(one) ? (
                  [one.satisfied, one.mostly, one.dissatisfied].map((people, column) => (
                    <td className="table__number" key={column}>
                      {people ?? 0}
                    </td>
                  ))
                ) : (
                  <td colSpan={hasNumbers ? 3 : 1}>{one.conclusion}</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {data.results
        .filter((one) => isCounted(one) && one.conclusion)
        .map((one, index) => (
          <p key={index}>
            {one.item}（{one.by}）：{one.conclusion}
          </p>
        ))}
      {hasNumbers && <p className="soft small">人数；少于 5 人的只写结论。不打分，不和别的单位比。</p>}
    </section>
  );
}

function isCounted(one: AssessmentData["results"][number]): boolean {
  return [one.satisfied, one.mostly, one.dissatisfied].some((people) => people !== undefined);
}
