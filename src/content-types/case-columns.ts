import type { ColumnNames } from "../fields/index.ts";

/** What the ledgers of communities and hotlines call the columns of a case, and the words in them. */
export const caseColumns: Readonly<Record<string, ColumnNames>> = {
  id: { columns: ["案件编号", "工单编号", "工单号", "受理编号"] },
  title: { columns: ["标题", "问题", "主题", "事件名称", "诉求标题", "问题名称", "事由"] },
  received: {
    columns: words(
      "受理时间 登记时间 登记日期 接件时间 接件日期 反映时间 反映日期 来访日期 收件日期 上报时间 上报日期 日期 时间",
    ),
  },
  channel: { columns: words("来源 渠道 反映渠道 受理渠道 反映方式 信访形式 问题来源 收集渠道") },
  category: { columns: words("问题类别 问题类型 事件类别 事件类型 诉求类别 类型 分类 信访类型") },
  urgency: {
    columns: words("紧急 缓急 轻重缓急"),
    words: { 不紧急: "normal", 普通: "normal", 急: "urgent", 特急: "urgent", 加急: "urgent" },
  },
  place: { columns: words("小区 所属小区 小区名称 小区楼栋 楼栋 网格 所属网格") },
  location: { columns: words("地点 发生地点 问题地点 具体位置 具体部位 部位") },
  summary: {
    columns: words(
      "内容 反映内容 反映问题 诉求内容 问题描述 事件描述 主要诉求 诉求 反映事项 问题内容 情况描述 反映情况 群众诉求",
    ),
  },
  reports: { columns: words("反映人数 反映人次 涉及人数 共几人反映") },
  workflow: { columns: ["流程"] },
  tier: { columns: words("层级 处理层级") },
  unit: { columns: words("承办单位 办理单位 处理单位 责任部门 承办部门 交办单位 主办单位 牵头单位") },
  outcome: {
    columns: words("结果 办理状态 是否办结 是否解决 状态 办结情况 当前状态 处理结果"),
    words: {
      ...all("solved", "办结 已办结 已办 已完成 完成 解决 是 √ ✓ ✔"),
      ...all("partly", "基本解决 部分办结"),
      ...all("cannot", "无法解决 不能解决 不予受理"),
      ...all("referred", "转办 已转办 移交"),
      ...all("duplicate", "重复"),
      ...all("withdrawn", "撤回 已撤回"),
      ...all("", "在办 办理中 正在办理 处理中 未办结 未办 未解决 否 × 待办"),
    },
  },
  closed: {
    columns: words("办结时间 完成日期 完成时间 办理日期 处理日期 办理时间 处理时间 回复日期 反馈日期"),
  },
  reason: { columns: words("未解决原因 未办结原因 未能解决原因 原因") },
  verdict: {
    columns: words("评价 满意度 群众评价 是否满意 满意情况 回访评价 满意程度 群众满意度"),
    words: {
      ...all("satisfied", "非常满意 很满意 是 √"),
      ...all("mostly", "比较满意 较满意 一般"),
      ...all("dissatisfied", "不太满意 否 ×"),
      ...all("", "未回访 未评价 联系不上"),
    },
  },
  verdictDay: { columns: words("回访日期 回访时间 评价时间") },
};

function words(text: string): string[] {
  return text.split(" ");
}

function all(value: string, text: string): Record<string, string> {
  return Object.fromEntries(words(text).map((word) => [word, value]));
}
