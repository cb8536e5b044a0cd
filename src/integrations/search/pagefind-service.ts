import { close, createIndex, type IndexFile } from "pagefind";

/** Longest time one call may take; Pagefind's promises never settle when its process dies. */
const TIME_LIMIT_MS = 120_000;

/** Pagefind's own files for these texts, in memory. Its process ends with each call, so its memory is given back. */
export async function pagefindFiles(texts: Iterable<string>, language: string): Promise<IndexFile[]> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(message("超过 2 分钟没有完成"))), TIME_LIMIT_MS);
  });
  const work = makeFiles(texts, language);
  // A refusal that comes after the time limit has nobody left to hear it.
  work.catch(() => {});
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
    await close();
  }
}

async function makeFiles(texts: Iterable<string>, language: string): Promise<IndexFile[]> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(message(errors.join("；")));
  let number = 0;
  for (const content of texts) {
    const added = await index.addCustomRecord({ url: String(number), content, language });
    if (added.errors.length > 0) throw new Error(message(added.errors.join("；")));
    number += 1;
  }
  const written = await index.getFiles();
  if (written.errors.length > 0) throw new Error(message(written.errors.join("；")));
  return written.files;
}

function message(reason: string): string {
  return `搜索索引：Pagefind ${reason}。请再生成一次；仍不行就重新安装依赖包。`;
}
