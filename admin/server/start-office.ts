import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Accounts } from "./accounts/accounts.ts";
import { LockOut } from "./accounts/lock-out.ts";
import { Sessions } from "./accounts/sessions.ts";
import { AuditLog } from "./audit-log.ts";
import type { Desk } from "./desk.ts";
import { Snapshots } from "./entries/snapshot.ts";
import { privateRegister, RegisterError, registerPath } from "../../src/entry-files/index.ts";
import { Deployer, type DeployState } from "./deploy/deployer.ts";
import { readDeploySettings } from "./deploy/deploy-settings.ts";
import { Notes } from "./notes.ts";
import { openRepository } from "./git/repository.ts";
import { removeStaleLocks } from "./git/stale-locks.ts";
import { bringForward } from "./git/working-files.ts";
import { makeApp } from "./http/app.ts";
import { precompress } from "./precompress.ts";
import { Publisher, type Build, type PublishState } from "./publisher/publisher.ts";
import { RemoteLink } from "./remote/remote-link.ts";
import type { RemoteState } from "./remote/remote.ts";
import { Refusal } from "./refusal.ts";
import { noteRunning } from "./running.ts";
import { Reviews } from "./reviews.ts";
import { Versions } from "./publisher/versions.ts";

/**
 * Starts the office: signs people in, keeps drafts, publishes, and serves site and admin. Resolves when the
 * live site shows what is published, or when building it has failed (the admin works all the same).
 */
export async function startOffice(options: OfficeOptions): Promise<RunningOffice> {
  const stateDir = resolve(options.stateDir);
  const tell = options.onEvent ?? print;
  await mkdir(join(stateDir, "tmp"), { recursive: true, mode: 0o700 });
  const register = registerReader(stateDir);
  register();
  const repository = await openRepository(resolve(options.contentDir), stateDir);
  await removeStaleLocks(repository);
  const accounts = new Accounts(join(stateDir, "accounts.json"));
  const sessions = new Sessions(join(stateDir, "sessions.json"));
  const lockOut = new LockOut(join(stateDir, "lock-out.json"));
  const audit = new AuditLog(join(stateDir, "audit.jsonl"));
  const versions = new Versions(stateDir);
  await versions.tidy();
  const firstAccount = await accounts.ensureFirst(process.env["SUNLIT_ADMIN_PASSWORD"]);
  if (firstAccount) tell({ kind: "first-account", message: welcome(firstAccount), ...firstAccount });

  const today = options.today ?? communityToday;
  const outside = readDeploySettings(stateDir);
  const deployer = outside
    ? new Deployer(outside, versions, (state) => tell({ kind: "deploy", message: state.message, state }))
    : undefined;
  const publisher = new Publisher({
    repository,
    versions,
    stateDir,
    async build(input) {
      await options.build({ ...input, register: registerPath(stateDir) });
      if (!outside?.compress) return;
      input.onProgress({ phase: "压缩" });
      await precompress(input.outDir);
    },
    portal: options.portal ?? "",
    today,
    onState(state) {
      tell({ kind: "publishing", message: state.message, state });
      if (state.state === "live") void deployer?.catchUp();
    },
  });
  let forward: Promise<void> = Promise.resolve();
  const desk: Desk = {
    repository,
    snapshots: new Snapshots(repository),
    accounts,
    audit,
    register,
    notes: new Notes(join(stateDir, "notes.json")),
    reviews: new Reviews(join(stateDir, "reviews.json")),
    today: options.today ?? communityToday,
    async published(from, to) {
      forward = forward.then(async () => {
        const left = await bringForward(repository, from, to);
        if (left.length > 0) tell({ kind: "files-left", message: leftBehind(left), paths: left });
      });
      await forward;
      void publisher.publish();
      void remote.sync();
    },
  };
  const remote = new RemoteLink({
    stateDir,
    desk,
    pauses: options.remotePauses,
    onState: (state) => tell({ kind: "remote", message: state.message, state }),
  });

  const report = (error: Error) =>
    tell({ kind: "error", message: `办公端出错：${error.stack ?? error.message}` });
  const office = {
    accounts,
    sessions,
    lockOut,
    audit,
    desk,
    publisher,
    remote,
    versions,
    deployer,
    adminDir: resolve(options.adminDir),
    today,
  };
  const app = await makeApp(office, report);
  const host = options.host ?? "127.0.0.1";
  await app.listen({ host, port: options.port }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    throw new Error(`端口 ${options.port} 已被别的程序占用。请加上 --port 换一个端口。`, { cause: error });
  });
  const address = app.server.address();
  const port = address && typeof address === "object" ? address.port : options.port;

  const url = `http://${host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host}:${port}`;
  const noteStopped = await noteRunning(stateDir, url);
  void remote.sync();
  await publisher.publishIfStale();
  void deployer?.catchUp();
  // Notices and exposures end by the day, so the site is built anew after midnight.
  const daily = setInterval(() => {
    void publisher.publishIfStale().catch(report);
    // What failed is tried again, and what the operator went back to is brought outside.
    void deployer?.catchUp();
  }, options.pause ?? 60_000);
  daily.unref();
  return {
    url,
    ...(firstAccount ? { firstAccount } : {}),
    async publishNow() {
      await publisher.publish();
      return publisher.state;
    },
    async syncNow() {
      await remote.sync();
      return remote.state;
    },
    async close() {
      clearInterval(daily);
      publisher.close();
      await deployer?.settled();
      await remote.close();
      await app.close();
      await noteStopped();
      await Promise.all([forward, sessions.settled(), lockOut.settled(), audit.settled()]);
    },
  };
}

