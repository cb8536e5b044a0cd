import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { serverConfig } from "../../admin/server/deploy/server-config.ts";
import { unknownCommands } from "../support/known-commands.ts";
import { tool } from "../support/tool.ts";
import { makeCommunity, openOffice } from "./office-kit.ts";

test("systemd finds nothing wrong with the shipped service, and says so when something is", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sunlit-systemd-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "sunlit-office.service");
  const verify = (text: string) => {
    writeFileSync(file, text);
    const { status, stderr } = spawnSync(tool("systemd-analyze"), ["verify", "--man=no", file], {
      encoding: "utf8",
    });
    return { status, said: stderr.split("\n").filter((line) => line.includes("sunlit-office")) };
  };
  // npm lies elsewhere on the machine of a test.
  const shipped = (await serverConfig("systemd")).replace("/usr/bin/npm", process.execPath);
  expect(verify(shipped)).toEqual({ status: 0, said: [] });
  expect(verify(shipped.replace("Restart=on-failure", "Restart=sometimes")).said.join()).toMatch(
    /restart specifier/,
  );
  expect(verify(shipped.replace(process.execPath, "/no/such/program")).status).not.toBe(0);
});

test("the container file holds known instructions, copies what is there and starts commands that exist", async () => {
  const lines = (await serverConfig("container")).split("\n").filter((line) => line && !line.startsWith("#"));
  const known = ["FROM", "RUN", "WORKDIR", "COPY", "USER", "VOLUME", "EXPOSE", "HEALTHCHECK", "CMD"];
  for (const line of lines) expect(known).toContain(line.split(" ")[0]);
  expect(lines[0]).toMatch(/^FROM docker\.io\/library\/node:22-/);
  expect(lines.find((line) => line.startsWith("COPY"))).toMatch(/ \. \.$/);
  expect(existsSync("package.json")).toBe(true);
  const commands = [
    ...lines.flatMap((line) => /^RUN (npm .*)$/.exec(line)?.[1] ?? []),
    JSON.parse(/^CMD (\[.*\])$/m.exec(lines.join("\n"))![1]!).join(" "),
  ];
  expect(commands).toHaveLength(2);
  expect(unknownCommands(commands)).toEqual([]);
  // Nobody but root may do without a user of its own.
  expect(lines.findIndex((line) => line.startsWith("USER node"))).toBeLessThan(
    lines.findIndex((line) => line.startsWith("CMD")),
  );
});

test("an image holds what Git holds and nothing of an office, and its programs are there", async () => {
  const ignored = readFileSync(".dockerignore", "utf8").split("\n");
  // Docker reads a name without a slash at the top only.
  for (const line of readFileSync(".gitignore", "utf8").split("\n").filter(Boolean)) {
    const name = line.replace(/\/$/, "");
    expect(ignored.includes(name) || ignored.includes(`**/${name}`), line).toBe(true);
  }
  expect(ignored).toContain(".git");
  const text = await serverConfig("container");
  const programs = [...text.matchAll(/^RUN (.*)$/gm)]
    .flatMap(([, line = ""]) => line.split("&&"))
    .map((command) => command.trim().split(" ")[0]!);
  expect(programs).toContain("chown");
  // Debian's own way to install is in the image, not needed here.
  for (const program of [...programs.filter((name) => name !== "apt-get"), "git", "ssh"])
    expect(spawnSync("which", [program]).status, program).toBe(0);
  for (const brought of ["rsync", "rclone"] as const) {
    expect(text).toContain(` ${brought} `);
    expect(existsSync(tool(brought))).toBe(true);
  }
});

test("the files of Git by themselves pass the command with which the image is made", () => {
  const folder = mkdtempSync(join(tmpdir(), "sunlit-image-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const tar = execFileSync("git", ["archive", "HEAD"], { maxBuffer: 2 ** 28 });
  execFileSync("tar", ["-x", "-C", folder], { input: tar });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/check.ts"], {
    cwd: folder,
    encoding: "utf8",
  });
  expect([status, stderr], stdout).toEqual([0, ""]);
});

test("the container's look at its health passes with a real office and fails without one", async () => {
  const office = await openOffice(makeCommunity());
  const check = /HEALTHCHECK CMD node -e "(.*)"/.exec(await serverConfig("container"))![1]!;
  const ended = (port: string) =>
    new Promise((done) =>
      spawn(process.execPath, ["-e", check.replace("127.0.0.1:4321", `127.0.0.1:${port}`)]).on("exit", done),
    );
  expect(await ended(new URL(office.url).port)).toBe(0);
  expect(await ended("9")).toBe(1);
});
