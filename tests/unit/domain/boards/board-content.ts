import type { BoardsData, DataByType, Entry, TypeName } from "../../../../src/content-types/index.ts";
import { contentType } from "../../../../src/content-types/index.ts";
import { makeContent, type Content } from "../../../../src/domain/content.ts";

/** Content with board settings (none when null) and the entries given, all through the real schema. */
export function boardContent(
  entries: readonly Entry[],
  exposures: Partial<BoardsData["exposures"]> | null = {},
): Content {
  const settings = { ...boards, exposures: { ...boards.exposures, ...exposures } };
  return makeContent([...(exposures ? [made("boards", "boards", settings)] : []), calendar, ...entries]);
}

export function exposure(change: Partial<DataByType["exposure"]> = {}): Entry {
  return made("exposure", "BG-2024-0001", {
    id: "BG-2024-0001",
    title: "北门车棚 飞线充电",
    category: "charging",
    place: "home",
    location: "北门车棚",
    day: "2024-06-01",
    description: "电线从窗口拉下充电。",
    rule: "居民公约第三条",
    warned: "2024-06-02",
    correctBy: "2024-06-05",
    handling: "已劝导",
    published: "2024-06-10",
    expires: "2024-06-25",
    cleared: true,
    ...change,
  });
}

export function objection(change: Partial<DataByType["objection"]> = {}): Entry {
  return made("objection", "YY-2024-0001", {
    id: "YY-2024-0001",
    title: "对一条曝光的异议",
    kind: "exposure",
    about: "BG-2024-0001",
    received: "2024-06-12",
    summary: "有居民说位置写错了。",
    ...change,
  });
}

export function honour(change: Partial<DataByType["honour"]> = {}): Entry<"honour"> {
  return made("honour", "HB-2024-0001", {
    id: "HB-2024-0001",
    title: "王小禾连夜守着井盖",
    day: "2024-06-01",
    category: "public-spirit",
    place: "home",
    honoured: "王小禾",
    consent: { ref: "同意-07", covers: ["name", "deed", "photo"], until: "2024-12-31" },
    pictures: [{ image: "/media/a.png", alt: "王小禾站在井盖旁" }],
    body: "下雨那晚，王小禾守到天亮。",
    ...change,
  }) as unknown as Entry<"honour">;
}

export function made(type: TypeName, id: string, values: unknown): Entry {
  const { folder, schema } = contentType(type);
  return { type, id, file: `${folder}/${id}.yml`, data: schema.parse(values) } as Entry;
}

const boards = {
  exposures: {
    on: true,
    handler: "居委会",
    assessed: "2024-01-05",
    rule: "《曝光办法》",
    adoptedBy: "居民代表会议",
    adopted: "2024-01-10",
    days: 15,
    households: 30,
  },
  honours: { noticeDays: 7 },
  objections: [{ kind: "exposure", amount: 3, unit: "working-days" }],
  retention: [
    { type: "honour", amount: 2, unit: "years" },
    { type: "case", amount: 6, unit: "months" },
  ],
};

const calendar = made("calendar", "calendar", {
  years: [{ year: 2024, holidays: [{ name: "端午", from: "2024-06-08", to: "2024-06-10" }] }],
});
