import { localForage } from "decap-cms-lib-util";

const owner = "sunlit-drafts-of";

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
