import type { BareRepository } from "./bare-repository.ts";
import { startStandIn, type Answer, type Call, type StandIn } from "./stand-in.ts";

/**
 * A stand-in for GitLab, as far as Decap speaks to it (https://docs.gitlab.com/api/rest/), over a real repository.
 * Not GitLab: rights, protected branches and pipelines are not here.
 */
export function startGitLab(repository: BareRepository, app: string): Promise<StandIn> {
  const requests: MergeRequest[] = [];
  const project = (path: string) => new RegExp(`^/projects/[^/]+${path}$`);
  const missing: Answer = { status: 404, body: { message: "404 Not found" } };
  const told = ({ branch, ...rest }: MergeRequest) => ({
    ...rest,
    source_branch: branch,
    sha: repository.find(branch),
    author: { name: "甲写手", username: "writer" },
    updated_at: "2026-11-21T10:00:00Z",
  });
  const find = ({ parts }: Call) => requests.find(({ iid }) => iid === Number(parts[0]))!;
  const fileAt = ({ parts, query }: Call) => repository.find(`${query.get("ref")}:${parts[0]}`);

  return startStandIn({
    app,
    authorize: "/oauth/authorize",
    token: "/oauth/token",
    root: "/api/v4",
    routes: [
      ["GET", /^\/user$/, () => ({ body: { id: 1, username: "writer", name: "甲写手" } })],
      [
        "GET",
        project(""),
        () => ({ body: { permissions: { project_access: { access_level: 30 } }, default_branch: "main" } }),
      ],
      [
        "GET",
        project("/repository/tree"),
        ({ query }) => {
          const path = query.get("path") ?? "";
          if (!repository.find(`${query.get("ref")}:${path}`)) return missing;
          const found = repository.tree(`${query.get("ref")}:${path}`, query.get("recursive") === "true");
          const entries = found.map((one) => ({
            id: one.sha,
            name: one.path.split("/").at(-1),
            type: one.type,
            path: path ? `${path}/${one.path}` : one.path,
            mode: one.mode,
          }));
          const [page, size] = [Number(query.get("page") ?? 1), Number(query.get("per_page") ?? 20)];
          const pages = Math.ceil(entries.length / size);
          const numbers = {
            "x-page": page,
            "x-per-page": size,
            "x-total": entries.length,
            "x-total-pages": pages,
          };
          const headers = Object.fromEntries(
            Object.entries(numbers).map(([name, value]) => [name, String(value)]),
          );
          return { headers, body: entries.slice((page - 1) * size, page * size) };
        },
      ],
      ["HEAD", project("/repository/files/([^/]+)"), (call) => withBlob(fileAt(call), () => ({}))],
      [
        "GET",
        project("/repository/files/([^/]+)/raw"),
        (call) => withBlob(fileAt(call), (blob) => ({ body: repository.read(blob) })),
      ],
      [
        "GET",
        project("/repository/commits"),
        () => ({ body: [{ author_name: "甲写手", authored_date: "2026-11-21T10:00:00Z" }] }),
      ],
      [
        "GET",
        project("/repository/commits/([^/]+)/refs"),
        () => ({ body: [{ type: "branch", name: "main" }] }),
      ],
      ["GET", project("/repository/commits/([^/]+)/statuses"), () => ({ body: [] })],
      [
        "POST",
        project("/repository/commits"),
        ({ body }) => {
          const actions = body["actions"] as { action: string; file_path: string; content?: string }[];
          const branch = String(body["branch"]);
          if (body["start_branch"] && repository.find(branch))
            return { status: 400, body: { message: `A branch called '${branch}' already exists.` } };
          const wrong = actions.find(
            ({ action, file_path }) =>
              (action === "create") ===
              Boolean(repository.find(`${body["start_branch"] ?? branch}:${file_path}`)),
          );
          if (wrong)
            return { status: 400, body: { message: `A file with this name does not fit ${wrong.action}` } };
          const id = repository.commit(
            branch,
            String(body["start_branch"] ?? branch),
            actions.map(({ action, file_path, content = "" }) => ({
              path: file_path,
              content: action === "delete" ? null : Buffer.from(content, "base64"),
            })),
            String(body["commit_message"]),
          );
          return { status: 201, body: { id } };
        },
      ],
      [
        "GET",
        project("/repository/branches/([^/]+)"),
        ({ parts: [name = ""] }) => {
          const id = repository.find(`refs/heads/${name}`);
          return id
            ? { body: { name, commit: { id }, developers_can_merge: true, developers_can_push: true } }
            : missing;
        },
      ],
      [
        "DELETE",
        project("/repository/branches/([^/]+)"),
        ({ parts }) => (repository.deleteBranch(parts[0]!), { status: 204 }),
      ],
      [
        "GET",
        project("/repository/compare"),
        ({ query }) => ({
          body: {
            diffs: repository.difference(query.get("from")!, query.get("to")!).map(({ path, status }) => ({
              old_path: path,
              new_path: path,
              new_file: status === "A",
              deleted_file: status === "D",
              renamed_file: false,
              diff: /\.(png|jpe?g|webp)$/.test(path) ? "Binary files differ" : "@@ -1 +1 @@",
            })),
          },
        }),
      ],
      // After publishing, Decap looks for the issue that holds the entry's notes. Nobody writes notes here.
      ["GET", project("/issues"), () => ({ body: [] })],
      [
        "GET",
        project("/merge_requests"),
        ({ query }) => ({
          body: requests
            .filter(({ state }) => state === query.get("state"))
            .filter(({ branch }) => !query.has("source_branch") || branch === query.get("source_branch"))
            .map(told),
        }),
      ],
      [
        "POST",
        project("/merge_requests"),
        ({ query, body }) => {
          const given = (name: string) => String(query.get(name) ?? body[name] ?? "");
          const request = {
            iid: requests.length + 1,
            state: "opened",
            title: given("title"),
            labels: given("labels").split(","),
            branch: given("source_branch"),
          };
          requests.push(request);
          return { status: 201, body: told(request) };
        },
      ],
      [
        "PUT",
        project("/merge_requests/(\\d+)"),
        (call) => {
          const request = find(call);
          const given = (name: string) => call.query.get(name) ?? call.body[name];
          if (given("labels") !== undefined && given("labels") !== null)
            request.labels = String(given("labels")).split(",");
          if (given("state_event") === "close") request.state = "closed";
          return { body: told(request) };
        },
      ],
      [
        "PUT",
        project("/merge_requests/(\\d+)/rebase"),
        () => ({ status: 202, body: { rebase_in_progress: false } }),
      ],
      [
        "PUT",
        project("/merge_requests/(\\d+)/merge"),
        (call) => {
          const request = find(call);
          repository.merge(request.branch, "main", `Merge ${request.title}`);
          repository.deleteBranch(request.branch);
          request.state = "merged";
          return { body: { ...request } };
        },
      ],
    ],
  });

  function withBlob(blob: string | undefined, answer: (blob: string) => Answer): Answer {
    return blob ? { headers: { "x-gitlab-blob-id": blob }, ...answer(blob) } : missing;
  }
}

interface MergeRequest {
  readonly iid: number;
  readonly title: string;
  readonly branch: string;
  state: string;
  labels: string[];
}
