import { findingNames } from "../privacy/index.ts";
import type { Check } from "./check.ts";
import { faultAt } from "./fault-at.ts";
import { personalFindings } from "./personal-findings.ts";
import { scanOptions } from "./scan-options.ts";

/** Only findings that may never be published; those a reviewer decides on are asked about in the office. */
export const personalData: Check = {
  name: "personal-data",
  description: "Ensure that no entry holds personal data that may never be published.",
  forEntry(entry, content, register = NOBODY) {
    return personalFindings(entry, scanOptions(content, register))
      .filter(({ finding }) => finding.level === "block")
      .map(({ path, finding: { type, text, suggestion } }) =>
        faultAt(
          entry,
          path,
          `写有不能公开的个人信息：${findingNames[type]}“${text}”`,
          suggestion && suggestion !== "删除" ? `请删去，或改成“${suggestion}”。` : "请删去这一处。",
        ),
      );
  },
};

const NOBODY: readonly string[] = [];
