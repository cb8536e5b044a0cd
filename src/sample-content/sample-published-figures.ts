import type { FigureCheckData, PublishedFigureData } from "../content-types/index.ts";

/** Three numbers of a made-up report, two of which do not make the third. */
export const samplePublishedFigures: readonly PublishedFigureData[] = [
  figure("SZ-2024-0001", "收到的问题", "200余件", "count"),
  figure("SZ-2024-0002", "解决的问题", "150件", "count"),
  figure("SZ-2024-0003", "解决率", "90%以上", "rate"),
];

export const sampleFigureChecks: readonly FigureCheckData[] = [
  {
    id: "solved-share",
    title: "解决率",
    kind: "share",
    figures: ["SZ-2024-0002"],
    against: ["SZ-2024-0001"],
    stated: "SZ-2024-0003",
    reading: "customary",
    vulnerable: false,
    explanation: "报告里的解决率只算了到期的问题，下一期起写明分母。",
    demo: true,
  },
];

function figure(
  id: string,
  title: string,
  written: string,
  kind: PublishedFigureData["kind"],
): PublishedFigureData {
  const source = { title: "年度工作总结（演示）", day: "2024-12-31" };
  return { id, title, written: [written], kind, scope: "社区", source, vulnerable: false, demo: true };
}
