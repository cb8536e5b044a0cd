import type { Entry } from "../../content-types/index.ts";

/** A forge (a server for repositories) that keeps the content where no office runs. */
export interface Hosting {
  readonly forge: "gitlab" | "forgejo" | "gitea" | "github";
  /** `group/name` */
  readonly repository: string;
  /** Address of the forge, `https://gitlab.com`. */
  readonly address: string;
  readonly branch: string;
  /** Folder of the repository in which the content lies, with a slash at its end; empty when it is the repository itself. */
  readonly folder: string;
  /** Id of the application that the forge lets in. */
  readonly app?: string;
  /** Address of the proxy that signs in at GitHub, because it keeps the application's secret. */
  readonly proxy?: string;
}

/** What the hosted admin is told of the content, in a file beside its page. */
export interface HostedFacts {
  /** Collections that the community has not switched on. */
  readonly hidden: readonly string[];
  /** Settings, places and the other entries that forms offer. */
  readonly entries: readonly Entry[];
  /** By type: how its numbers begin, and the last of each year. */
  readonly ids: Readonly<Record<string, { readonly code: string; readonly last: readonly string[] }>>;
}

/** The settings that a file gives. Throws a Chinese error when they make no sense. */
export function hostingFrom(given: Readonly<Record<string, unknown>>): Hosting {
  const { forge, repository, branch = "main", folder = "", app, proxy } = given;
  if (!isForge(forge)) throw new Error(`forge 要写 ${Object.keys(usual).join("、")} 中的一个。`);
  const address = given["address"] ?? usual[forge];
  if (typeof repository !== "string" || !/^[^/\s]+(\/[^/\s]+)+$/.test(repository))
    throw new Error("repository 要写成“组/仓库名”。");
  if (!isAddress(address))
    throw new Error(`要写 address，就是 ${forge} 的网址，例如 https://git.example.org。`);
  if (typeof branch !== "string" || !branch) throw new Error("branch 不是分支名。");
  if (typeof folder !== "string" || /\.\.|^\//.test(folder)) throw new Error("folder 要写仓库里的文件夹。");
  if (forge === "github" && !isAddress(proxy))
    throw new Error("要写 proxy：GitHub 不让网页自己登录，要先架一个登录代理，这里写它的网址。");
  if (forge !== "github" && (typeof app !== "string" || !app))
    throw new Error(`要写 app：先在 ${forge} 上登记一个公开应用，再把它的编号抄到这里。`);
  return {
    forge,
    repository,
    address,
    branch,
    folder: folder && folder.replace(/\/*$/, "/"),
    ...(typeof app === "string" ? { app } : {}),
    ...(isAddress(proxy) ? { proxy } : {}),
  };
}

/** The policy of the hosted admin's page: the office's, with the forge as the one other host. */
export function hostingPolicy({ forge, address, proxy }: Hosting): string {
  const api =
    forge === "github" ? ["https://api.github.com", "https://raw.githubusercontent.com"] : [address];
  const origins = [...api, ...(proxy ? [proxy] : [])].map((one) => /^[a-z]+:\/\/[^/]+/.exec(one)![0]);
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    `connect-src 'self' blob: ${origins.join(" ")}`,
    "font-src 'self' data:",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join("; ");
}

/** Where each forge is found when nothing else is said; the others are always somebody's own. */
const usual: Readonly<Record<Hosting["forge"], string | undefined>> = {
  gitlab: "https://gitlab.com",
  forgejo: undefined,
  gitea: undefined,
  github: "https://github.com",
};

function isForge(value: unknown): value is Hosting["forge"] {
  return typeof value === "string" && Object.keys(usual).includes(value);
}

/** Sign-in works over TLS, and on this machine for trying it out. */
function isAddress(value: unknown): value is string {
  return (
    typeof value === "string" && /^(https:\/\/[^/\s]|http:\/\/(localhost|127\.0\.0\.1)[:/])\S*$/.test(value)
  );
}
