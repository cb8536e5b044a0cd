import { describe, expect, test } from "vitest";
import { contentTypes } from "../../../src/content-types/index.ts";
import { BLANK_DAY } from "../../../src/domain/calendar/day.ts";
import { entryViews } from "../../../src/entry-views/index.ts";
import { aCase, aMeeting, anExposure, aResolution, boardSettings, draw, entryOf, words } from "./draw.ts";

test("every content type with a public address has a view, and no other has", () => {
  const withPage = contentTypes.filter(({ address }) => address).map(({ name }) => name);
  expect(Object.keys(entryViews).sort()).toEqual([...withPage].sort());
});

const anActivity = {
  id: "HD-2024-0001",
  title: "扫楼道",
  state: "planned",
  day: "2024-06-25",
  venue: "北苑",
  place: "north",
};

describe("a case", () => {
  test("reads completely when nothing it refers to is at hand, as in a preview", () => {
    const html = draw(aCase());
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(words(html)).toContain("现在走到“受理”（2024年6月3日）。");
  });

  test("shows outcome and verdict side by side, and says so when they differ", () => {
    const closed = { outcome: "solved", closed: "2024-06-20" };
    const disputed = words(draw(aCase({ ...closed, verdict: "dissatisfied" })));
    expect(disputed).toMatch(/办理结果已解决.*居民评价不满意.*有争议/);
    const agreed = words(draw(aCase({ ...closed, verdict: "satisfied" })));
    expect(agreed).toMatch(/办理结果已解决.*居民评价满意/);
    expect(agreed).not.toContain("有争议");
  });

  test("does not take silence for satisfaction", () => {
    expect(words(draw(aCase({ outcome: "solved", closed: "2024-06-20" })))).toContain("没有评价不算满意");
  });

  test("leads to those who look after its place, once that place is known", () => {
    const home = entryOf("place", { id: "north", name: "北苑", kind: "estate" });
    expect(draw(aCase({ place: "north" }), [home])).toContain('href="/sub/who-to-ask/north/"');
    expect(draw(aMeeting({ place: "north" }), [home])).toContain('href="/sub/who-to-ask/north/"');
    expect(draw(entryOf("activity", anActivity), [home])).toContain('href="/sub/who-to-ask/north/"');
    expect(draw(aCase({ place: "north" }))).not.toContain("有困难找谁");
  });

  test("leads to the resolution that came of it", () => {
    const html = draw(aCase(), [aResolution({ case: "LJ-2024-0001" })]);
    expect(html).toContain('href="/sub/resolutions/JY-2024-0001/"');
  });

  test("shows what it looked like before and after", () => {
    const picture = (when: string) => ({ image: "/media/lamp.svg", alt: `${when} the work`, when });
    const html = words(draw(aCase({ pictures: [picture("before"), picture("after")] })));
    expect(html).toMatch(/办理前[\s\S]*办理后/);
  });

  test("says when it was made by a program", () => {
    expect(draw(aCase({ demo: true }))).toContain("演示数据");
    expect(draw(aCase())).not.toContain("演示数据");
  });

  test("shows text that looks like HTML as text", () => {
    const html = draw(aCase({ title: "<b>x</b>", body: "<script>alert(1)</script>" }));
    expect(html).not.toMatch(/<script|<b>x/);
  });
});

describe("an exposure", () => {
  test("is shown during its term", () => {
    expect(draw(anExposure(), [boardSettings])).toContain("从窗口拉线充电。");
  });

  test("afterwards none of its words remain, whether it expired or was put right", () => {
    for (const [html, why] of [
      [draw(anExposure(), [boardSettings], "2024-07-01"), "已到期撤下"],
      [draw(anExposure({ corrected: "2024-06-20" }), [boardSettings], "2024-06-20"), "已整改撤下"],
      [draw(anExposure()), "没有开通曝光台"],
    ] as const) {
      expect(html).toContain(why);
      for (const secret of ["飞线", "车棚", "窗口", "劝导", "公约"]) expect(html).not.toContain(secret);
    }
  });
});

describe("a meeting", () => {
  test("gives the votes of each point in a table whose heads name their columns", () => {
    const html = draw(aMeeting());
    expect(html).toContain('<th scope="col" class="no-wrap">同意</th>');
    expect(words(html)).toMatch(/同意反对弃权181521/);
  });

  test("has no table of votes for a point without a vote", () => {
    expect(draw(aMeeting()).match(/<table/g)).toHaveLength(1);
  });

  test("hangs a resolution on the point that made it", () => {
    const html = draw(aMeeting(), [aResolution({ agendaItem: 2 })]);
    expect(html.indexOf("通报停水")).toBeLessThan(html.indexOf("/sub/resolutions/JY-2024-0001/"));
  });

  test("tells the cases that a point raised from those that were only talked over", () => {
    const drawn = (received: string) =>
      words(draw(aMeeting(), [aCase({ received, meeting: "YS-2024-0001", agendaItem: 2 })]));
    expect(drawn("2024-06-05")).toContain("由此立案");
    expect(drawn("2024-06-04")).not.toContain("由此立案");
    expect(drawn("2024-06-04")).toContain("商议的案件");
  });

  test("says of a passed point that nobody has yet taken it on, until a resolution does", () => {
    expect(draw(aMeeting())).toContain("谁负责、何时完成，还没有写成决议");
    expect(draw(aMeeting(), [aResolution()])).not.toContain("还没有写成决议");
  });

  test("has no weekday while its day is not filled in, as in a preview", () => {
    expect(words(draw(aMeeting({ day: "2024-06-24" })))).toContain("2024年6月24日（星期一）");
    const blank = words(draw(aMeeting({ day: BLANK_DAY })));
    expect(blank).toContain("（未填）");
    expect(blank).not.toContain("星期");
  });

  test("says that it was called off", () => {
    expect(draw(aMeeting({ state: "cancelled" }))).toContain("已取消");
  });
});

test("a resolution shows how far it is, and sums its money to the fen", () => {
  const html = draw(
    aResolution({
      progress: [{ day: "2024-06-10", percent: 40, note: "已采购。" }],
      funding: [
        { source: "公共收益", amount: 0.1 },
        { source: "社区经费", amount: 0.2 },
      ],
    }),
  );
  expect(html).toContain('value="40"');
  expect(words(html)).toContain("合计0.30");
});

test("an activity tells its service time in hours, and lists nobody", () => {
  const activity = entryOf("activity", {
    id: "HD-2024-0001",
    title: "清洁日",
    state: "held",
    day: "2024-06-01",
    venue: "广场",
    headcount: 12,
    serviceMinutes: 150,
  });
  expect(words(draw(activity))).toMatch(/参加人数12人.*2小时30分/);
});

test("an organisation can be called by pressing its number", () => {
  const organisation = entryOf("organisation", {
    id: "property",
    name: "阳光物业",
    kind: "property",
    duties: "保洁。",
    phone: "0571-90000006",
  });
  expect(draw(organisation)).toContain('href="tel:057190000006"');
});
