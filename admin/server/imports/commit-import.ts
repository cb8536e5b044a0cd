import { contentType, extensionOf } from "../../../src/content-types/index.ts";
import type { ImportPlan } from "../../../src/domain/import/index.ts";
import { formatEntryText } from "../../../src/entry-files/index.ts";
import { changeTree, makeCommit, type Author } from "../git/commits.ts";
import { writeBlobs } from "../git/objects.ts";
import { moveRefs } from "../git/refs.ts";
import type { Repository } from "../git/repository.ts";

/** The entry files of the sound rows of a plan; paths are under the content folder. */
export function filesOf({ rows, type }: ImportPlan): { path: string; text: string }[] {
  const extension = extensionOf(contentType(type));
  return rows.flatMap(({ file, values }) =>
    values ? [{ path: file, text: formatEntryText(values, extension) }] : [],
  );
}

/**
 * Publishes the sound rows of a plan as one commit on top of the state that it was made for. Throws
 * `MovedError` when something else was published meanwhile.
 */
export async function commitImport(
  repository: Repository,
  plan: ImportPlan,
  base: string,
  author: Author,
): Promise<string> {
  const files = filesOf(plan);
  const ids = await writeBlobs(
    repository,
    files.map(({ text }) => text),
  );
  const changes = new Map(files.map(({ path }, index) => [path, ids[index] ?? null]));
  const commit = await makeCommit(repository, {
    tree: await changeTree(repository, base, changes),
    parents: [base],
    author,
    // The file's name stays out: it often says whose matters these are.
    subject: `导入${contentType(plan.type).label} ${files.length} 条`,
    trailers: {
      [IMPORT]: `${plan.type} ${files.length}`,
      "Published-by": `${author.name} <${author.email}>`,
    },
  });
  await moveRefs(repository, [{ ref: repository.branch, from: base, to: commit }]);
  return commit;
}

/** Trailers by which an import, and the taking back of one, are found again. */
export const IMPORT = "Import";
export const TAKES_BACK = "Takes-back-import";
