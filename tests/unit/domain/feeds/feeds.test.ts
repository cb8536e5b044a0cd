import { describe, expect, test } from "vitest";
import {
  atomFeed,
  calendarEvents,
  icsCalendar,
  latestNews,
  type Publisher,
} from "../../../../src/domain/feeds/index.ts";
import { contentOf, TODAY } from "../figures/arbitrary-content.ts";
import { readCalendar, valueOf, xmlFaults } from "./well-formed.ts";

const standing: Publisher = {
  site: "议事亭 & <亭>",
  host: "某社区居民委员会",
  community: "whole",
  authority: "sheyu.example",
  addressOf: (path) => `https://sheyu.example/sub${path}`,
};
const homeless: Publisher = { ...standing, authority: "x.invalid", addressOf: (path) => `/sub${path}` };

const content = contentOf({
  cases: [
    { title: "A & B <c> \u0007", received: "2024-09-01", outcome: "solved", closed: "2024-09-20" },
    { title: "还没办完", received: "2024-09-02" },
    { title: "明天才办结", received: "2024-09-02", outcome: "solved", closed: "2024-10-01" },
  ],
  meetings: [
    { title: "开过的会", day: "2024-09-10", state: "held", start: "19:30", end: "21:00" },
    { title: "下周的会", day: "2024-10-05", state: "announced" },
    { title: "下个月的会", day: "2024-11-05", state: "announced" },
    {
      title: "改期的会",
      day: "2024-10-06",
      state: "announced",
      moves: [
        { from: "2024-09-28", told: "2024-09-22", reason: "台风" },
        { from: "2024-10-01", told: "2024-09-29", reason: "过节" },
      ],
      start: "23:00",
      end: "00:30",
    },
    {
      title: "取消的会",
      day: "2024-10-03",
      state: "cancelled",
      cancelledOn: "2024-09-30",
      cancelReason: "事情已经办好",
      start: "19:00",
    },
  ],
  honours: [{ day: "2024-09-12", category: "helping" }],
  exposures: [{ published: "2024-09-25", title: "不该进订阅的曝光" }],
  activities: [
    {
      day: "2024-10-12",
      state: "planned",
      title: `长名字${"，很长；".repeat(10)}🏮`,
      call: "第一行\n第二行\\完,;",
    },
    { day: "2024-10-13", state: "cancelled" },
  ],
});

