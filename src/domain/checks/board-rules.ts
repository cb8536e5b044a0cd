import { isBoardOn } from "../boards/exposure-state.ts";
import type { Check } from "./check.ts";
import { asType, faultAt } from "./fault-at.ts";

/** The questions a community answers before it exposes anything (PIPL art. 55; `rules.md` B6, 1A). */
const QUESTIONS = ["handler", "assessed", "rule", "adoptedBy", "adopted"] as const;

export const boardRules: Check = {
  name: "board-rules",
  description:
    "Ensure that the exposure board is used only when it is switched on and its questions are answered.",
  forEntry(entry, content) {
    const settings = asType(entry, "boards")?.data.exposures;
    if (settings?.on)
      return QUESTIONS.filter((name) => settings[name] === undefined).map((name) =>
        faultAt(
          entry,
          ["exposures", name],
          "曝光台开通了，这一项还没有答",
          "请先答清楚谁负责、哪天评估、哪次会议通过了办法；答不上来，就不要开通。",
        ),
      );
    if (!asType(entry, "exposure") || isBoardOn(content)) return [];
    return [
      faultAt(
        entry,
        ["id"],
        "这个社区没有开通曝光台",
        "要曝光，先到“设置 → 榜单、异议和保存期限”里答全问题并开通；否则请删去这一条。",
      ),
    ];
  },
};
