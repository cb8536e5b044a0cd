import type { BoardsData, PageData, SiteData } from "../content-types/index.ts";

/** Navigation that shows every kind of public entry. */
export const navigation: SiteData["navigation"] = [
  { name: "办事进度", path: "/cases/" },
  { name: "议事纪要", path: "/meetings/" },
  { name: "决议落实", path: "/resolutions/" },
  { name: "红榜", path: "/honours/" },
  { name: "曝光台", path: "/exposures/" },
  { name: "志愿活动", path: "/activities/" },
  { name: "统计", path: "/statistics/" },
  { name: "通知公告", path: "/notices/" },
  { name: "关于", path: "/pages/about/" },
];

/** Every way in, by group: the footer and the page 全部栏目. */
export const sections: NonNullable<SiteData["sections"]> = [
  {
    name: "办事",
    items: [
      { name: "办事进度", path: "/cases/" },
      { name: "通知公告", path: "/notices/" },
      { name: "有困难找谁", path: "/who-to-ask/" },
      { name: "便民电话和单位", path: "/organisations/" },
      { name: "代办服务", path: "/services/" },
      { name: "搜索", path: "/search/" },
    ],
  },
  {
    name: "议事",
    items: [
      { name: "议事纪要", path: "/meetings/" },
      { name: "决议落实", path: "/resolutions/" },
      { name: "会议类型", path: "/meeting-kinds/" },
      { name: "工作流程", path: "/workflows/" },
      { name: "公约和制度", path: "/pages/" },
    ],
  },
  {
    name: "监督",
    items: [
      { name: "居务公开", path: "/disclosure/" },
      { name: "红榜", path: "/honours/" },
      { name: "曝光台", path: "/exposures/" },
      { name: "平安月报", path: "/month-returns/" },
      { name: "评议考核", path: "/assessments/" },
      { name: "我有异议", path: "/objections/" },
    ],
  },
  {
    name: "共治",
    items: [
      { name: "志愿活动", path: "/activities/" },
      { name: "志愿队伍", path: "/teams/" },
      { name: "居民点单", path: "/orders/" },
      { name: "三个清单", path: "/listings/" },
      { name: "共建协议", path: "/agreements/" },
    ],
  },
  {
    name: "统计和数据",
    items: [
      { name: "统计", path: "/statistics/" },
      { name: "全部数字", path: "/figures/" },
      { name: "报道里的数字", path: "/published-figures/" },
      { name: "对不上的数", path: "/mismatches/" },
      { name: "开放数据", path: "/data/" },
      { name: "更正记录", path: "/revisions/" },
      { name: "统计发布预告", path: "/releases/" },
      { name: "媒体引用", path: "/press/" },
    ],
  },
  {
    name: "帮助",
    items: [
      { name: "使用帮助", path: "/help/" },
      { name: "字段说明", path: "/help/fields/" },
      { name: "关于本站", path: "/pages/about/" },
      { name: "隐私说明", path: "/privacy/" },
    ],
  },
];

export const sampleSite: SiteData = {
  name: "阳光议事亭",
  community: "岚静社区",
  place: "community",
  slogan: "话有地方说，理有地方评，事有地方办",
  host: "岚静社区居民委员会（虚构）",
  phone: "0571-90009100",
  address: "岚静社区服务中心（虚构）",
  emergency: "火警119　急救120　报警110　办事投诉12345",
  hours: "周一至周五 8:30–17:00",
  complaints: "请打办公电话，或拨打 12345。",
  notice: "这里的内容由程序生成，用来演示和测试，都不是真实发生的事。",
  navigation,
  licence: {
    id: "CC-BY-4.0",
    title: "知识共享 署名 4.0 国际许可协议",
    path: "https://creativecommons.org/licenses/by/4.0/deed.zh-hans",
  },
  sections,
};

export const samplePages: readonly PageData[] = [
  {
    id: "about",
    title: "关于本站",
    summary: "这个网站的内容由程序生成，用来演示和测试。",
    updated: "2024-01-02",
    order: 1,
    body: "岚静社区是虚构的。所有案件、会议、榜单和活动都由程序按固定的种子生成，同样的参数得到同样的内容。",
  },
];

/** Answers of a community that does not exist, so that its boards can be shown. */
export const sampleBoards: BoardsData = {
  exposures: {
    on: true,
    handler: "岚静社区居民委员会（虚构）",
    assessed: "2018-11-20",
    rule: "《岚静社区不文明行为曝光办法（虚构）》",
    adoptedBy: "2018年第二次居民代表会议（虚构）",
    adopted: "2018-12-10",
    days: 15,
    households: 30,
  },
  honours: { noticeDays: 7 },
  objections: (["exposure", "honour", "privacy", "figure", "other"] as const).map((kind) => ({
    kind,
    amount: kind === "figure" || kind === "other" ? 5 : 3,
    unit: "working-days" as const,
  })),
  retention: [
    { type: "exposure", amount: 1, unit: "years" },
    { type: "honour", amount: 10, unit: "years" },
  ],
};
