import { postToOffice } from "../backend/office-api.ts";
import type { Block } from "./blocks.ts";

/** The picture at an address with the blocks painted into it by the office, as a new file with a name of its own. */
export async function maskedPicture(address: string, blocks: readonly Block[]): Promise<File> {
  const picture = await (await fetch(address)).blob();
  const { content, type } = await postToOffice<{ content: string; type: string }>("mask-picture", {
    name: "图片",
    content: await base64Of(picture),
    blocks,
  });
  const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
  // A name of its own, lest the browser shows the picture that was there before.
  return new File([bytes], `masked-${crypto.randomUUID().slice(0, 8)}.png`, { type });
}

function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result).replace(/^[^,]*,/, "")));
    reader.addEventListener("error", () => reject(new Error("这张图片读不出来，请换一张。")));
    reader.readAsDataURL(blob);
  });
}
