import { everyMatch } from "./every-match.ts";
import { mark, type Detector } from "./detector.ts";

/** E-mail addresses, also with (at), 艾特, 点 or dot spelt out; government and own domains are free. */
export const email: Detector = (passage, options) =>
  passage.plains.flatMap((view) =>
    (mayHold.test(view.text) ? everyMatch(view.text, pattern) : []).flatMap((match) => {
      const user = match[1] ?? "";
      const domain = (match[2] ?? "")
        .toLowerCase()
        .replace(/\s|\(dot\)|\[dot\]/g, "")
        .replace(/点|dot|。/g, ".");
      const free = ["gov.cn", ...(options.emailDomains ?? [])];
      const office = free.some((own) => domain === own || domain.endsWith(`.${own.toLowerCase()}`));
      const machine = /^(?:git|noreply|no-reply)$/i.test(user) && /git/.test(domain);
      if (office || machine) return [];
      return [mark(passage, view, [match.index, match.index + match[0].length], "email", "ask")];
    }),
  );

const mayHold = /@|[艾爱]特|圈a|at|[#*$&]\s?(?:qq|1|y|s|g|f|o|h)/i;
const at = "\\s?(?:@|[（(\\[【#]at[)）\\]】#]|艾特|爱特| at |圈a|□at□)\\s?";
const dot = "\\s?(?:\\.|。|点|[（(\\[]dot[)）\\]]| dot )\\s?";
const ends = "(?:com|cn|net|org|edu|info|io|me|cc|hk|tw|top|vip|xyz|co|club|email|wang)";
// zsan#163.com（#换@）: any sign will do for the at before the house of a well-known mail service.
const houses = "(?:qq|163|126|yeah|sina|sohu|139|189|gmail|foxmail|outlook|hotmail)";
const pattern = new RegExp(
  `([A-Za-z0-9][A-Za-z0-9._%+-]{0,63})(?:${at}|\\s?[#*$&]\\s?(?=${houses}${dot}(?:com|net|cn)))([A-Za-z0-9-]+(?:${dot}[A-Za-z0-9-]+){0,3}?${dot}${ends}(?:\\.(?:cn|hk|tw))?)(?![A-Za-z0-9-])`,
  "gi",
);
