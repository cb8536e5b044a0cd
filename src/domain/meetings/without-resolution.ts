import type { Entry } from "../../content-types/index.ts";
import type { Content } from "../content.ts";
import { relatedTo } from "../related.ts";

/**
 * The items of a meeting, numbered from 1, that were passed though nobody has yet written who carries them out
 * by when: neither a resolution nor a case names them (`rules.md` §2B). What takes effect by being passed needs none.
 */
export function withoutResolution({ id, data }: Entry<"meeting">, content: Content): number[] {
  const related = relatedTo(content);
  const followed = [
    ...(related.resolutionsOfMeeting.get(id) ?? []),
    ...(related.casesOfMeeting.get(id) ?? []),
  ].map((one) => one.data.agendaItem);
  return data.agenda.flatMap(({ result, takesEffect }, index) =>
    result === "passed" && !takesEffect && !followed.includes(index + 1) ? [index + 1] : [],
  );
}
