import type { MeetingKindData } from "../content-types/index.ts";

const COMMITTEE = "community-committee";
const HALF = { fraction: "1/2", bound: "over" } as const;
const TWO_THIRDS = { fraction: "2/3", bound: "atLeast" } as const;
const THREE_QUARTERS = { fraction: "3/4", bound: "atLeast" } as const;
const half = (matter: string) => ({ matter, of: "present", ...HALF }) as const;

/**
 * The kinds of meeting a community starts with. Rules of statutory kinds: Residents' Committee Organic Law
 * (in force since 2026) art. 26–29, Civil Code art. 278; the others are a community's own.
 */
export const meetingKinds: readonly MeetingKindData[] = (
  [
    {
      id: "sunlit",
      name: "阳光议事会",
      summary: "小区里复杂的事，请居民代表和各方到议事亭商量决定，并定期通报办理情况。",
      attendees: "亭长、副亭长、楼道长、居民代表，业委会、物业到场说明",
      rhythm: "每月至少一次",
      steps: steps(
        "问题收集|线上线下收来的问题排出议题",
        "议事办理|摆情况、提方案、表决，定下谁办、何时办完",
        "结果反馈|公布纪要，定期跟踪，把结果告诉提出的人",
      ),
      attendance: TWO_THIRDS,
      passing: [half("一般事项")],
      noticeDays: 3,
      objectionDays: 15,
      source: "本社区《阳光议事机制》，不是法定会议",
      raised: raised("board", "sunlit"),
    },
    {
      id: "three-party",
      name: "三方议",
      summary: "社区、业委会、物业碰头，专题研究一件事。",
      attendees: "社区、业委会、物业企业，需要时请专业单位",
      rhythm: "定期",
      passing: [half("一般事项")],
      objectionDays: 15,
      source: "本社区《阳光议事机制》，不是法定会议",
      raised: raised("three-party", "sunlit"),
    },
    {
      id: "neighbour",
      name: "睦邻议事会",
      summary: "需要花钱、需要大家点头的事，商量决定后一直跟到有结果。",
      attendees: "小区党支部、楼长、居民代表、业委会、物业",
      steps: steps(
        "提出问题|居民或楼长把问题交给议事会",
        "商议问题|各方到场说明情况，商量办法",
        "决议问题|表决或协商一致，形成决议",
        "资金筹措|定下钱从哪来；不花钱的事跳过",
        "落实监督|责任单位办理，议事会派人监督",
        "结果评价|居民评价结果",
      ),
      attendance: TWO_THIRDS,
      passing: [half("一般事项")],
      noticeDays: 3,
      objectionDays: 15,
      source: "潍坊坊子区睦邻党建的做法；到会和通过比例由本社区自定，不是法定会议",
      raised: raised("visit", "neighbour-council"),
    },
    {
      id: "joint",
      name: "联席会议",
      summary: "一家办不了的事，请有关单位坐到一起；还解决不了的，上报社区党委联动办理。",
      attendees: "物业负责人、业委会成员、居民代表，街道和专业单位",
      rhythm: "定期",
      passing: [half("一般事项")],
      objectionDays: 15,
      source: "联席会议制度，不是法定会议",
      raised: raised("reporting-unit", "six-step"),
    },
    {
      id: "night-talk",
      name: "每周夜话",
      summary: "楼长晚上八点听居民说事，边谈边记台账，不作决定。",
      attendees: "楼长、网格员、双报到单位、来说事的居民",
      rhythm: "每周一次，晚八点",
      steps: steps(
        "谈话|居民说事，楼长记谈话记录",
        "登记|问题登进台账，能办的当场答复",
        "研判|报到单位定期收集、分析，及时解决",
      ),
      source: "济宁“楼长每周夜话”的做法，不是法定会议",
      raised: raised("night-talk", "five-step"),
    },
    {
      id: "lagua",
      name: "拉呱说事",
      summary: "每月一次，居民拉着呱把事说清，问题清单变成行动清单，说事必回。",
      attendees: "社区“两委”、党员、居民代表，驻区单位、街道和职能部门",
      rhythm: "每月一次",
      steps: steps(
        "说|说出问题，记入问题清单",
        "议|定下怎么办、谁来办，变成行动清单",
        "办|小事马上办，大事按程序办",
        "回|把办理情况告诉说事的人",
        "评|居民评价",
      ),
      passing: [half("一般事项")],
      noticeDays: 3,
      objectionDays: 15,
      source: "济宁“拉呱说事、说事必回”的做法，不是法定会议",
      raised: raised("lagua", "five-step"),
    },
    {
      id: "talk",
      name: "恳谈会",
      summary: "请有关的人坐下来，把想法和难处说开，不作决定。",
      attendees: "和这件事有关的居民、单位",
      noticeDays: 2,
      objectionDays: 15,
      objectionTo: "居民委员会",
      source: "城市居民委员会组织法：协商议事的形式之一",
      raised: raised("visit", "five-step"),
    },
    {
      id: "hearing",
      name: "听证会",
      summary: "影响面大的事，先公开听取各方陈述和质询，再作决定。",
      attendees: "听证代表、陈述单位、旁听居民",
      attendance: TWO_THIRDS,
      passing: [half("听证意见")],
      noticeDays: 5,
      objectionDays: 15,
      source: "城市居民委员会组织法：协商议事的形式之一；到会和通过比例由本社区自定",
      raised: raised("visit", "five-step"),
    },
    {
      id: "party-joint",
      name: "党建联席会",
      summary: "社区党组织和共建单位对接需求、资源和项目。",
      attendees: "社区党组织、共建单位、驻区单位、两代表一委员",
      rhythm: "每季一次",
      passing: [half("一般事项")],
      objectionDays: 15,
      source: "社区议事协商体系的一种，不是法定会议",
      raised: raised("reporting-unit", "six-step"),
    },
    {
      id: "residents",
      name: "居民会议",
      summary: "全体居民或每户派代表参加，决定涉及全体居民利益的重要事情。",
      attendees: "十八周岁以上的居民，或每户的代表",
      attendance: HALF,
      passing: [half("一般事项")],
      noticeDays: 10,
      objectionDays: 15,
      isStatutory: true,
      source: "城市居民委员会组织法第二十六条、第二十七条：过半数参加，到会的过半数同意，提前十天公告",
      raised: raised("visit", "five-step"),
    },
    {
      id: "representatives",
      name: "居民代表会议",
      summary: "居民会议授权的事，由居民代表商量决定。",
      attendees: "居民代表；其他人可以列席、发言，不表决",
      rhythm: "每半年至少一次",
      attendance: TWO_THIRDS,
      passing: [half("一般事项")],
      objectionDays: 15,
      isStatutory: true,
      source: "城市居民委员会组织法第二十八条、第二十九条：三分之二以上参加，到会代表的过半数同意",
      raised: raised("visit", "five-step"),
    },
    {
      id: "owners",
      name: "业主大会",
      summary: "业主共同决定小区共有部分和共同管理的事。",
      attendees: "全体业主",
      unit: "households",
      byArea: true,
      attendance: TWO_THIRDS,
      passing: [
        half("一般事项"),
        { matter: "筹集维修资金", of: "present", ...THREE_QUARTERS },
        { matter: "改建、重建建筑物", of: "present", ...THREE_QUARTERS },
        { matter: "改变共有部分用途", of: "present", ...THREE_QUARTERS },
      ],
      noticeDays: 15,
      objectionDays: 15,
      isStatutory: true,
      source:
        "民法典第二百七十八条：专有面积和人数都有三分之二以上参与表决；一般事项参与表决的面积和人数都过半数同意，筹集维修资金、改建重建、改变共有部分用途都要四分之三以上同意。物业管理条例第十四条：提前十五天通知",
      raised: raised("visit", "five-step"),
    },
    {
      id: "supervision",
      name: "居务监督会议",
      summary: "监督委员会查看居务公开和决议落实的情况。",
      attendees: "居务监督委员会成员",
      rhythm: "每季一次",
      attendance: TWO_THIRDS,
      passing: [half("监督意见")],
      objectionDays: 15,
      source: "居务监督委员会工作规则；到会和通过比例由本社区自定",
      raised: raised("visit", "five-step"),
    },
  ] as const satisfies readonly Draft[]
).map((kind: Draft, index) => ({
  unit: "persons",
  byArea: false,
  isStatutory: false,
  order: index + 1,
  ...("objectionDays" in kind ? { objectionTo: "居务监督委员会或社区办公电话" } : {}),
  ...kind,
}));

type Draft = Partial<MeetingKindData> & Pick<MeetingKindData, "id" | "name" | "summary" | "attendees">;

function steps(...list: string[]) {
  return list.map((one) => {
    const [name = "", meaning = ""] = one.split("|");
    return { name, meaning };
  });
}

function raised(channel: string, workflow: string) {
  return { channel, workflow, unit: COMMITTEE };
}
