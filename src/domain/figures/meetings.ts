import { counts, defineFigure } from "./define-figure.ts";

export const meetingsHeld = defineFigure({
  id: "meetings-held",
  name: "议事次数",
  topic: "meetings",
  unit: "次",
  entries: "meeting",
  measure: "count",
  shownAs: "number",
  definition: "统计期内已经召开的会议数，含议事会、夜话等各种会议。预告、改期和取消的不算。",
  numerator: "会议状态为“已召开”、开会日期在统计期内的会议",
  placedBy: "开会日期",
  tells: "居民和各方坐下来商量了多少次，是什么会。",
  doesNotTell: "开会多不等于办成的事多；办成多少看决议落实率。",
  groupings: ["month", "kind", "place", "year"],
  place: ({ data }) => (data.state === "held" ? counts(data.day) : undefined),
});
