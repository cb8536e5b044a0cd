import { localForage } from "decap-cms-lib-util";

const owner = "sunlit-drafts-of";

// Its methods are only final when the store is open.
const guarded = localForage.ready().then(keepNothingOfNobody, () => undefined);

/** Forgets unsaved text kept in this browser: an office computer is shared. */
export async function forgetLocalDrafts(): Promise<void> {
  localStorage.removeItem(owner);
  await localForage.clear().catch(() => undefined);
}

/** Keeps unsaved text when the same person comes back after a session ran out, and forgets another's. */
export async function claimLocalDrafts(name: string): Promise<void> {
  await guarded;
  if (localStorage.getItem(owner) !== name) await forgetLocalDrafts();
  localStorage.setItem(owner, name);
}

/** Decap stores what stands in the form once more while it closes, after sign-out; that is not kept. */
function keepNothingOfNobody(): void {
  const keep = localForage.setItem.bind(localForage);
  localForage.setItem = (key, value) =>
    localStorage.getItem(owner) === null ? Promise.resolve(value) : keep(key, value);
}
