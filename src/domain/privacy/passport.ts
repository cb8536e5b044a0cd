import { mark, type Detector } from "./detector.ts";
import { after, before, labelledAsThing } from "./surroundings.ts";

/** Passports and travel permits; forms shared with medicine and serial numbers need a label nearby. */
export const passport: Detector = (passage) =>
  passage.tight.flatMap((view) =>
    (view.digitCount < 7 ? [] : [...view.text.matchAll(/[A-Za-z][A-Za-z0-9·-]{7,11}/g)]).flatMap((match) => {
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
  );

const cue = /(?:护照|通行证|回乡证|台胞证|居留|证件|passport|港澳|签证)[^，。；]{0,8}$/i;
const labelled =
  /^(?:[EGDPS]\d{8}|E[A-HJ-NP-Z]\d{7}|[HM]\d{8,10}|[CWLT][A-Z0-9]\d{7}|1[45]\d{7}|[A-Z]{1,2}\d{7,8})$/;
const unlabelled = /^(?:[EG]\d{8}|E[A-HJ-NP-Z]\d{7})$/;