/** Reads the register anew when it has changed, so that a name added today is known today. */
function registerReader(stateDir: string): () => readonly string[] {
  const before = registerPath(stateDir);
  let known: readonly string[] = [];
  return () => {
    try {
      const now = privateRegister(registerPath(stateDir) ?? before);
      if (now.join("\n") !== known.join("\n")) known = now;
      return known;
    } catch (error) {
      if (error instanceof RegisterError) throw new Refusal(503, error.message);
      throw error;
    }
  };
}

function communityToday(): string {
  return new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
}

/** What the operator's terminal shows when the caller does not listen; build progress is the caller's. */
function print(event: OfficeEvent): void {
  if (event.kind === "remote" && event.state.state === "done") return;
  if (event.kind === "deploy" && event.state.state !== "failed") return;
  const isNews = event.kind !== "publishing" || event.state.state === "failed";
  if (isNews) console.log(`\n${event.message}`);
}

function welcome({ name, password }: { name: string; password: string }): string {
  return `已建立第一个管理员账号，请记下来，密码只显示这一次：\n  用户名：${name}\n  密码：  ${password}\n登录后请马上修改密码。`;
}

function leftBehind(paths: readonly string[]): string {
  return `已发布，但工作目录里这些文件有未提交的改动，没有更新：${paths.join("、")}。处理好自己的改动后运行 git status 查看。`;
}

/** Something the operator should know; `message` is Chinese. */
export type OfficeEvent =
  | {
      readonly kind: "first-account";
      readonly message: string;
      readonly name: string;
      readonly password: string;
    }
  | { readonly kind: "publishing"; readonly message: string; readonly state: PublishState }
  | { readonly kind: "remote"; readonly message: string; readonly state: RemoteState }
  | { readonly kind: "deploy"; readonly message: string; readonly state: DeployState }
  | { readonly kind: "files-left"; readonly message: string; readonly paths: readonly string[] }
  | { readonly kind: "error"; readonly message: string };

export interface OfficeOptions {
  /** A Git repository, bare or not, or a folder inside one. What its HEAD names is what is published. */
  readonly contentDir: string;
  /** Accounts, sessions, audit log and built sites; made when missing. */
  readonly stateDir: string;
  /** The bundled admin. */
  readonly adminDir: string;
  readonly host?: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly build: Build;
  /** Tells one state of the portal's code from another, so that an upgrade builds the site anew. */
  readonly portal?: string;
  readonly onEvent?: (event: OfficeEvent) => void;
  /** Milliseconds between rounds with the remote repository, for those who cannot wait. */
  readonly remotePauses?: { readonly firstPause?: number; readonly interval?: number };
  /** Milliseconds between looks at what is due: a new day, a site to be brought outside. A minute unless told otherwise. */
  readonly pause?: number;
  /** Today in the community's time zone, `YYYY-MM-DD`; the clock's day in Shanghai unless told otherwise. */
  readonly today?: () => string;
}

export interface RunningOffice {
  readonly url: string;
  /** Only when this start made the first administrator. */
  readonly firstAccount?: { readonly name: string; readonly password: string };
  /** Builds what is published now; resolves when it is live or has failed. */
  publishNow(): Promise<PublishState>;
  /** A round with the remote repository; resolves with what came of it, undefined when there is none. */
  syncNow(): Promise<RemoteState | undefined>;
  close(): Promise<void>;
}
