import { localForage } from "decap-cms-lib-util";

const owner = "sunlit-drafts-of";
const keep = localForage.setItem.bind(localForage);

// Decap keeps what stands in the form once more while it closes, after sign-out; nobody's text is not kept.
localForage.setItem = (key, value) =>
  localStorage.getItem(owner) === null ? Promise.resolve(value) : keep(key, value);

/** Forgets unsaved text kept in this browser: an office computer is shared. */
export async function forgetLocalDrafts(): Promise<void> {
  localStorage.removeItem(owner);
  await localForage.clear().catch(() => undefined);
}

/** Keeps unsaved text when the same person comes back after a session ran out, and forgets another's. */
export async function claimLocalDrafts(name: string): Promise<void> {
  if (localStorage.getItem(owner) !== name) await forgetLocalDrafts();
  localStorage.setItem(owner, name);
}
