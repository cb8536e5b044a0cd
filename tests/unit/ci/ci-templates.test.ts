import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { expect, test } from "vitest";
import { unknownCommands } from "../../support/known-commands.ts";

const workflows = [".github", ".forgejo", ".gitea"].map((folder) => `${folder}/workflows/site.yml`);
const all = [...workflows, ...workflows.map((path) => path.replace("site", "test")), ".gitlab-ci.yml"];

test("every command of every template is one that this portal has", () => {
  for (const path of all) {
    const commands = jobsOf(path).flatMap(({ commands: some }) => some);
    expect(commands.length, path).toBeGreaterThan(0);
    expect([path, unknownCommands(commands.filter((one) => one.startsWith("npm ")))]).toEqual([path, []]);
    // What is no command of ours is the machine's own.
    for (const one of commands.filter((some) => !some.startsWith("npm ")))
      expect(one).toMatch(/^(apt-get|mkdir) /);
  }
});

test("every merge request is checked and built, and publishes nothing", () => {
  for (const path of [...workflows, ".gitlab-ci.yml"]) {
    const onRequest = jobsOf(path).filter(({ runsOnRequest }) => runsOnRequest);
    const commands = onRequest.flatMap(({ commands: some }) => some);
    expect(
      commands.map((one) => one.split(" ").slice(0, 3).join(" ")),
      path,
    ).toEqual(["npm run check", "npm run build"]);
    expect(
      onRequest.some(({ publishes }) => publishes),
      path,
    ).toBe(false);
    const publishing = jobsOf(path).filter(({ publishes }) => publishes);
    expect(
      publishing.map(({ needs }) => needs),
      path,
    ).toEqual(["check"]);
  }
});

test("the whole history is there, from which corrections are told", () => {
  for (const path of workflows) expect(readFileSync(path, "utf8").match(/fetch-depth: 0/g)).toHaveLength(2);
  expect(readFileSync(".gitlab-ci.yml", "utf8")).toContain("GIT_DEPTH: 0");
});

/** The jobs of a template, of the one kind or the other. */
function jobsOf(path: string): Job[] {
  const file = load(readFileSync(path, "utf8")) as Template;
  if (path.endsWith(".gitlab-ci.yml"))
    return Object.entries(file)
      .flatMap(([name, job]) => ((job as GitLabJob).script ? [{ name, ...(job as GitLabJob) }] : []))
      .map(({ name, script, rules, needs = [] }) => ({
        commands: script,
        runsOnRequest: JSON.stringify(rules).includes("merge_request_event"),
        publishes: name === "pages",
        needs: needs.join(),
      }));
  const jobs = Object.values(file["jobs"] as Record<string, Workflow>);
  expect(JSON.stringify(file["on"])).toContain("pull_request");
  return jobs.map((job) => {
    const uses = job.steps.map((step) => step.uses ?? "").join();
    const commands = job.steps.flatMap((step) => (step.run ? [step.run] : []));
    return {
      commands,
      runsOnRequest: !job.if?.includes("github.event_name != 'pull_request'"),
      publishes: /deploy/.test(uses) || commands.some((one) => one.includes("run deploy")),
      needs: job.needs ?? "",
    };
  });
}

interface Job {
  readonly commands: readonly string[];
  readonly runsOnRequest: boolean;
  readonly publishes: boolean;
  readonly needs: string;
}

interface GitLabJob {
  readonly script: string[];
  readonly rules: object[];
  readonly needs?: string[];
}

interface Workflow {
  readonly if?: string;
  readonly needs?: string;
  readonly steps: readonly { readonly run?: string; readonly uses?: string }[];
}

type Template = Record<string, unknown> & { readonly on?: object };
