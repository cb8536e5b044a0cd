import { flatPath } from "./entry-paths.ts";
import { apiAddress } from "./office-api.ts";
import type { Asset, DataFile, Picture } from "./shapes.ts";

/** True when an entry names the picture; one that was taken back or covered meanwhile is not uploaded. */
export function isNamed({ path }: Asset, files: readonly DataFile[]): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return files.some(({ raw }) => raw.includes(name) || raw.includes(encodeURI(name)));
}

/** A picture for Decap's library, fetched by the browser when it is shown. */
export function pictureByAddress(path: string, id: string, ref = ""): Picture {
  const address = apiAddress(`media?path=${encodeURIComponent(path)}&ref=${encodeURIComponent(ref)}`);
  return { id, path, name: path.slice(path.lastIndexOf("/") + 1), url: address, displayURL: address };
}

/** A file to upload as the protocol wants it. */
export async function serialise(asset: Asset) {
  return { path: flatPath(asset.path), content: await asset.toBase64(), encoding: "base64" };
}
