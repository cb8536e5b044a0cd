import type { PurgePlan } from "./plan-purge.ts";
import type { PurgeReport } from "./purge-entry.ts";

/** What purging takes out, for the operator. */
export function tellPlan(plan: PurgePlan): string {
  const { id, paths, blobs, refs, elsewhere } = plan;
  return [
    `条目 ${id}：历史里有 ${blobs.length} 个版本的文件会去掉。`,
    "文件：",
    ...paths.map((path) => `  - ${path}`),
    "含有它的分支、草稿和已删除的草稿：",
    ...refs.map((ref) => `  - ${ref}`),
    ...(elsewhere.length > 0
      ? ["别的条目里也有同样的字句，不会改动，请自己看一遍：", ...elsewhere.map((path) => `  - ${path}`)]
      : []),
    "还会清理：提交说明、审计日志里的字句，办公端保留的旧网站，搜索索引的缓存。",
    "原来的网址上会写“此条已删除”和日期。",
  ].join("\n");
}

/** What this machine cannot do; to be done by hand. */
export function afterwards({ remotes, branch, site, plan, left }: PurgeReport): string {
  const steps = [
    ...remotes.map(
      (name) =>
        `远程仓库 ${name}：先不要启动办公端。运行 git push --force ${name} ${branch} 和 git push --force --tags ${name}，删掉那里别的分支和 refs/sunlit/ 下的草稿副本，再请管理员清理旧对象。`,
    ),
    "别人的克隆和别处的备份：请他们删掉重新克隆，不要合并旧历史；备份里的旧副本按期销毁。",
    "用 npm run build 自己生成过的网站文件夹（dist 等）：删掉，重新生成。",
    "已经部署到别处的网站：重新部署，并删掉那里的旧版本。",
    `CDN 和网页缓存：刷新 /${plan.tombstone.type} 这一条的网址、/search-index/、/data/ 和首页。`,
    "搜索引擎：到百度搜索资源平台等提交死链，请求删除快照；微信里的缓存要等它自己过期。",
    "打印、转发出去的：能收回的收回。",
    ...(site === "failed" ? ["网站没有生成成功，旧网站已经撤下。请运行 npm start，看提示改正。"] : []),
  ];
  if (left.length > 0)
    steps.unshift(
      `仓库里还有没清掉的：${left.slice(0, 5).join("、")}。请看看是否有别的工作树（git worktree list）、暂存（git stash list）、备注（git notes）或别人的草稿里也写着，改好后再运行一遍。`,
    );
  return `${left.length > 0 ? "没有全部清除。" : "这台电脑上的已经清除。"}还要做：\n${steps.map((step, index) => `${index + 1}. ${step}`).join("\n")}`;
}
