import type { Hosting } from "../../src/domain/hosting/hosting.ts";
import { collections } from "./collections.ts";
import { backendOptions } from "./hosted/backend-options.ts";

/**
 * Decap's whole configuration; `siteUrl` is where the header's link leads, `hidden` names collections
 * that a community has not switched on, `hosting` the forge where there is no office. Paths are relative to the
 * content folder; where that lies is the office server's business.
 */
export function config(
  siteUrl: string,
  hidden: readonly string[] = [],
  hosting?: Hosting,
): Record<string, unknown> {
  const { backend, publish_mode } = hosting
    ? backendOptions(hosting)
    : { backend: { name: "office", branch: "main" }, publish_mode: "editorial_workflow" };
  return {
    load_config_file: false,
    locale: "zh_Hans",
    backend: {
      ...backend,
      commit_messages: {
        create: "新建{{collection}} {{slug}}",
        update: "修改{{collection}} {{slug}}",
        delete: "删除{{collection}} {{slug}}",
        uploadMedia: "上传 {{path}}",
        deleteMedia: "删除 {{path}}",
      },
    },
    publish_mode,
    media_folder: "media",
    public_folder: "/media",
    // Shrinks phone photographs and drops where they were taken, before anything leaves the computer.
    media_processing: {
      enabled: true,
      strip_metadata: true,
      width: 1600,
      quality: 82,
      format: { enabled: true, default: "jpeg" },
    },
    site_url: siteUrl,
    display_url: siteUrl,
    slug: { encoding: "unicode", clean_accents: false },
    // Notes of colleagues are the office's; a forge has its own.
    collections: collections(hidden).map((one) => (hosting ? { ...one, editor: { notes: false } } : one)),
  };
}
