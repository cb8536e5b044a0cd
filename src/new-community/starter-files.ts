import { contentType, extensionOf, type DataByType, type TypeName } from "../content-types/index.ts";
// The file, not its room's index: that one reads disks.
import { formatEntryText } from "../entry-files/entry-text.ts";
import { starterWords } from "../sample-content/starter-words.ts";
import type { Answers } from "./answers.ts";

/** The files of a community that has just begun: settings, places, itself as a unit, and no entries yet. */
export function starterFiles(answers: Answers, today: string): { path: string; text: string }[] {
  const { vocabulary, workflows, meetingKinds, holidays, boards, navigation, sections } = starterWords;
  const categories = categoriesOf(answers.categories);
  const committee = `${answers.name}居民委员会`;
  const isShown = ({ path }: { path: string }) =>
    path !== "/exposures/" && (answers.boards || path !== "/honours/");
  return [
    file("site", "site", {
      name: "阳光议事亭",
      community: answers.name,
      place: "community",
      slogan: "话有地方说，理有地方评，事有地方办",
      host: committee,
      phone: answers.phone,
      address: answers.address ?? `${answers.name}党群服务中心`,
      hours: answers.hours ?? "周一至周五 8:30–11:30、13:30–17:00，法定节假日休息",
      complaints: "对公开的内容有意见，请到社区当面说，或拨打 12345。",
      navigation: navigation.filter(isShown),
      sections: sections.map((group) => ({ ...group, items: group.items.filter(isShown) })),
    }),
    file("vocabulary", "vocabulary", { ...vocabulary, categories }),
    file("calendar", "calendar", holidays),
    // Exposing anybody needs answers that only the community's own meeting can give.
    file("boards", "boards", { ...boards, exposures: { on: false, days: 15, households: 30 } }),
    ...workflows.map((one) =>
      file("workflow", one.id, { ...one, ...startingSteps(one, categories), origin: undefined }),
    ),
    ...meetingKinds.map((one) => file("meeting-kind", one.id, one)),
    ...placesOf(answers).map((one) => file("place", one.id, one)),
    file("organisation", "community-committee", {
      id: "community-committee",
      name: committee,
      kind: "committee",
      places: ["community"],
      duties: "登记居民反映的问题，定下谁来办，办完回话。",
      ...(answers.phone ? { phone: answers.phone, verified: today } : {}),
    }),
    ...answers.estates.map(({ name }, at) =>
      file("organisation", `property-${at + 1}`, {
        id: `property-${at + 1}`,
        name: `${name}物业`,
        kind: "property",
        places: [`estate-${at + 1}`],
        duties: "公共部位的保洁、绿化、照明和秩序。",
      }),
    ),
    file("page", "about", {
      id: "about",
      title: "关于本站",
      summary: `${answers.name}把办的事公开在这里。`,
      updated: today,
      order: 1,
      body: `这里公开${answers.name}居民反映的事怎么办、办到哪一步、结果怎样，议事会定了什么，居务公开了什么。\n\n有意见，请打每页底部的办公电话，或到社区当面说。`,
    }),
  ];
}

function placesOf({ name, estates }: Answers): DataByType["place"][] {
  return [
    { id: "community", name, kind: "community", order: 1 },
    ...estates.flatMap((estate, at) => [
      { id: `estate-${at + 1}`, name: estate.name, kind: "estate", parent: "community", order: at + 1 },
      ...estate.buildings.map((building, index) => ({
        id: `estate-${at + 1}-${index + 1}`,
        name: `${estate.name}${building}`,
        kind: "building",
        parent: `estate-${at + 1}`,
        order: index + 1,
      })),
    ]),
  ];
}

/** The steps with their usual phrases, for the categories that there are. */
function startingSteps(
  { steps }: DataByType["workflow"],
  categories: readonly { readonly id: string }[],
): Pick<DataByType["workflow"], "steps"> {
  const fits = ({ category }: { readonly category?: string | undefined }) =>
    category === undefined || categories.some(({ id }) => id === category);
  return {
    steps: steps.map((step) => {
      const phrases = (starterWords.usualPhrases[step.stage] ?? []).filter(fits);
      return phrases.length > 0 ? { ...step, phrases } : step;
    }),
  };
}

/** Usual categories keep their short names, so that what is known about them holds. */
function categoriesOf(names: readonly string[]): DataByType["vocabulary"]["categories"] {
  const usual = starterWords.vocabulary.categories;
  if (names.length === 0) return usual;
  return names.map((name, at) => usual.find((one) => one.name === name) ?? { id: `own-${at + 1}`, name });
}

function file<Name extends TypeName>(
  type: Name,
  id: string,
  data: Readonly<Record<string, unknown>>,
): { path: string; text: string } {
  const { folder } = contentType(type);
  const extension = extensionOf(contentType(type));
  // Only what is said is written; blanks are for the form.
  const values = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
  return { path: `${folder}/${id}.${extension}`, text: formatEntryText(values, extension) };
}
