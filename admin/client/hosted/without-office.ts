import type { HostedFacts } from "../../../src/domain/hosting/hosting.ts";

/**
 * What forms ask an office, answered where there is none: from `content.json`, which the build of the hosted
 * admin puts beside the page. Rejects for everything else, as an office does that is away.
 */
export async function answerWithoutOffice<T>(path: string): Promise<T> {
  const { pathname, searchParams } = new URL(path, "https://office.invalid/");
  const facts = await (asked ??= ask());
  if (pathname === "/collections") return { hidden: facts.hidden } as T;
  if (pathname === "/reference") return { entries: facts.entries } as T;
  if (pathname === "/next-number")
    return { id: nextNumber(facts.ids, searchParams.get("type") ?? "", searchParams.get("year") ?? "") } as T;
  throw new Error("托管在代码平台上，没有办公端，不能做这一步。");
}

/** An id that a list has shown, so that it is not given out again. */
export function noteTaken(type: string, id: string): void {
  seen.push({ type, id });
}

const seen: { type: string; id: string }[] = [];
let asked: Promise<HostedFacts> | undefined;

async function ask(): Promise<HostedFacts> {
  const response = await fetch(new URL("content.json", document.baseURI));
  if (!response.ok) throw new Error("没有读到内容的目录，请刷新再试。");
  return response.json();
}

function nextNumber(ids: HostedFacts["ids"], type: string, year: string): string {
  const start = `${ids[type]?.code ?? ""}-${year}-`;
  const taken = [...(ids[type]?.last ?? []), ...seen.filter((one) => one.type === type).map(({ id }) => id)];
  const numbers = taken.flatMap((id) => (id.startsWith(start) ? [Number(id.slice(start.length))] : []));
  return `${start}${String(Math.max(0, ...numbers) + 1).padStart(4, "0")}`;
}
