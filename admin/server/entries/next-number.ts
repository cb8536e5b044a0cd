import { contentTypes } from "../../../src/content-types/index.ts";
import type { Desk } from "../desk.ts";
import { listDrafts } from "../git/drafts.ts";
import { Refusal } from "../refusal.ts";

const HELD_MINUTES = 60;

/**
 * Gives the next free number of a type and year: after every published one and every draft. A number given
 * to one person is not given to another for an hour, so that two who begin at once do not collide.
 */
export class NextNumbers {
  readonly #desk: Desk;
  readonly #held = new Map<string, { readonly name: string; readonly until: number }>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  async next(typeName: string, year: string, name: string): Promise<string> {
    const type = contentTypes.find((one) => one.name === typeName);
    const field = type?.fields["id"];
    if (!type || !field || !("code" in field)) throw new Refusal(400, "这种内容不用编号。");
    const start = `${String(field.code)}-${year}-`;
    const taken = await this.#taken(type.name, start);
    let number = Math.max(0, ...taken) + 1;
    while (this.#isHeld(idOf(start, number), name)) number += 1;
    const id = idOf(start, number);
    this.#held.set(id, { name, until: Date.now() + HELD_MINUTES * 60_000 });
    return id;
  }

  async #taken(type: (typeof contentTypes)[number]["name"], start: string): Promise<number[]> {
    const { content } = await this.#desk.snapshots.published();
    const drafts = (await listDrafts(this.#desk.repository)).filter(({ collection }) => collection === type);
    const ids = [...content.all(type), ...drafts].map(({ id }) => id);
    return ids.filter((id) => id.startsWith(start)).map((id) => Number(id.slice(start.length)) || 0);
  }

  #isHeld(id: string, name: string): boolean {
    const held = this.#held.get(id);
    return held !== undefined && held.name !== name && held.until > Date.now();
  }
}

function idOf(start: string, number: number): string {
  return `${start}${String(number).padStart(4, "0")}`;
}
