import { expect, test } from "vitest";
import { fold, foldText } from "../../../../src/domain/search/index.ts";
import { hanVariants } from "../../../../src/domain/search/han-variants.ts";

test("case and width make no difference", () => {
  expect(foldText("ＬＪ－２０２４－０１６８")).toBe("lj-2024-0168");
  expect(foldText("Wi-Fi ＰＡＲＫｉｎｇ")).toBe("wi-fi parking");
});

test("Traditional characters and variants of phones are searched as Simplified", () => {
  expect(foldText("樓道燈壞了")).toBe("楼道灯坏了");
  expect(foldText("垃圾乾濕分離")).toBe("垃圾干湿分离");
  expect(foldText("電動車於裡面充電")).toBe("电动车于里面充电");
  expect(foldText("⽔電費繳納")).toBe("水电费缴纳");
  expect(foldText("羣眾囬訪")).toBe("群众回访");
  expect(foldText("二○二四年")).toBe("二〇二四年");
});

test("signs and radicals that phones and PDF files give are searched as what they look like", () => {
  expect(foldText("臺灣裡號樓 ３０㎡ m² ①②⑩ ９８％ № ℃")).toBe("台湾里号楼 30m2 m2 1210 98% no °c");
  expect(foldText("⻔卫⻋棚⻓期⺠警")).toBe("门卫车棚长期民警");
});

test("an accent is part of its letter, however it is written", () => {
  expect(foldText("cafe\u0301 ｶﾞｽ")).toBe(foldText("café ガス"));
  expect(fold("e\u0301b")).toEqual({ units: ["é", "b"], starts: [0, 2] });
});

test("a letter has one form wherever it stands, and a fraction is typed with a stroke", () => {
  expect(foldText("ΟΔΟΣ")).toBe(foldText("οδος"));
  expect(foldText("½ ⅓")).toBe("1/2 1/3");
});

test("characters that Simplified text uses itself stay", () => {
  expect(foldText("著名藉口台账里面")).toBe("著名藉口台账里面");
});

test("dashes, quotation marks and dots are alike", () => {
  expect(foldText("“三供一业”A—B～C‧D")).toBe('"三供一业"a-b~c·d');
});

test("no character folds into one that folds on", () => {
  const pairs = [...hanVariants];
  const forms = new Set(pairs.filter((_, index) => index % 2 === 0));
  expect(pairs.length % 2).toBe(0);
  expect(pairs.filter((character, index) => index % 2 === 1 && forms.has(character))).toEqual([]);
});

test("invisible characters go, every white space is a blank", () => {
  expect(foldText("楼\u200b道\ufeff灯\u00ad")).toBe("楼道灯");
  expect(foldText("a\u3000b\tc\nd")).toBe("a b c d");
});

test("every unit knows where it comes from", () => {
  const { units, starts } = fold("𠮷3㎡Ａ");
  expect(units).toEqual(["𠮷", "3", "m", "2", "a"]);
  expect(starts).toEqual([0, 2, 3, 3, 4]);
});
