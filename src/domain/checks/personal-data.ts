import { contentType } from "../../content-types/index.ts";
import { leaves } from "../../fields/index.ts";
import { consentedMobiles } from "../people/consented-mobiles.ts";
import { findingNames, scanText } from "../privacy/index.ts";
import type { Check } from "./check.ts";
import { faultAt } from "./fault-at.ts";

/** Only findings that may never be published; those a reviewer decides on are told in the admin. */
export const personalData: Check = {
  name: "personal-data",
  description: "Ensure that no entry holds personal data that may never be published.",
  forEntry(entry, content) {
    const allowances = consentedMobiles(content);
    return leaves(contentType(entry.type).fields, entry.data).flatMap(({ path, field, value }) => {
      if (typeof value !== "string" || field.refersTo || field.isMedia) return [];
      return scanText(value, { exposure: entry.type === "exposure", allowances })
        .filter(({ level }) => level === "block")
        .map(({ type, text, suggestion }) =>
          faultAt(
            entry,
            path,
            `写有不能公开的个人信息：${findingNames[type]}“${text}”`,
            suggestion && suggestion !== "删除" ? `请删去，或改成“${suggestion}”。` : "请删去这一处。",
          ),
        );
    });
  },
};
