import { describe, expect, test } from "vitest";
import { draw, entryOf, words } from "./draw.ts";

const anAssessment = (values: Record<string, unknown> = {}) =>
  entryOf("assessment", {
    id: "PY-2024-0002",
    title: "物业下半年考核",
    unit: "property",
    kind: "property",
    day: "2024-06-10",
    method: "问卷。",
    evaluators: [{ name: "居民", asked: 50, answered: 40 }],
    results: [{ item: "保洁", by: "居民", satisfied: 30, mostly: 6, dissatisfied: 4 }],
    ...values,
  });

describe("an assessment", () => {
  const past = anAssessment({ id: "PY-2023-0001", title: "物业上半年考核", day: "2023-12-10" });
  const rival = anAssessment({ id: "PY-2023-0002", title: "别家物业考核", unit: "rival", day: "2023-12-11" });

  test("tells method, sample, results and that the organisation has not answered", () => {
    const text = words(draw(anAssessment()));
    expect(text).toContain("征求 50 人，40 人回答");
    expect(text).toMatch(/保洁居民评3064/);
    expect(text).toContain("单位还没有答复");
  });

  test("stands beside its own past and nobody else's", () => {
    const html = draw(anAssessment(), [past, rival]);
    expect(html).toContain('href="/sub/assessments/PY-2023-0001/"');
    expect(html).not.toContain("PY-2023-0002");
    expect(words(html)).not.toMatch(/排名第|得分|名次/);
  });
});

describe("the three lists", () => {
  const listing = (id: string, kind: string, title: string, values: Record<string, unknown> = {}) =>
    entryOf("listing", {
      id,
      kind,
      title,
      category: "care",
      day: "2024-01-02",
      description: title,
      ...values,
    });
  const need = listing("QD-2024-0001", "need", "老人出门难");
  const resource = listing("QD-2024-0002", "resource", "护士半天", { unit: "hospital" });
  const project = listing("QD-2024-0003", "project", "上门一小时", {
    unit: "hospital",
    needs: ["QD-2024-0001"],
    resources: ["QD-2024-0002"],
  });

  test.each([
    ["need", need, [resource, project]],
    ["resource", resource, [need, project]],
    ["project", project, [need, resource]],
  ])("a %s leads to the other two", (_, entry, others) => {
    const html = draw(entry, others);
    for (const { id } of others) expect(html).toContain(`href="/sub/listings/${id}/"`);
    expect(html).not.toContain(`href="/sub/listings/${entry.id}/"`);
  });

  test("a need that no project answers says so", () => {
    expect(draw(need, [resource])).toContain("还没有服务项目回应");
  });
});

test("a service shows its papers, its telephone and how often it was done", () => {
  const service = entryOf("service", {
    id: "card",
    name: "优待证",
    category: "papers",
    unit: "committee",
    eligible: "老人",
    papers: ["身份证"],
    where: "窗口",
    hours: "工作日",
    phone: "0571-90000001",
    fee: "免费",
    duration: "当场",
    proxy: true,
  });
  const tally = entryOf("tally", {
    id: "JS-2024-0001",
    title: "一月",
    from: "2024-01-01",
    day: "2024-01-31",
    counts: [
      { service: "card", handled: 9 },
      { service: "other", handled: 70 },
    ],
  });
  const html = draw(service, [tally]);
  expect(html).toContain('href="tel:057190000001"');
  expect(words(html)).toMatch(/身份证.*可以|可以红色代办.*身份证/);
  expect(words(html)).toMatch(/2024-01-31.*9$/);
  expect(html).not.toContain("70");
});

test("an activity tells places left before it, and credit and consent after it, but no consent number", () => {
  const activity = (values: Record<string, unknown>) =>
    entryOf("activity", { id: "HD-2024-0001", title: "清洁日", day: "2024-06-01", venue: "广场", ...values });
  const planned = words(draw(activity({ state: "planned", wanted: 20, signedUp: 14, call: "来帮忙。" })));
  expect(planned).toContain("还缺 6 人");
  expect(planned).toContain("要20人，已报名14人");
  const held = draw(
    activity({
      state: "held",
      headcount: 12,
      serviceMinutes: 600,
      noticeFrom: "2024-06-03",
      noticeTo: "2024-06-07",
      participants: [{ name: "林守拙", consent: "TY-2024-0001" }],
    }),
  );
  expect(words(held)).toContain("时长已记入");
  expect(held).toContain("林守拙");
  expect(held).not.toContain("TY-2024-0001");
});
