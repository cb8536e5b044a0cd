import type { User } from "../account/account.ts";

/** What sign-in and session answer. */
export interface Session {
  readonly user: User;
}

export interface DecapUser {
  readonly login: string;
  readonly name: string;
  readonly role: string;
  readonly token: string;
}

export interface LoadedEntry {
  readonly data: string | null;
  readonly file: { readonly path: string; readonly id: string | null; readonly label?: string };
}

export interface Draft {
  readonly slug: string;
  readonly diffs: readonly { readonly path: string; readonly id: string }[];
}

export interface DataFile {
  readonly slug: string;
  readonly path: string;
  readonly raw: string;
}

export interface Asset {
  readonly path: string;
  toBase64(): Promise<string>;
}

export interface ToSave {
  readonly dataFiles: readonly DataFile[];
  readonly assets: readonly Asset[];
}

export interface SaveOptions {
  readonly newEntry?: boolean;
  readonly [option: string]: unknown;
}

export interface Note {
  readonly id: string;
  readonly content: string;
  readonly resolved: boolean;
}

export interface Picture {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly url: string;
  readonly displayURL: string;
}
