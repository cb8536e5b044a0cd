import { everyMatch } from "./every-match.ts";
import { mark, type Detector, type Passage } from "./detector.ts";
import type { Finding } from "./finding.ts";
import type { View } from "./view.ts";
import { after, before, labelledAsThing } from "./surroundings.ts";

/** Passports and travel permits; forms shared with medicine and serial numbers need a label nearby. */
export const passport: Detector = (passage) =>
  passage.tight.flatMap((view) => [
    ...taiwan(passage, view),
    ...(view.digitCount < 7 ? [] : everyMatch(view.text, /[A-Za-z][A-Za-z0-9·-]{7,11}/g)).flatMap((match) => {
      const number = match[0].replace(/[·-]/g, "").toUpperCase();
      const end = match.index + match[0].length;
      const lead = before(view, match.index, 16);
      const free = !/[0-9A-Za-z/\-.]$/.test(lead) && !/^[0-9A-Za-z@/-]/.test(after(view, end, 1));
      const named = cue.test(lead) && labelled.test(number);
      const plain = unlabelled.test(number) && !/^[EG](?:19|20)\d{2}(?:0\d|1[0-2])/.test(number);
      if (
        !free ||
        !(named || (plain && !labelledAsThing(view, match.index) && !/(?:字|号|车次|高速)$/.test(lead)))
      )
        return [];
      return [mark(passage, view, [match.index, end], "passport", "ask")];
    }),
  ]);

/** The travel permit of residents of Taiwan is eight digits without a letter. */
function taiwan(passage: Passage, view: View): Finding[] {
  if (!/台/.test(view.text)) return [];
  return [
    ...everyMatch(view.text, /台(?:胞证|湾居民[^，。；]{0,12}证)(?:号码?|编号)?[是为:]?(\d{8})(?!\d)/g),
  ].map((match) => {
    const end = match.index + match[0].length;
    return mark(passage, view, [end - 8, end], "passport", "ask");
  });
}

const cue = /(?:护照|通行证|回乡证|台胞证|居留|证件|passport|港澳|签证)[^，。；]{0,8}$/i;
const labelled =
  /^(?:[EGDPS]\d{8}|E[A-HJ-NP-Z]\d{7}|[HM]\d{8,10}|[CWLT][A-Z0-9]\d{7}|1[45]\d{7}|[A-Z]{1,2}\d{7,8})$/;
const unlabelled = /^(?:[EG]\d{8}|E[A-HJ-NP-Z]\d{7})$/;