describe("the well-formedness check", () => {
  test.each([
    "<a><b></a></b>",
    "<a>x & y</a>",
    "<a b=c/>",
    '<a b="1" b="2"/>',
    "<a>1 < 2</a>",
    "<a>",
    "<a/><b/>",
    "<a>&nbsp;</a>",
    "<a>\u0007</a>",
  ])("refuses %s", (text) => {
    expect(xmlFaults(text)).not.toEqual([]);
  });

  test.each([
    ["bare line feeds", "BEGIN:VCALENDAR\nEND:VCALENDAR\n"],
    ["long lines", `BEGIN:VCALENDAR\r\nSUMMARY:${"长".repeat(30)}\r\nEND:VCALENDAR\r\n`],
    ["crossed blocks", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\nEND:VEVENT\r\n"],
    ["lines that are no property", "BEGIN:VCALENDAR\r\n你好\r\nEND:VCALENDAR\r\n"],
  ])("refuses a calendar with %s", (_, text) => {
    expect(() => readCalendar(text)).toThrow();
  });
});

describe("the feed", () => {
  const news = latestNews(content, TODAY);

  test("tells closed cases, honours and meetings, newest first, and nothing of tomorrow", () => {
    expect(news.map(({ title }) => title)).toEqual([
      "已取消：取消的会",
      "已改期：改期的会",
      "预告：下周的会",
      "已解决：A & B <c> \u0007",
      "帮邻居",
      "开过的会",
    ]);
    expect(news.every(({ day }) => day <= TODAY)).toBe(true);
  });

  test("never tells an exposure", () => {
    expect(atomFeed(news, standing, TODAY)).not.toContain("曝光");
  });

  test("marks what a program made, as the pages do", () => {
    const made = contentOf({
      cases: [{ received: "2024-09-01", outcome: "solved", closed: "2024-09-20", demo: true }],
      meetings: [{ day: "2024-09-10", state: "held", demo: true }],
      activities: [{ day: "2024-09-10", state: "held", demo: true }],
    });
    for (const { summary } of latestNews(made, TODAY)) expect(summary).toMatch(/^演示数据。/);
    for (const { description } of calendarEvents(made)) expect(description).toMatch(/^演示数据。/);
    for (const { summary } of news) expect(summary).not.toContain("演示数据");
  });

  test("is cut at the number asked for", () => {
    expect(latestNews(content, TODAY, 2)).toEqual(news.slice(0, 2));
  });

  test("is well-formed whatever the words are, with all that Atom wants of an entry", () => {
    const feed = atomFeed(news, standing, TODAY);
    expect(xmlFaults(feed)).toEqual([]);
    expect(feed).toContain("已解决：A &amp; B &lt;c&gt; </title>");
    expect(feed.match(/<entry>/g)).toHaveLength(news.length);
    for (const entry of feed.split("<entry>").slice(1)) {
      expect(entry).toMatch(/<id>tag:sheyu\.example,2026:whole\/[a-z]+\/[A-Z]+-2024-\d+<\/id>/);
      expect(entry).toMatch(/<updated>\d{4}-\d\d-\d\dT00:00:00\+08:00<\/updated>/);
      expect(entry).toMatch(/<title>.+<\/title>/);
    }
  });

  test("has whole addresses only when the site knows where it stands", () => {
    expect(atomFeed(news, standing, TODAY)).toContain('rel="self" href="https://sheyu.example/sub/feed.xml"');
    const relative = atomFeed(news, homeless, TODAY);
    expect(relative).not.toContain('rel="self"');
    expect(relative).toContain('href="/sub/cases/LJ-2024-0001/"');
    expect(relative.replace("http://www.w3.org/2005/Atom", "")).not.toContain("://");
  });
});

describe("the calendar", () => {
  const calendar = readCalendar(icsCalendar(calendarEvents(content), standing, TODAY));
  const events = calendar.blocks.filter(({ name }) => name === "VEVENT");
  const eventNamed = (words: string) => events.find((event) => valueOf(event, "SUMMARY")!.includes(words))!;
  const startOf = (event: (typeof events)[number]) =>
    event.properties.find(({ name }) => name === "DTSTART")!;

  test("has every meeting and activity once, by an identity of its own", () => {
    const ids = events.map((event) => valueOf(event, "UID"));
    expect(ids).toHaveLength(7);
    expect(new Set(ids).size).toBe(7);
    expect(ids).toContain("meeting-YS-2024-0001.whole@sheyu.example");
    for (const event of events) expect(valueOf(event, "DTSTAMP")).toBe("20240929T160000Z");
  });

  test("times are in China's zone, which the calendar describes; a day without a time is a whole day", () => {
    expect(startOf(eventNamed("开过的会"))).toEqual({
      name: "DTSTART",
      parameters: ";TZID=Asia/Shanghai",
      value: "20240910T193000",
    });
    expect(startOf(eventNamed("下周的会"))).toMatchObject({ parameters: ";VALUE=DATE", value: "20241005" });
    const zone = calendar.blocks.find(({ name }) => name === "VTIMEZONE")!;
    expect(valueOf(zone, "TZID")).toBe("Asia/Shanghai");
    expect(valueOf(zone.blocks[0]!, "TZOFFSETTO")).toBe("+0800");
  });

  test("what ends after midnight ends on the next day", () => {
    expect(valueOf(eventNamed("改期的会"), "DTEND")).toBe("20241007T003000");
  });

  test("a cancelled one is cancelled, a moved one replaces the earlier, and both say so", () => {
    expect(valueOf(eventNamed("取消的会"), "STATUS")).toBe("CANCELLED");
    expect(valueOf(eventNamed("取消的会"), "SUMMARY")).toBe("【已取消】取消的会");
    const moved = eventNamed("改期的会");
    expect([valueOf(moved, "STATUS"), valueOf(moved, "SEQUENCE")]).toEqual(["CONFIRMED", "2"]);
    expect(valueOf(moved, "DESCRIPTION")).toContain("原定2024年9月28日：台风");
    expect(valueOf(moved, "DESCRIPTION")).toContain("原定2024年10月1日：过节");
    expect(valueOf(eventNamed("开过的会"), "SEQUENCE")).toBe("0");
  });

  test("long lines are folded between characters, and signs of the format escaped", () => {
    const long = eventNamed("长名字");
    expect(valueOf(long, "SUMMARY")).toBe(`长名字${"，很长；".repeat(10)}🏮`);
    expect(valueOf(long, "DESCRIPTION")).toBe("第一行\\n第二行\\\\完\\,\\;");
  });

  test("addresses are given only when the site knows where it stands", () => {
    expect(valueOf(eventNamed("开过的会"), "URL")).toBe("https://sheyu.example/sub/meetings/YS-2024-0001/");
    expect(icsCalendar(calendarEvents(content), homeless, TODAY)).not.toContain("URL:");
  });
});
