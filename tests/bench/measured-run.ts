import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";

/** What a program and all that it started needed. */
export interface Needed {
  readonly wall: number;
  /** Seconds of all processors together. */
  readonly cpu: number;
  /** Largest memory of all its processes at one moment, MB; NaN where /proc is missing. */
  readonly peak: number;
  readonly output: string;
  /** Lines of its output, each with the second it came after the start. */
  readonly lines: readonly { readonly at: number; readonly text: string }[];
}

/** Runs a program to its end. Throws with its last words when it fails. Needs bash, whose `time` counts children. */
export async function measuredRun(command: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Needed> {
  const timed = ["-c", 'TIMEFORMAT="timed %R %U %S"; time "$@"', "bash", ...command];
  const child = spawn("bash", timed, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  const start = performance.now();
  const lines: { at: number; text: string }[] = [];
  let errors = "";
  createInterface({ input: child.stdout }).on("line", (text) =>
    lines.push({ at: (performance.now() - start) / 1000, text }),
  );
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  let peak = Number.NaN;
  const timer = setInterval(() => {
    const now = treeMegabytes(child.pid!);
    if (now > 0) peak = Math.max(Number.isNaN(peak) ? 0 : peak, now);
  }, 100);
  const code = await new Promise((done, failed) => child.on("close", done).on("error", failed));
  clearInterval(timer);
  const [, wall, user, system] = /timed ([\d.]+) ([\d.]+) ([\d.]+)/.exec(errors) ?? [];
  if (code !== 0 || wall === undefined) throw new Error(`${command.join(" ")}\n${errors.slice(-2000)}`);
  const output = lines.map(({ text }) => `${text}\n`).join("");
  return { wall: Number(wall), cpu: Number(user) + Number(system), peak, output, lines };
}

/** One thing done after another, as one. */
export function together(one: Needed, other: Needed): Needed {
  return {
    wall: one.wall + other.wall,
    cpu: one.cpu + other.cpu,
    peak: Math.max(one.peak, other.peak),
    output: one.output + other.output,
    lines: [...one.lines, ...other.lines.map(({ at, text }) => ({ at: one.wall + at, text }))],
  };
}

function treeMegabytes(root: number): number {
  const parents = new Map<number, { parent: number; kb: number }>();
  try {
    for (const name of readdirSync("/proc")) if (/^\d+$/.test(name)) parents.set(Number(name), status(name));
  } catch {
    return Number.NaN;
  }
  const isBelow = (pid: number): boolean =>
    pid === root || (pid > 1 && isBelow(parents.get(pid)?.parent ?? 0));
  return [...parents].reduce((sum, [pid, { kb }]) => sum + (isBelow(pid) ? kb / 1000 : 0), 0);
}

function status(pid: string): { parent: number; kb: number } {
  try {
    const text = readFileSync(`/proc/${pid}/status`, "utf8");
    return {
      parent: Number(/PPid:\s+(\d+)/.exec(text)?.[1]),
      kb: Number(/VmRSS:\s+(\d+)/.exec(text)?.[1] ?? 0),
    };
  } catch {
    // It ended between listing and reading.
    return { parent: 0, kb: 0 };
  }
}
