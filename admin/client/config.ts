import { collections } from "./collections.ts";

/**
 * Decap's whole configuration; `siteUrl` is where the header's link leads, `hidden` names collections
 * that a community has not switched on. Paths are relative to the
 * content folder; where that lies is the office server's business.
 */
export function config(siteUrl: string, hidden: readonly string[] = []): Record<string, unknown> {
  return {
    load_config_file: false,
    locale: "zh_Hans",
    backend: {
      name: "office",
      branch: "main",
      commit_messages: {
        create: "新建{{collection}} {{slug}}",
        update: "修改{{collection}} {{slug}}",
        delete: "删除{{collection}} {{slug}}",
        uploadMedia: "上传 {{path}}",
        deleteMedia: "删除 {{path}}",
      },
    },
    publish_mode: "editorial_workflow",
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
    collections: collections(hidden),
  };
}
