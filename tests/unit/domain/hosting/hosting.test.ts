import { expect, test } from "vitest";
import { hostingFrom, hostingPolicy } from "../../../../src/domain/hosting/hosting.ts";

const gitlab = { forge: "gitlab", repository: "shequ/content", app: "12345" };

test("a forge is named with few words; the rest is as usual", () => {
  expect(hostingFrom(gitlab)).toEqual({
    ...gitlab,
    address: "https://gitlab.com",
    branch: "main",
    folder: "",
  });
  const own = { ...gitlab, forge: "forgejo", address: "https://git.example.org", folder: "content" };
  expect(hostingFrom(own)).toMatchObject({ address: "https://git.example.org", folder: "content/" });
  const proxy = "https://login.example.org";
  expect(hostingFrom({ forge: "github", repository: "a/b", proxy })).toMatchObject({ proxy });
});

test("settings that cannot work are refused with what is to be written", () => {
  const cases: [Record<string, unknown>, string][] = [
    [{ ...gitlab, forge: "svn" }, "forge 要写 gitlab、forgejo、gitea、github 中的一个。"],
    [{ ...gitlab, forge: "__proto__" }, "forge 要写"],
    [{ ...gitlab, repository: "content" }, "repository 要写成“组/仓库名”。"],
    [{ ...gitlab, forge: "gitea" }, "要写 address，就是 gitea 的网址"],
    [{ ...gitlab, address: "http://git.example.org" }, "要写 address"],
    [{ ...gitlab, branch: 7 }, "branch 不是分支名。"],
    [{ ...gitlab, folder: "../elsewhere" }, "folder 要写仓库里的文件夹。"],
    [{ forge: "github", repository: "a/b" }, "要写 proxy：GitHub 不让网页自己登录"],
    [{ forge: "gitlab", repository: "a/b" }, "要写 app：先在 gitlab 上登记一个公开应用"],
  ];
  for (const [given, words] of cases) expect(() => hostingFrom(given)).toThrow(words);
});

test("the page may speak to its own host and to the forge, and to no other", () => {
  const policy = hostingPolicy(hostingFrom({ ...gitlab, address: "https://git.example.org/sub" }));
  expect(policy).toContain("connect-src 'self' blob: https://git.example.org;");
  expect(policy).not.toMatch(/unsafe-eval|\*/);
  const github = hostingFrom({ forge: "github", repository: "a/b", proxy: "https://login.example.org/x" });
  expect(hostingPolicy(github)).toContain("https://api.github.com");
  expect(hostingPolicy(github)).toContain("https://login.example.org;");
});
