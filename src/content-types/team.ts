import { count, day, list, markdown, optional, reference, shortName, text } from "../fields/index.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";
import { demo, sources } from "./shared-fields.ts";

/** A volunteer team: what it does and how many belong to it; members are not listed. */
export const teamType = defineContentType({
  name: "team",
  label: "志愿队伍",
  description: "志愿服务队：做什么、多少人。不列队员名单。",
  folder: "teams",
  address: "/teams/",
  titleField: "name",
  fields: {
    id: shortName({ label: "短名" }),
    name: text({ label: "队伍名称", max: 40 }),
    services: list({ label: "服务内容", item: "服务", of: text({ label: "服务", max: 20 }) }),
    members: optional(count({ label: "队员人数", unit: "人", max: 100_000 })),
    founded: optional(day({ label: "成立日期" })),
    organisation: optional(reference({ label: "所属单位", to: "organisation" })),
    sources,
    demo,
    body: optional(markdown({ label: "介绍" })),
  },
});

export type TeamData = DataOf<typeof teamType>;
