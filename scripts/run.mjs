// The first thing every npm script runs. Plain JavaScript without dependencies, because on a fresh clone
// there is nothing else yet and Node may be too old for Astro. It installs what is missing, then runs
// scripts/<name>.ts with a new enough Node.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const modules = join(root, "node_modules");
const stamp = join(modules, ".sunlit-installed");
const [name = "", ...args] = process.argv.slice(2);

install();
run(name, args);

function install() {
  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("准备环境：正在安装依赖包，第一次约需 1～3 分钟……");
  // Else npm writes addresses of its registry into the lock file, and the next update could not be pulled.
  npm(["install", "--no-audit", "--no-fund", "--loglevel=error", "--omit-lockfile-registry-resolved"]);
  const missing = missingBinaries();
  if (missing.length > 0)
    npm(["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error", ...missing]);
  writeFileSync(stamp, wanted);
  console.log("准备环境：依赖包已装好。");
}

function npm(npmArgs) {
  // npm tells its own path to the scripts it runs; elsewhere it is looked up (npm.cmd needs a shell).
  const path = process.env.npm_execpath;
  const result = path?.endsWith(".js")
    ? spawnSync(process.execPath, [path, ...npmArgs], { cwd: root, stdio: "inherit" })
    : spawnSync("npm", npmArgs, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (result.status === 0) return;
  console.error(
    "安装依赖包失败。请检查网络，或设置可用的 npm 镜像后再试：npm config set registry <镜像网址>",
  );
  process.exit(1);
}

/** Binaries for this platform that the lock file does not list; npm leaves those out silently. */
function missingBinaries() {
  const words = { darwin: ["darwin"], win32: ["win32", "windows"], linux: ["linux"] }[process.platform] ?? [];
  return ["pagefind", "oxlint"].flatMap((owner) => {
    const { optionalDependencies = {} } = JSON.parse(
      readFileSync(join(modules, owner, "package.json"), "utf8"),
    );
    const fitting = Object.keys(optionalDependencies).filter(
      (one) => words.some((word) => one.includes(word)) && one.includes(process.arch),
    );
    const isThere = fitting.some((one) => existsSync(join(modules, one)));
    return isThere ? [] : fitting.map((one) => `${one}@${optionalDependencies[one]}`);
  });
}

/** A Node that runs TypeScript files and Astro 7: this one, or the one among the dependencies. */
function findNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const binary = process.platform === "win32" ? "node.exe" : join("bin", "node");
  const own = Object.keys(optionalDependencies)
    .filter((one) =>
      one.includes(`${process.platform === "win32" ? "win" : process.platform}-${process.arch}`),
    )
    .map((one) => join(modules, one, binary))
    .find((path) => existsSync(path));
  if (own) return own;
  console.error(`需要 Node 22.18 以上，这里是 ${process.versions.node}。请安装新版 Node 后再试。`);
  process.exit(1);
}

function run(script, scriptArgs) {
  const file = join(root, "scripts", `${script}.ts`);
  if (!existsSync(file)) {
    console.error(`没有 ${script} 这个命令。`);
    process.exit(2);
  }
  const node = findNode();
  const path = [join(modules, ".bin"), join(node, ".."), process.env.PATH].join(delimiter);
  const child = spawn(node, ["--disable-warning=ExperimentalWarning", file, ...scriptArgs], {
    stdio: "inherit",
    // Node keeps what it made of the sources, so that each of the many child processes starts in half the time.
    env: { NODE_COMPILE_CACHE: join(root, ".cache", "node"), ...process.env, PATH: path },
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(signal ? 130 : (code ?? 1)));
}
