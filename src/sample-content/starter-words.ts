import { holidays } from "./holidays.ts";
import { meetingKinds } from "./meeting-kinds.ts";
import { usualPhrases } from "./phrases.ts";
import { navigation, sampleBoards, sections } from "./sample-settings.ts";
import { vocabulary } from "./vocabulary.ts";
import { workflows } from "./workflows.ts";

/** The words and rules that any community may begin with; nothing here names one. */
export const starterWords = {
  vocabulary,
  workflows,
  usualPhrases,
  meetingKinds,
  holidays,
  navigation,
  sections,
  boards: sampleBoards,
} as const;
