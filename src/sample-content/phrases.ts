import type { WorkflowData } from "../content-types/index.ts";

/** How steps are usually told, by the part of the workflow they belong to; what is in 〔〕 is to be filled in. */
export const usualPhrases: Readonly<Partial<Record<Stage, readonly Phrase[]>>> = {
  intake: [
    { text: "已登记，交〔单位〕办理，〔日期〕前回话。" },
    { category: "advice", text: "已当场答复：〔答复内容〕。" },
  ],
  handling: [
    { text: "已到现场看过：〔看到的情况〕。准备〔怎么办〕，〔哪天〕前办好。" },
    { category: "facilities", text: "已派维修人员到场，查明是〔原因〕，〔更换或修好了什么〕。" },
    { category: "parking", text: "已现场劝导，并请物业在〔位置〕补划标线、加强巡查。" },
    { category: "noise", text: "已上门劝导，约定〔时段〕不再〔行为〕，三天内再回看。" },
  ],
  closing: [
    { text: "已把结果告诉反映的居民，并贴在〔位置〕的公开栏。" },
    { text: "眼下办不了：〔原因〕。已向居民说明，〔什么条件具备〕后再办。" },
  ],
};

type Stage = WorkflowData["steps"][number]["stage"];
type Phrase = NonNullable<WorkflowData["steps"][number]["phrases"]>[number];
