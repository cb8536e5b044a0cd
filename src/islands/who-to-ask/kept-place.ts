const KEY = "sunlit-my-place";

/** The place that the visitor chose on this device; nothing is sent anywhere. */
export function keptPlace(): KeptPlace | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "null") as Partial<KeptPlace> | null;
    if (typeof kept?.id !== "string" || typeof kept.name !== "string") return undefined;
    // What stands in storage may be written by anything; an id is one step of an address and no more.
    return /^[a-z0-9-]+$/.test(kept.id) ? { id: kept.id, name: kept.name } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a place, or forgets it; false when the browser keeps nothing. */
export function keepPlace(place: KeptPlace | undefined): boolean {
  try {
    if (place) localStorage.setItem(KEY, JSON.stringify(place));
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}

export interface KeptPlace {
  readonly id: string;
  readonly name: string;
}
