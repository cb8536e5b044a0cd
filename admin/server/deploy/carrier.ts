import { folderCarrier } from "./folder-carrier.ts";
import { rcloneCarrier } from "./rclone-carrier.ts";
import { rsyncCarrier } from "./rsync-carrier.ts";

/** Moves files to one kind of target; paths are relative to the site and written with `/`. */
export interface Carrier {
  /** Every file on the target. */
  list(): Promise<string[]>;
  read(path: string): Promise<string>;
  write(path: string, text: string): Promise<void>;
  /** Copies those files that differ. Lasting files have their digest in the name and may be cached for ever. */
  copy(from: string, paths: readonly string[], kind: "lasting" | "changing"): Promise<void>;
  remove(paths: readonly string[]): Promise<void>;
}

/** The carrier for a target: a folder, `rsync:user@host:/path` or `rclone:remote:bucket/path`. */
export function carrierTo(target: string): Carrier {
  const [, kind, rest = ""] = /^(rsync|rclone):(.+)$/.exec(target) ?? [];
  if (kind === "rsync") return rsyncCarrier(rest.replace(/\/*$/, "/"));
  if (kind === "rclone") return rcloneCarrier(rest.replace(/\/+$/, ""));
  // A word before a colon that we do not know is a slip, except for a Windows drive.
  if (/^[a-z][\w-]+:/i.test(target))
    throw new Error(`看不懂目标 ${target}。可以是文件夹、rsync:用户@主机:/路径、rclone:远端:桶/路径。`);
  return folderCarrier(target);
}
