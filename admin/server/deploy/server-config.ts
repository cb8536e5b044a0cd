import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { headersOf } from "../http/headers-of.ts";
import { embedHeaders, siteHeaders } from "../http/security-headers.ts";
import { projectRoot } from "../source-digest.ts";

const templates = {
  nginx: "nginx.conf",
  caddy: "Caddyfile",
  systemd: "sunlit-office.service",
  container: "Containerfile",
} as const;

/**
 * A configuration for a web server or a service manager, from its template in scripts/deploy. The security
 * headers are asked of the office's own, so that there is one source. Throws a Chinese error for other kinds.
 */
export async function serverConfig(kind: string, places: Partial<Places> = {}): Promise<string> {
  if (!Object.hasOwn(templates, kind))
    throw new Error(`没有 ${kind} 的配置。可以要：${Object.keys(templates).join("、")}。`);
  const template = await readFile(
    join(projectRoot, "scripts", "deploy", templates[kind as keyof typeof templates]),
    "utf8",
  );
  const name = places.name ?? "example.org";
  const values: Record<string, string> = {
    name,
    state: "/srv/sunlit/office",
    office: "127.0.0.1:4321",
    http: "80",
    https: "443",
    certificate: `/etc/letsencrypt/live/${name}/fullchain.pem`,
    key: `/etc/letsencrypt/live/${name}/privkey.pem`,
    ...places,
    ...(kind === "nginx" ? await nginxHeaders() : {}),
    ...(kind === "caddy" ? await caddyHeaders() : {}),
  };
  return template.replaceAll(/\{\{([A-Z]+)\}\}/g, (_all, key: string) => values[key.toLowerCase()] ?? "");
}

/** Headers that `/embed/` has otherwise are looked up by address: nginx adds headers of one level only. */
async function nginxHeaders(): Promise<{ maps: string; headers: string }> {
  const [site, embed] = [await headersOf(siteHeaders), await headersOf(embedHeaders)];
  const maps: string[] = [];
  const lines = Object.entries(site).map(([name, value]) => {
    if (embed[name] === value) return `  add_header ${name} "${value}" always;`;
    const variable = `$sunlit_${name.replaceAll("-", "_")}`;
    maps.push(`map $uri ${variable} {\n  default "${value}";\n  ~^/embed/ "${embed[name] ?? ""}";\n}`);
    return `  add_header ${name} ${variable} always;`;
  });
  return { maps: maps.join("\n"), headers: lines.join("\n") };
}

async function caddyHeaders(): Promise<{ headers: string }> {
  const block = (name: string, headers: Readonly<Record<string, string>>) =>
    Object.entries(headers).map(([key, value]) => `\t\theader ${name} ${key} "${value}"`);
  const lines = [
    "\t\t@embed path /embed/*",
    "\t\t@page not path /embed/*",
    ...block("@page", await headersOf(siteHeaders)),
    ...block("@embed", await headersOf(embedHeaders)),
  ];
  return { headers: lines.join("\n") };
}

interface Places {
  readonly name: string;
  /** State folder of the office. */
  readonly state: string;
  /** Host and port of the office. */
  readonly office: string;
  readonly http: string;
  readonly https: string;
  readonly certificate: string;
  readonly key: string;
}
