import { expect, test } from "vitest";
import type { ActivityData } from "../../../../src/content-types/index.ts";
import { placesLeft, serviceCredit } from "../../../../src/domain/volunteers/service-credit.ts";
import { entryOf } from "../../entry-views/draw.ts";

function activity(values: Partial<Record<keyof ActivityData, unknown>> = {}): ActivityData {
  return entryOf("activity", {
    id: "HD-2024-0001",
    title: "清洁日",
    state: "held",
    day: "2024-06-01",
    venue: "广场",
    serviceMinutes: 600,
    noticeFrom: "2024-06-03",
    noticeTo: "2024-06-07",
    ...values,
  }).data;
}

test("service time is credited the day after its notice, not before", () => {
  const on = (today: string) => serviceCredit(activity(), today);
  expect(on("2024-06-02")).toBe("unannounced");
  expect(on("2024-06-03")).toBe("in notice");
  expect(on("2024-06-07")).toBe("in notice");
  expect(on("2024-06-08")).toBe("credited");
});

test("an objection holds it back until it is settled, also after the notice", () => {
  const objections = [{ day: "2024-06-05", note: "多算一人", decided: "2024-06-12", decision: "已改" }];
  const on = (today: string) => serviceCredit(activity({ objections }), today);
  expect(on("2024-06-04")).toBe("in notice");
  expect(on("2024-06-05")).toBe("objected");
  expect(on("2024-06-11")).toBe("objected");
  expect(on("2024-06-12")).toBe("credited");
});

test("without notice it is never credited; without time, or before it is held, there is nothing to credit", () => {
  expect(serviceCredit(activity({ noticeFrom: undefined, noticeTo: undefined }), "2030-01-01")).toBe(
    "unannounced",
  );
  expect(serviceCredit(activity({ serviceMinutes: undefined }), "2024-07-01")).toBeUndefined();
  expect(serviceCredit(activity({ state: "cancelled" }), "2024-07-01")).toBeUndefined();
});

test("places are left only while an activity calls for volunteers and says how many", () => {
  const planned = { state: "planned", wanted: 20 };
  expect(placesLeft(activity({ ...planned, signedUp: 14 }))).toBe(6);
  expect(placesLeft(activity(planned))).toBe(20);
  expect(placesLeft(activity({ ...planned, signedUp: 20 }))).toBe(0);
  expect(placesLeft(activity({ ...planned, wanted: undefined }))).toBeUndefined();
  expect(placesLeft(activity({ state: "held", wanted: 20 }))).toBeUndefined();
});
