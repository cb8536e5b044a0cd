import type { WorkflowData } from "../content-types/index.ts";

type Step = WorkflowData["steps"][number];

/** The workflows that the five published accounts describe, ready to be used or changed. */
export const workflows: readonly WorkflowData[] = [
  {
    id: "sunlit",
    name: "阳光议事：收集—办理—反馈",
    summary:
      "居民的问题先收集登记，再按自治、协商、联动三级办理，办完向居民反馈。话有地方说，理有地方评，事有地方办。",
    steps: [
      step("收集", "登记问题，能当场答复的当场答复，其余定下办理层级", "社区专人", "intake"),
      step(
        "办理",
        "身边小事自治解决，复杂难事协商解决，困难问题联动解决",
        "责任单位",
        "handling",
        "repeatable",
      ),
      step("反馈", "把结果告诉反映问题的居民，并在小区里公开", "社区", "closing"),
    ],
    origin: "临安兰锦社区阳光议事（2019年11月起）",
  },
  {
    id: "six-step",
    name: "六步闭环",
    summary: "从信息上报到考核评价一步接一步，每一步都有单位负责、有日期可查。",
    steps: [
      step("信息上报", "网格员、楼长或居民报来问题", "网格员", "intake"),
      step("核实立案", "到现场看，确认属实后立案", "社区", "intake"),
      step("分流交办", "交给该办的单位，定下期限", "社区", "handling"),
      step("跟踪处理", "责任单位办理，社区跟着看进度", "责任单位", "handling", "repeatable"),
      step("事件反馈", "把结果告诉居民", "社区", "closing"),
      step("考核评价", "居民评价，结果记入责任单位考核", "居民", "evaluation", "skippable"),
    ],
    origin: "潍坊坊子区睦邻党建",
  },
  {
    id: "four-step",
    name: "收集—办理—销号—评价",
    summary: "问题进台账，办好一件销一件；网格和社区办不了的，上报指挥中心审核、分流。",
    steps: [
      step("收集", "巡查、走访、来访得到的问题登记入账", "网格员", "intake"),
      step("办理", "能解决的及时解决，不能解决的上报分流", "责任单位", "handling", "repeatable"),
      step("销号", "核对办理情况，从台账上销去", "社区", "closing"),
      step("评价", "居民评价办得怎么样", "居民", "evaluation", "skippable"),
    ],
    origin: "某市基层治理经验材料",
  },
  {
    id: "five-step",
    name: "说、议、办、回、评",
    summary: "居民说事，大家议事，责任单位办事，向居民回话，请居民评事：事事有记录，件件有回音。",
    steps: [
      step("说", "居民在拉呱会、夜话会上说出问题，记入问题清单", "居民", "intake"),
      step("议", "定下怎么办、谁来办，问题清单变成行动清单", "社区和各方代表", "handling"),
      step("办", "小事马上办，大事按程序办", "责任单位", "handling", "repeatable"),
      step("回", "把办理情况告诉说事的人", "社区", "closing"),
      step("评", "居民评价", "居民", "evaluation", "skippable"),
    ],
    origin: "济宁“拉呱说事、说事必回”",
  },
  {
    id: "neighbour-council",
    name: "睦邻议事会六步",
    summary: "需要花钱、需要大家点头的事，由睦邻议事会商量决定，并一直跟到有结果。",
    steps: [
      step("提出问题", "居民或楼长把问题交给议事会", "居民", "intake"),
      step("商议问题", "各方到场说明情况，商量办法", "议事会", "handling", "repeatable"),
      step("决议问题", "表决或协商一致，形成决议", "议事会", "handling"),
      step("资金筹措", "定下钱从哪来；不花钱的事跳过", "议事会", "handling", "skippable"),
      step("落实监督", "责任单位施工办理，议事会派人监督", "责任单位", "closing", "repeatable"),
      step("结果评价", "居民评价结果", "居民", "evaluation", "skippable"),
    ],
    origin: "潍坊坊子区睦邻党建",
  },
];

function step(
  name: string,
  meaning: string,
  whoActs: string,
  stage: Step["stage"],
  trait?: "repeatable" | "skippable",
): Step {
  return {
    name,
    meaning,
    whoActs,
    stage,
    repeatable: trait === "repeatable",
    skippable: trait === "skippable",
  };
}
