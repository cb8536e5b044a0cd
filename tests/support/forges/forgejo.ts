import type { BareRepository } from "./bare-repository.ts";
import { startStandIn, type Answer, type StandIn } from "./stand-in.ts";

/**
 * A stand-in for Forgejo and Gitea, as far as Decap speaks to them (https://codeberg.org/api/swagger), over a real
 * repository. Neither of the two: rights, protected branches and actions are not here.
 */
export function startForgejo(repository: BareRepository, app: string): Promise<StandIn> {
  const labels: Label[] = [];
  const pulls: Pull[] = [];
  const repo = (path: string) => new RegExp(`^/repos/[^/]+/[^/]+${path}$`);
  const missing: Answer = { status: 404, body: { message: "Not Found" } };
  const told = ({ branch, ...rest }: Pull) => ({
    ...rest,
    head: { ref: branch, label: branch, sha: repository.find(branch), repo: { owner: { login: "shequ" } } },
    user: { login: "writer" },
    updated_at: "2026-11-21T10:00:00Z",
  });
  const pullOf = (number: string | undefined) => pulls.find((one) => one.number === Number(number))!;

  return startStandIn({
    app,
    authorize: "/login/oauth/authorize",
    token: "/login/oauth/access_token",
    root: "/api/v1",
    routes: [
      [
        "GET",
        /^\/user$/,
        () => ({ body: { id: 1, login: "writer", full_name: "甲写手", email: "w@example.org" } }),
      ],
      [
        "GET",
        repo(""),
        () => ({
          body: {
            owner: { login: "shequ" },
            permissions: { admin: false, push: true, pull: true },
            default_branch: "main",
          },
        }),
      ],
      [
        "GET",
        repo("/branches/([^/]+)"),
        ({ parts: [name = ""] }) => {
          const id = repository.find(`refs/heads/${name}`);
          return id ? { body: { name, commit: { id } } } : missing;
        },
      ],
      [
        "DELETE",
        repo("/branches/([^/]+)"),
        ({ parts }) => (repository.deleteBranch(parts[0]!), { status: 204 }),
      ],
      [
        "POST",
        repo("/branches"),
        ({ body }) => {
          const name = String(body["new_branch_name"]);
          const id = repository.find(String(body["old_ref_name"]))!;
          repository.git(["update-ref", `refs/heads/${name}`, id, ""]);
          return { status: 201, body: { name, commit: { id } } };
        },
      ],
      [
        "GET",
        repo("/git/trees/([^/]+)"),
        ({ parts: [treeish = ""], query }) => {
          const name = treeish.replace(/:$/, "");
          if (!repository.find(name)) return missing;
          const tree = repository.tree(name, query.has("recursive"));
          return { body: { sha: repository.find(name), tree, truncated: false } };
        },
      ],
      [
        "GET",
        repo("/git/blobs/(\\w+)"),
        ({ parts: [sha = ""] }) => ({
          body: { sha, encoding: "base64", content: repository.read(sha).toString("base64") },
        }),
      ],
      [
        "GET",
        repo("/contents/(.+)"),
        ({ parts: [path = ""], query }) => {
          const sha = repository.find(`${query.get("ref")}:${path}`);
          return sha ? { body: { type: "file", path, sha } } : missing;
        },
      ],
      [
        "POST",
        repo("/contents"),
        ({ body }) => {
          const branch = String(body["branch"]);
          const files = body["files"] as {
            operation: string;
            path: string;
            content?: string;
            sha?: string;
          }[];
          for (const { operation, path, sha } of files) {
            const there = repository.find(`${branch}:${path}`);
            if (operation === "create" && there)
              return { status: 422, body: { message: `${path} already exists` } };
            if (operation !== "create" && there !== sha)
              return {
                status: 422,
                body: { message: `sha does not match [given: ${sha}, expected: ${there}]` },
              };
          }
          const sha = repository.commit(
            branch,
            branch,
            files.map(({ operation, path, content = "" }) => ({
              path,
              content: operation === "delete" ? null : Buffer.from(content, "base64"),
            })),
            String(body["message"]),
          );
          return { status: 201, body: { commit: { sha } } };
        },
      ],
      [
        "GET",
        repo("/commits"),
        () => ({ body: [{ commit: { author: { name: "甲写手", date: "2026-11-21T10:00:00Z" } } }] }),
      ],
      [
        "GET",
        repo("/compare/(.+)\\.\\.\\.(.+)"),
        ({ parts: [from = "", to = ""] }) => ({
          body: {
            files: repository.difference(from, to.replace(/^[^:]+:/, "")).map(({ path, sha, status }) => ({
              filename: path,
              sha,
              status: { A: "added", M: "modified", D: "removed" }[status],
            })),
          },
        }),
      ],
      [
        "GET",
        repo("/pulls"),
        ({ query }) => ({ body: pulls.filter(({ state }) => state === query.get("state")).map(told) }),
      ],
      [
        "POST",
        repo("/pulls"),
        ({ body }) => {
          const branch = String(body["head"]).replace(/^[^:]+:/, "");
          const pull: Pull = {
            number: pulls.length + 1,
            state: "open",
            title: String(body["title"]),
            branch,
            labels: [],
          };
          pulls.push(pull);
          return { status: 201, body: told(pull) };
        },
      ],
      [
        "PATCH",
        repo("/pulls/(\\d+)"),
        ({ parts: [number], body }) => {
          const pull = pullOf(number);
          pull.state = String(body["state"]);
          return { status: 201, body: told(pull) };
        },
      ],
      [
        "POST",
        repo("/pulls/(\\d+)/merge"),
        ({ parts: [number] }) => {
          const pull = pullOf(number);
          repository.merge(pull.branch, "main", `Merge ${pull.title}`);
          pull.state = "closed";
          return {};
        },
      ],
      ["GET", repo("/labels"), () => ({ body: labels })],
      [
        "POST",
        repo("/labels"),
        ({ body }) => {
          const label = { id: labels.length + 1, name: String(body["name"]) };
          labels.push(label);
          return { status: 201, body: label };
        },
      ],
      [
        "PUT",
        repo("/issues/(\\d+)/labels"),
        ({ parts: [number], body }) => {
          const pull = pullOf(number);
          pull.labels = labels.filter(({ id }) => (body["labels"] as number[]).includes(id));
          return { body: pull.labels };
        },
      ],
    ],
  });
}

interface Label {
  readonly id: number;
  readonly name: string;
}

interface Pull {
  readonly number: number;
  readonly title: string;
  readonly branch: string;
  state: string;
  labels: readonly Label[];
}
