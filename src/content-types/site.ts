import {
  count,
  group,
  list,
  longText,
  officePhone,
  optional,
  reference,
  shortName,
  text,
  webAddress,
} from "../fields/index.ts";
import { defineContentType, type DataOf } from "./define-content-type.ts";

/** Who runs the portal and how to reach them; shown on every page. */
export const siteType = defineContentType({
  name: "site",
  label: "网站信息",
  description: "网站名称、联系方式、导航、备案号。",
  folder: "settings",
  single: true,
  titleField: "name",
  fields: {
    name: text({ label: "网站名称", max: 30 }),
    community: text({ label: "社区名称", max: 30 }),
    place: reference({ label: "社区本身", hint: "地点里代表整个社区的那一条", to: "place" }),
    slogan: text({ label: "一句话介绍", max: 60 }),
    host: text({ label: "主办单位", max: 60 }),
    phone: optional(officePhone({ label: "办公电话" })),
    emergency: optional(
      text({ label: "紧急情况怎么办", hint: "印在“有困难找谁”单页上，例如：火警119，急救120", max: 80 }),
    ),
    verifyDays: optional(
      count({
        label: "电话多少天核实一次",
        hint: "不填是 180 天；过了没核实的电话变灰",
        unit: "天",
        min: 1,
        max: 3650,
      }),
    ),
    address: text({ label: "办公地点", max: 80 }),
    hours: text({ label: "办公时间", max: 80 }),
    complaints: longText({ label: "监督投诉渠道", hint: "对公开的内容有意见找谁" }),
    notice: optional(longText({ label: "全站提示", hint: "显示在每页顶部，例如“演示网站”" })),
    navigation: list({
      label: "导航",
      item: "导航项",
      summary: "{{fields.name}}",
      max: 9,
      of: group({
        label: "导航项",
        fields: { name: text({ label: "名称", max: 8 }), path: webAddress({ label: "路径" }) },
      }),
    }),
    sections: optional(
      list({
        label: "全部栏目",
        item: "一组栏目",
        hint: "网站的全部入口，按组列在页脚和“全部栏目”页上",
        summary: "{{fields.name}}",
        max: 12,
        of: group({
          label: "一组栏目",
          fields: {
            name: text({ label: "组名", max: 8 }),
            items: list({
              label: "栏目",
              item: "栏目",
              summary: "{{fields.name}}",
              max: 40,
              of: group({
                label: "栏目",
                fields: { name: text({ label: "名称", max: 14 }), path: webAddress({ label: "路径" }) },
              }),
            }),
          },
        }),
      }),
    ),
    licence: optional(
      group({
        label: "数据许可",
        hint: "别人拿了开放数据可以做什么；不写就是没有许可",
        fields: {
          id: text({ label: "代号", hint: "例如 CC-BY-4.0", max: 40 }),
          title: text({ label: "名称", max: 60 }),
          path: webAddress({ label: "许可全文的网址" }),
        },
      }),
    ),
    members: optional(
      list({
        label: "下面的社区",
        item: "一个社区",
        hint: "只有街道、区、市的门户填：按行政区划的顺序，不按数字排",
        summary: "{{fields.name}}",
        max: 3000,
        of: group({
          label: "一个社区",
          fields: {
            id: shortName({ label: "短名", hint: "定了就不要再改" }),
            name: text({ label: "名称", max: 30 }),
            address: webAddress({ label: "它的门户的网址" }),
            folder: optional(
              text({
                label: "它的网站在本机的文件夹",
                hint: "在同一台机器上生成的才填；不填就从网址取",
                max: 300,
              }),
            ),
          },
        }),
      }),
    ),
    serviceNoticeDays: optional(
      count({
        label: "服务时长至少公示几个工作日",
        unit: "个工作日",
        hint: "不填就是 3 个工作日",
        min: 1,
        max: 30,
      }),
    ),
    icp: optional(text({ label: "ICP 备案号", max: 40 })),
    policeRecord: optional(text({ label: "公安备案号", max: 40 })),
  },
});

export type SiteData = DataOf<typeof siteType>;
