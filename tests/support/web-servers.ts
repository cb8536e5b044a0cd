import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { request as overHttp } from "node:http";
import { request as overTls } from "node:https";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { serverConfig } from "../../admin/server/deploy/server-config.ts";
import { tool } from "./tool.ts";

/** Debian's nginx with the shipped configuration, a certificate of its own and TLS, over a state folder. */
export async function startNginx(state: string, office: string): Promise<WebServer> {
  const nginx = tool("nginx");
  const folder = scratch("nginx");
  const [http, https] = [await freePort(), await freePort()];
  const [certificate, key] = [join(folder, "cert.pem"), join(folder, "key.pem")];
  const wanted = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost".split(" ");
  execFileSync("openssl", [...wanted, "-keyout", key, "-out", certificate], { stdio: "pipe" });
  const places = { name: "localhost", state, office, certificate, key };
  const shipped = await serverConfig("nginx", {
    ...places,
    http: `127.0.0.1:${http}`,
    https: `127.0.0.1:${https}`,
  });
  const config = join(folder, "nginx.conf");
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  writeFileSync(
    config,
    `daemon off;\npid ${folder}/pid;\nerror_log ${folder}/error.log;\nevents {}\nhttp {\ninclude /etc/nginx/mime.types;\naccess_log off;\n${temporary.join("\n")}\n${shipped}\n}\n`,
  );
  execFileSync(nginx, ["-t", "-q", "-c", config], { stdio: "pipe" });
  return run(nginx, ["-c", config], `https://localhost:${https}`);
}

/** Debian's Caddy with the shipped configuration and TLS; it signs the certificate itself, as nobody else can be asked. */
export async function startCaddy(state: string, office: string): Promise<WebServer> {
  const caddy = tool("caddy");
  const folder = scratch("caddy");
  const [http, https] = [await freePort(), await freePort()];
  const url = `https://localhost:${https}`;
  const config = join(folder, "Caddyfile");
  const shipped = await serverConfig("caddy", { name: url, state, office });
  const surroundings = [
    "admin off",
    `storage file_system ${folder}`,
    "local_certs",
    // The machine of a test trusts nobody new.
    "skip_install_trust",
    `http_port ${http}`,
    `https_port ${https}`,
    "default_bind 127.0.0.1",
  ];
  writeFileSync(config, `{\n${surroundings.map((line) => `\t${line}\n`).join("")}}\n${shipped}`);
  const args = ["--config", config, "--adapter", "caddyfile"];
  execFileSync(caddy, ["validate", ...args], { stdio: "pipe" });
  return run(caddy, ["run", ...args], url);
}

async function run(program: string, args: string[], url: string): Promise<WebServer> {
  const child = spawn(program, args, { stdio: "ignore" });
  onTestFinished(() => void child.kill());
  const get = (path: string, headers: Record<string, string> = {}) => getOver(url, path, headers);
  const status = () =>
    get("/").then(
      (answer) => answer.status,
      () => 0,
    );
  await expect.poll(status, { timeout: 20_000 }).toBe(200);
  return { url, get };
}

/** The servers' workers are other users, who must be able to reach it. */
function scratch(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `sunlit-${name}-`));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  execFileSync("chmod", ["755", folder]);
  return folder;
}

function getOver(url: string, path: string, headers: Record<string, string>): Promise<Got> {
  return new Promise((done, failed) => {
    const { hostname, port } = new URL(url);
    const request = url.startsWith("https") ? overTls : overHttp;
    request({ hostname, port, path, headers, rejectUnauthorized: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    })
      .on("error", failed)
      .end();
  });
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(address && typeof address === "object" ? address.port : 0));
    });
  });
}

export interface WebServer {
  readonly url: string;
  get(path: string, headers?: Record<string, string>): Promise<Got>;
}

export interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
