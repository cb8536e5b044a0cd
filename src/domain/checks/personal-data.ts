import { contentType } from "../../content-types/index.ts";
import { leaves } from "../../fields/index.ts";
import { findingNames, scanText } from "../privacy/index.ts";
import type { Check } from "./check.ts";
import { faultAt } from "./fault-at.ts";
import { scanOptions } from "./scan-options.ts";

/** Only findings that may never be published; those a reviewer decides on are told in the admin. */
export const personalData: Check = {
  name: "personal-data",
  description: "Ensure that no entry holds personal data that may never be published.",
  forEntry(entry, content, register = NOBODY) {
    const options = { ...scanOptions(content, register), exposure: isPublicDispute(entry.type) };
    return leaves(contentType(entry.type).fields, entry.data).flatMap(({ path, field, value }) => {
      if (typeof value !== "string" || field.refersTo || field.isMedia) return [];
      return scanText(value, options)
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

/** Where words about behaviour are weighed: in exposures and in objections to them. */
function isPublicDispute(type: string): boolean {
  return type === "exposure" || type === "objection";
}

const NOBODY: readonly string[] = [];
