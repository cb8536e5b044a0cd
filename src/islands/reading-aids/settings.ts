/** What a reader has set; a setting that is absent is as the page comes. */
export interface Settings {
  readonly type?: "large";
  readonly contrast?: "black-on-yellow" | "yellow-on-black";
  readonly pointer?: "large";
  readonly line?: "on";
}

export type SettingName = keyof Settings;

export const SETTING_NAMES: readonly SettingName[] = ["type", "contrast", "pointer", "line"];

/** The settings with one value put in, or taken out where it was set already. */
export function toggled(settings: Settings, name: SettingName, value: string): Settings {
  const { [name]: before, ...others } = settings;
  return before === value ? others : { ...others, [name]: value };
}

/** What the page shows now: the root carries each setting as `data-<name>`, put there by apply.js. */
export function readSettings(root: HTMLElement): Settings {
  return Object.fromEntries(
    SETTING_NAMES.flatMap((name) => (root.dataset[name] ? [[name, root.dataset[name]]] : [])),
  );
}

/** Shows the settings on this page and keeps them for the next; forbidden storage keeps nothing. */
export function applySettings(root: HTMLElement, settings: Settings): void {
  for (const name of SETTING_NAMES) {
    const value = settings[name];
    if (value) root.dataset[name] = value;
    else delete root.dataset[name];
  }
  try {
    if (Object.keys(settings).length > 0) localStorage.setItem(KEY, JSON.stringify(settings));
    else localStorage.removeItem(KEY);
  } catch {
    // Private windows and some built-in browsers forbid storage: the settings hold for this page.
  }
}

/** The same as in apply.js. */
const KEY = "sunlit-reading";
