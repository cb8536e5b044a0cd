import en from "decap-cms-locales/dist/esm/en/index.js";
import zhHans from "decap-cms-locales/dist/esm/zh_Hans/index.js";
import { expect, test } from "vitest";
import { additions, mergePhrases, type Phrases } from "../../../../admin/client/locale/zh-hans.ts";

const ours = mergePhrases(zhHans, additions);

test("no phrase of the admin is missing or left in English", () => {
  const chinese = new Map(flat(ours));
  const untranslated = flat(en).filter(([key, phrase]) => {
    const mine = chinese.get(key);
    const hasWords = /[A-Za-z]{2}/.test(phrase.replaceAll(/%\{\w+\}/g, ""));
    return mine === undefined || (hasWords && mine === phrase);
  });
  expect(untranslated.map(([key]) => key)).toEqual([]);
});

test("every addition replaces or completes a phrase that Decap knows", () => {
  const known = new Set(flat(en).map(([key]) => key));
  expect(flat(additions).filter(([key]) => !known.has(key))).toEqual([]);
});

test("an addition uses no placeholder that Decap does not fill", () => {
  const originals = new Map(flat(en));
  const wrong = flat(additions).filter(([key, phrase]) =>
    placeholders(phrase).some((name) => !placeholders(originals.get(key) ?? "").includes(name)),
  );
  expect(wrong).toEqual([]);
});

function flat(phrases: Phrases, prefix = ""): [string, string][] {
  return Object.entries(phrases).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${prefix}${key}`, value] as [string, string]]
      : flat(value, `${prefix}${key}.`),
  );
}

function placeholders(phrase: string): (string | undefined)[] {
  return [...phrase.matchAll(/%\{(\w+)\}/g)].map((match) => match[1]);
}
