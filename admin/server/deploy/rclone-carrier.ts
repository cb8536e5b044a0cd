import type { Carrier } from "./carrier.ts";
import { runTool } from "./run-tool.ts";

/**
 * Object storage (S3-compatible and some forty others) by rclone; `target` is `remote:bucket/path`, the remote
 * with its keys stands in rclone's own configuration. A CDN in front follows the caching headers.
 */
export function rcloneCarrier(target: string): Carrier {
  const rclone = (args: string[], input?: string) => runTool("rclone", [...args, "--retries=3"], input);
  const listed = (paths: readonly string[]) => paths.join("\n");
  const caching = {
    lasting: "Cache-Control: public, max-age=31536000, immutable",
    changing: "Cache-Control: no-cache",
  };
  const list = async () => {
    // A bucket or a path in it that is not there yet is an empty one.
    await rclone(["mkdir", target]);
    return (await rclone(["lsf", "-R", "--files-only", target])).split("\n").filter(Boolean);
  };
  return {
    list,
    read: (path) => rclone(["cat", `${target}/${path}`]),
    async write(path, text) {
      await rclone(["rcat", "--header-upload", caching.changing, `${target}/${path}`], text);
    },
    async copy(from, paths, kind) {
      if (paths.length === 0) return;
      const args = ["copy", "--checksum", "--no-update-modtime", "--files-from-raw", "-"];
      await rclone([...args, "--header-upload", caching[kind], from, target], listed(paths));
    },
    async remove(paths) {
      await rclone(["delete", "--files-from-raw", "-", target], listed(paths));
      // Seen with rclone 1.60: an object of the list was passed over without a word.
      const gone = new Set(paths);
      for (const path of (await list()).filter((one) => gone.has(one)))
        await rclone(["deletefile", `${target}/${path}`]);
    },
  };
}
