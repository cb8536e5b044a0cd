import { expect, test, vi } from "vitest";
import { backendOptions } from "../../../../admin/client/hosted/backend-options.ts";
import { withContentPaths, type Backend } from "../../../../admin/client/hosted/content-paths.ts";
import { refusePrivateData } from "../../../../admin/client/hosted/refuse-private-data.ts";
import { hostingFrom } from "../../../../src/domain/hosting/hosting.ts";

// The page in which the admin stands.
vi.hoisted(() =>
  vi.stubGlobal("document", { baseURI: "http://localhost/admin/", querySelector: () => null }),
);

const own = { repository: "shequ/content", address: "https://git.example.org", app: "1" };

test("each forge gets what Decap's code for it needs, and only Gitea does without drafts", () => {
  const of = (forge: string) =>
    backendOptions(hostingFrom({ ...own, forge, proxy: "https://login.example.org" }));
  expect(of("gitlab")).toEqual({
    publish_mode: "editorial_workflow",
    backend: {
      name: "gitlab",
      repo: "shequ/content",
      branch: "main",
      auth_type: "pkce",
      app_id: "1",
      base_url: "https://git.example.org",
      api_root: "https://git.example.org/api/v4",
    },
  });
  expect(of("forgejo").backend).toMatchObject({ api_root: "https://git.example.org/api/v1", app_id: "1" });
  expect(of("gitea").publish_mode).toBe("simple");
  expect(of("github").backend).toMatchObject({ base_url: "https://login.example.org" });
});

test("Decap sees one flat folder; the repository has the content in its folder and cases by year", async () => {
  const asked: unknown[] = [];
  const files = ["content/cases/2020/LJ-2020-0001.md", "content/cases/LJ-2019-0001.md"];
  class Forge {
    entriesByFolder(folder: string) {
      asked.push(folder);
      return Promise.resolve(files.map((path) => ({ data: "---\n", file: { path, id: path } })));
    }
    getEntry(path: string) {
      asked.push(path);
      return files.includes(path)
        ? Promise.resolve({ data: "---\n", file: { path, id: null } })
        : Promise.reject(path);
    }
    persistEntry(entry: { dataFiles: { path: string }[]; assets: { path: string; toBase64(): string }[] }) {
      asked.push(
        ...entry.dataFiles.map(({ path }) => path),
        ...entry.assets.map((one) => [one.path, one.toBase64()]),
      );
      return Promise.resolve();
    }
  }
  const Flat = withContentPaths(Forge as unknown as Backend, "content/");
  const forge = new Flat();
  const listed = await forge.entriesByFolder("cases", "md");
  expect(listed.map(({ file }) => file.path)).toEqual(["cases/LJ-2020-0001.md", "cases/LJ-2019-0001.md"]);
  expect((await forge.getEntry("cases/LJ-2019-0001.md")).file.path).toBe("cases/LJ-2019-0001.md");
  await expect(forge.getEntry("cases/LJ-2020-0009.md")).rejects.toThrow("没有找到 cases/LJ-2020-0009.md");
  class Picture {
    path = "media/a.png";
    toBase64() {
      return "bytes";
    }
  }
  const dataFiles = [
    { slug: "LJ-2020-0001", path: "cases/LJ-2020-0001.md", raw: "id: LJ-2020-0001" },
    { slug: "LJ-2021-0001", path: "cases/LJ-2021-0001.md", raw: "id: LJ-2021-0001" },
  ];
  await forge.persistEntry({ dataFiles, assets: [new Picture()] }, { newEntry: true });
  expect(asked).toEqual([
    "content/cases",
    "content/cases/LJ-2019-0001.md",
    "content/cases/2020/LJ-2020-0009.md",
    "content/cases/LJ-2020-0009.md",
    "content/cases/2020/LJ-2020-0001.md",
    "content/cases/2021/LJ-2021-0001.md",
    ["content/media/a.png", "bytes"],
  ]);
});

test("what may never be published is refused before it is sent, also deep inside; numbers to call are let through", () => {
  const entry = (collection: string, data: object) => ({
    entry: { get: (name: string) => (name === "collection" ? collection : { toJS: () => data }) as never },
  });
  const number = "13800138000";
  expect(() => refusePrivateData(entry("case", { steps: [{ note: `请打${number}` }] }))).toThrow(
    `“办理步骤”里有不能公开的手机号：${number}。请改掉再保存。`,
  );
  expect(() => refusePrivateData(entry("case", { title: "路灯不亮" }))).not.toThrow();
  expect(() => refusePrivateData(entry("service", { phone: number }))).not.toThrow();
  expect(() => refusePrivateData(entry("settings", { title: number }))).not.toThrow();
});
