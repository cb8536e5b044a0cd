import { describe, expect, test } from "vitest";
import { maskName, scanText, unusedAllowances } from "../../../../src/domain/privacy/index.ts";
import { checkSign } from "../../../../src/domain/privacy/identity-number.ts";
import { normalise } from "../../../../src/domain/privacy/normalise.ts";
import { foldNumerals } from "../../../../src/domain/privacy/numerals.ts";
import { passesLuhn } from "../../../../src/domain/privacy/bank-card.ts";

const types = (text: string) => scanText(text).map((it) => it.type);

describe("normalising", () => {
  test.each([
    ["１３８​００１３", "1380013"],
    ["三號樓二單元五百零一室", "3号楼2单元501室"],
    ["一千二百零三、二十、廿三、十", "1203、20、23、10"],
    ["幺三八洞洞幺三八洞洞洞", "13800138000"],
    ["1️⃣3️⃣8️⃣ ①③⑧ ❶❸❽ ١٣٨ 𝟏𝟑𝟖", "138 138 138 138 138"],
    ["五O1室", "501室"],
    ["鲁Н１", "鲁H1"],
    ["138&nbsp;00<b>13</b>&#56;", "138 00138"],
    ["<td>138</td><td>00</td>", "\n138\n\n00\n"],
  ])("%s reads %s", (written, read) => {
    expect(foldNumerals(normalise(written)).text).toBe(read);
  });
});

describe("scanText", () => {
  test("marks the original passage, zero-width signs included", () => {
    const text = "请打１３8\u200b零零13 8000。";
    expect(scanText(text)).toEqual([
      {
        type: "mobile",
        level: "block",
        text: "１３8\u200b零零13 8000",
        start: 2,
        end: 15,
        suggestion: "删除",
      },
    ]);
  });

  test("blocks an identity number with a wrong check sign and asks about a half-masked one", () => {
    expect(checkSign("11010519491231002")).toBe("X");
    expect(scanText("证件110105194912310021").map((it) => it.level)).toEqual(["block"]);
    expect(scanText("证件110105********002X").map((it) => [it.type, it.level])).toEqual([
      ["id-number", "ask"],
    ]);
    expect(scanText("证件110105491231002").map((it) => [it.type, it.level])).toEqual([["id-number", "ask"]]);
  });

  test("needs the Luhn check for a bank card", () => {
    expect(passesLuhn("6222020000000000008")).toBe(false);
    expect(types("6222 0200 0000 0000 000")).toEqual(passesLuhn("6222020000000000000") ? ["bank-card"] : []);
  });

  test("leaves office numbers alone once allowed and tells which allowance is no longer needed", () => {
    const office = { type: "landline", value: "(0537) 234-5678", reason: "居委会值班电话" } as const;
    const text = "值班电话0537-2345678";
    expect(types(text)).toEqual(["landline"]);
    expect(scanText(text, { allowances: [office] })).toEqual([]);
    expect(unusedAllowances([text], [office])).toEqual([]);
    expect(unusedAllowances(["值班电话已更换"], [office])).toEqual([office]);
  });

  test("lets a name stand that the community has decided on, but none of the register", () => {
    const said = "王建国先生反映路灯不亮";
    const allowances = [{ type: "name", value: "王建国", reason: "楼长" }] as const;
    expect(types(said)).toEqual(["name"]);
    expect(scanText(said, { allowances })).toEqual([]);
    expect(scanText(said, { allowances, register: ["王建国"] })).toMatchObject([{ level: "block" }]);
    const door = [{ type: "door", value: "3号楼2单元501" }] as const;
    expect(scanText("3号楼2单元501漏水", { allowances: door })).toMatchObject([{ level: "block" }]);
  });

  test("never allows an identity number", () => {
    const value = "11010519491231002X";
    expect(scanText(value, { allowances: [{ type: "id-number", value }] })).toHaveLength(1);
  });

  test("blocks every name of the register, spaced or dotted, and shows public names", () => {
    const register = ["林晓月", "欧阳明远", "文明"];
    expect(scanText("感谢林 晓·月帮忙", { register })).toMatchObject([
      { type: "name", level: "block", suggestion: "林某" },
    ]);
    expect(scanText("欧阳明远到会", { register })).toMatchObject([{ level: "block", suggestion: "欧阳某" }]);
    expect(scanText("文明楼道", { register })).toMatchObject([{ level: "ask" }]);
    expect(scanText("林晓月到会", { register, publicNames: ["林晓月"] })).toEqual([]);
  });

  test("is stricter with exposures: insults, unproven crimes, unit with floor", () => {
    expect(scanText("没素质", { exposure: true })).toMatchObject([{ type: "insult", level: "block" }]);
    expect(scanText("小偷在北门", { exposure: true })).toMatchObject([{ type: "insult", level: "block" }]);
    expect(scanText("涉嫌偷窃", { exposure: true })).toEqual([]);
    expect(scanText("2单元5楼堆物", { exposure: true })).toMatchObject([{ type: "room", level: "ask" }]);
    expect(scanText("2单元5楼堆物")).toEqual([]);
  });

  test.each(["《民法典》第一千二百五十四条", "共一千二百五十户", "第二百五十条", "推行“三单”、1122工作法"])(
    "blocks nothing in %s, a number or a name of a method",
    (text) => {
      expect(scanText(text, { exposure: true })).toEqual([]);
    },
  );

  test("still blocks the words and doors that look like them", () => {
    expect(scanText("他是二百五。", { exposure: true })).toMatchObject([{ type: "insult", level: "block" }]);
    expect(types("三单1122有人堆物")).toEqual(["door"]);
  });

  test("lets own e-mail domains pass", () => {
    expect(types("a@shequ.example.org.cn")).toEqual(["email"]);
    expect(scanText("a@shequ.example.org.cn", { emailDomains: ["example.org.cn"] })).toEqual([]);
  });

  test("reads a long text in linear time", () => {
    const text = "3号楼2单元楼道灯不亮,2024-06-24登记,共120户。1 2 3 4 5 一二三四五".repeat(2000);
    expect(scanText(text).filter((it) => it.level === "block")).toEqual([]);
  }, 5000);
});

describe("maskName", () => {
  test.each([
    ["王小明", "王某"],
    ["欧阳小明", "欧阳某"],
    ["阿依古丽·买买提", "阿某"],
  ])("%s becomes %s", (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  test("numbers namesakes", () => {
    expect(maskName("张三丰", 2)).toBe("张某2");
  });
});
