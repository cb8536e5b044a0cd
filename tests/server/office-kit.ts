import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { startOffice, type OfficeOptions, type RunningOffice } from "../../admin/server/index.ts";
import { caseText, writeSmallContent } from "../fixtures/small-content.ts";
import { listCases } from "./list-cases.ts";

export { listCases };

export const adminPassword = "first-office-password-1";

/** A folder with a Git repository that holds the small content under `content/`, and a place for the state. */
export function makeCommunity(caseIds?: readonly string[]): Community {
  const root = mkdtempSync(join(tmpdir(), "sunlit-office-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));
  const repo = join(root, "repo");
  writeSmallContent(join(repo, "content"), caseIds);
  writeFileSync(join(repo, "package.json"), "{}");
  mkdirSync(join(root, "admin"));
  writeFileSync(join(root, "admin", "index.html"), "<!doctype html><title>admin</title>");
  const git = (...args: string[]) => execFileSync("git", ["-C", repo, ...args], { encoding: "utf8" }).trim();
  git("init", "-q", "-b", "main");
  git("config", "user.name", "操作员");
  git("config", "user.email", "operator@example.invalid");
  git("add", ".");
  git("commit", "-q", "-m", "content");
  return {
    root,
    repo,
    contentDir: join(repo, "content"),
    stateDir: join(root, "state"),
    adminDir: join(root, "admin"),
    git,
  };
}

/** Starts an office on a free port; closed when the test is over. */
export async function openOffice(
  community: Community,
  options: Partial<OfficeOptions> = {},
): Promise<RunningOffice> {
  process.env["SUNLIT_ADMIN_PASSWORD"] = adminPassword;
  const { contentDir, stateDir, adminDir } = community;
  const office = await startOffice({
    contentDir,
    stateDir,
    adminDir,
    port: 0,
    build: listCases,
    onEvent: () => {},
    ...options,
  });
  onTestFinished(() => office.close());
  return office;
}

/** Somebody at a browser: keeps the cookie, sends what the admin sends. */
export class Person {
  readonly url: string;
  cookie = "";

  constructor(url: string) {
    this.url = url;
  }

  async post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const sent = {
      origin: this.url,
      "x-sunlit": "1",
      "content-type": "application/json",
      cookie: this.cookie,
      ...headers,
    };
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return this.#take(
      await fetch(`${this.url}/admin/api/${path}`, { method: "POST", headers: sent, body: text }),
    );
  }

  async get(path: string): Promise<Answer> {
    return this.#take(await fetch(`${this.url}/admin/api/${path}`, { headers: { cookie: this.cookie } }));
  }

  act(action: string, params: Record<string, unknown> = {}): Promise<Answer> {
    return this.post("v1", { action, params });
  }

  async signIn(name: string, password: string): Promise<this> {
    const { status, body } = await this.post("sign-in", { name, password });
    if (status !== 200) throw new Error(`Sign-in of ${name} failed: ${JSON.stringify(body)}`);
    return this;
  }

  /** Saves a case; `base` is the id of the version that was open. */
  saveCase(id: string, values: Record<string, unknown> = {}, base?: string): Promise<Answer> {
    const path = `cases/${id}.md`;
    return this.act("persistEntry", {
      dataFiles: [{ path, slug: id, raw: caseText({ id, ...values }) }],
      assets: [],
      base: base ? { [path]: base } : {},
      options: { collectionName: "case", commitMessage: `写 ${id}` },
    });
  }

  setStatus(id: string, newStatus: string): Promise<Answer> {
    return this.act("updateUnpublishedEntryStatus", { collection: "case", slug: id, newStatus });
  }

  publish(id: string): Promise<Answer> {
    return this.act("publishUnpublishedEntry", { collection: "case", slug: id });
  }

  async #take(response: Response): Promise<Answer> {
    const cookie = response.headers.get("set-cookie");
    if (cookie) this.cookie = cookie.split(";")[0] ?? "";
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json");
    return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers };
  }
}

/** The items of an answer that is a list: names, or files where it is told. Throws when it is none. */
export function listOf<Item = string>({ status, body }: Answer): Item[] {
  if (!Array.isArray(body)) throw new Error(`${status} is no list: ${JSON.stringify(body)}`);
  return [...(body as Item[])];
}

/** The administrator, and people with the roles asked for, each signed in; named after their role and a number. */
export async function staff(office: RunningOffice, ...roles: string[]): Promise<Person[]> {
  const admin = await new Person(office.url).signIn("admin", adminPassword);
  const people: Person[] = [];
  for (const [index, role] of roles.entries()) {
    const name = `${role}${index + 1}`;
    const password = `password-of-colleague-${index + 1}`;
    await admin.post("accounts", { name, displayName: names[index] ?? `同事${index + 1}`, role, password });
    people.push(await new Person(office.url).signIn(name, password));
  }
  return [admin, ...people];
}

/** Waits until the home page contains a text; throws after ten seconds. */
export async function untilLive(office: RunningOffice, text: string): Promise<void> {
  for (let waited = 0; waited < 100; waited += 1) {
    if ((await (await fetch(office.url)).text()).includes(text)) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`The live site never showed ${text}`);
}

const names = ["甲写手", "乙审核", "丙签发", "丁写手", "戊写手"];

export interface Community {
  readonly root: string;
  readonly repo: string;
  readonly contentDir: string;
  readonly stateDir: string;
  readonly adminDir: string;
  git(...args: string[]): string;
}

interface Answer {
  readonly status: number;
  readonly body: AnswerBody;
  readonly headers: Headers;
}

/**
 * The fields of all answers that tests look at by name. Which of them an answer has follows from its request; one
 * that has not got them fails the test that reads it.
 */
interface AnswerBody {
  readonly error: string;
  readonly message: string;
  readonly warning: string;
  readonly status: string;
  readonly state: string;
  readonly commit: string;
  readonly path: string;
  readonly url: string;
  readonly password: string;
  /** Base64 of a picture. */
  readonly content: string;
  /** Text of an entry; null when it is not there. */
  readonly data: string | null;
  /** Object ids of the saved files, by path. */
  readonly ids: Readonly<Record<string, string>>;
  readonly file: { readonly id: string };
  readonly diffs: readonly [Diff, ...Diff[]];
  readonly faults: readonly [object, ...object[]];
  readonly findings: readonly { readonly type: string; readonly text: string; readonly level: string }[];
  readonly questions: readonly object[];
  readonly entries: readonly { readonly type?: string }[];
  readonly accounts: readonly { readonly name: string; readonly role: string }[];
  readonly imports: readonly object[];
  readonly versions: readonly [{ readonly commit: string }, ...object[]];
  readonly user: { readonly limits: object };
  readonly note: { readonly id: string; readonly resolved: boolean };
  readonly notes: readonly object[];
  readonly items: readonly [MinutesItem, MinutesItem];
  readonly categories: readonly object[];
  readonly conflict: { readonly id: string; readonly fields: readonly object[] };
  readonly remote: { readonly state: string; readonly message: string };
  readonly settings: object;
}

/** One file of an answer that lists entries. */
export interface ListedFile {
  readonly data: string;
  readonly file: { readonly id: string; readonly path: string };
}

interface Diff {
  readonly id: string;
  readonly path: string;
  readonly binary: boolean;
}

interface MinutesItem {
  readonly case: string;
  readonly resolution: string;
}
