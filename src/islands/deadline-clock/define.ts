import { leftWords } from "../../domain/cases/left-words.ts";
import { countWorkingDays } from "./count-working-days.ts";

const DAY = 86_400_000;
/** China keeps UTC+8 all year. */
const ZONE = 8 * 3_600_000;
const numberOf = (day = "") => Date.parse(day) / DAY;

/** Counts every clock of the page anew for the reader's today in China, unless the page is newer than the device's clock. */
for (const clock of document.querySelectorAll<HTMLElement>(".plaque__clock[data-due]")) {
  const { due, counted, unusual } = clock.dataset;
  const today = new Date(Date.now() + ZONE).toISOString().slice(0, 10);
  const [left, day] = clock.querySelectorAll<HTMLElement>("b, i");
  if (!left || !day || today < (counted ?? "")) continue;
  const [now, end] = [numberOf(today), numberOf(due)];
  left.textContent = leftWords(end - now, countWorkingDays(Math.min(now, end), Math.max(now, end), unusual));
  day.textContent = "今天";
  if (end < now) clock.parentElement?.classList.add("plaque--late");
}
