import type { VocabularyData, VocabularyItem } from "../content-types/index.ts";

/** The words a community starts with: categories of 12345 and digital city management, usual channels. */
export const vocabulary: VocabularyData = {
  categories: items(
    "sanitation 环境卫生|parking 停车秩序|fire-safety 消防与飞线|falling-objects 高空抛物与坠物|house-repair 房屋漏水维修|facilities 公共设施|utilities 水电气暖|greenery 绿化|noise 噪声|dogs 养犬|illegal-building 违建占绿占道|property-service 物业服务与收费|maintenance-fund 维修资金与公共收益|neighbours 邻里纠纷|waste-sorting 垃圾分类|renovation 加装电梯与改造|care 养老托幼|advice 政策咨询|other 其他",
    {
      facilities: "照明、门禁、监控、电梯、健身器材等",
      neighbours: "只写纠纷种类和结果，不写当事人",
      "maintenance-fund": "专项维修资金的使用，电梯广告、停车等公共收益",
    },
  ),
  channels: items(
    "box 意见收集箱|board 微实事征集板|wechat 微信群|qq QQ群|patrol 楼道长扫楼走访|three-party 三方议|night-talk 每周夜话|lagua 拉呱说事会|grid 网格员巡查|reporting-unit 双报到单位|hotline 12345转办|visit 来访|phone 来电",
    {
      box: "线下：小区里的意见收集箱",
      board: "线下：居民把想办的小事写在板上",
      wechat: "线上：小区微信群，专人登记",
      qq: "线上：小区QQ群，专人登记",
      patrol: "楼道长志愿服务队上门走访时收集",
      "three-party": "社区、业委会、物业定期碰头时提出",
    },
  ),
  honourCategories: items(
    "public-spirit 热心公共事务|dedication 乐于奉献|neighbour-care 邻里关爱|civil-estate 文明小区|team 优秀志愿队伍",
  ),
  exposureCategories: items(
    "littering 乱扔垃圾|throwing 高空抛物|parking 乱停乱放|charging 飞线充电|hallway 楼道堆物|fire-lane 占用消防通道|dog-fouling 遛犬不清粪便|green-damage 毁绿占绿",
  ),
  placeKinds: items("community 社区|grid 网格|estate 小区|building 楼栋|area 公共区域"),
  managementModes: items("property 物业管理|custody 社区代管|self 居民自治"),
  statutoryItems: items(
    "decisions 居民会议、居民代表会议决定的事项和落实|funds 政府拨付经费和社会捐赠的管理使用|facilities 居委会办公和服务用房、设施的使用|services 社区服务项目|consultation 议事会、听证会、恳谈会协商的事项和落实|assistance 协助政府开展工作的情况|other 居民关心的其他事项",
  ),
  roleKinds: [
    { id: "building-lead", name: "楼长", note: "每栋楼一名，大家有事先找他", at: "building", needed: 1 },
    { id: "grid-worker", name: "网格员", note: "一格一员：巡查、收集问题、跟着办", at: "grid", needed: 1 },
    { id: "grid-head", name: "网格长", note: "统筹网格里的事", at: "grid", needed: 1 },
  ],
  organisationKinds: items(
    "party 党组织|committee 居民委员会|supervision 居务监督委员会|owners 业主委员会|property 物业服务企业|council 议事组织|partner 共建单位|utility 专业服务单位|government 街道和部门|social 社会组织",
  ),
  serviceCategories: items(
    "parking 停车出行|care 养老和健康|children 托幼助学|culture 文体活动|legal 法律和政策|employment 就业创业|repair 房屋和维修|certificates 证件和社保",
  ),
  assessmentKinds: [
    ...items("property 物业考核|owners 业委会评议|two-way 双评议双报到"),
    {
      id: "three-level",
      name: "三级评价",
      note: "服务对象、小区党支部、业委会分别评价到社区报到的单位",
      evaluators: ["服务对象", "小区党支部", "业委会"],
    },
  ],
  monthlyCounts: items("petition 信访|police 警情"),
  deadlines: [
    { urgency: "urgent", amount: 24, unit: "hours" },
    { tier: "reported", amount: 30, unit: "working-days" },
    { tier: "joint", amount: 30, unit: "working-days" },
    { tier: "negotiated", amount: 15, unit: "working-days" },
    { amount: 5, unit: "working-days" },
  ],
};

function items(list: string, notes: Readonly<Record<string, string>> = {}): VocabularyItem[] {
  return list.split("|").map((one) => {
    const [id = "", name = ""] = one.split(" ");
    const note = notes[id];
    return note ? { id, name, note } : { id, name };
  });
}
