import { execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { userInfo } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { tool } from "../support/tool.ts";

/** A real SSH server on a free port that lets in whoever holds a key made for this test; ends with the test. */
export async function startSshd(folder: string): Promise<Sshd> {
  const program = tool("sshd");
  const home = join(folder, "sshd");
  mkdirSync(home);
  const key = (name: string) => {
    execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", join(home, name)]);
    return readFileSync(join(home, `${name}.pub`), "utf8").trim();
  };
  const hostKey = key("host");
  writeFileSync(join(home, "authorized"), `${key("user")}\n`);
  const port = await freePort();
  const knownHosts = join(home, "known");
  writeFileSync(knownHosts, `[127.0.0.1]:${port} ${hostKey}\n`);
  chmodSync(join(home, "authorized"), 0o600);
  const settings = [
    `ListenAddress 127.0.0.1:${port}`,
    `HostKey ${home}/host`,
    `AuthorizedKeysFile ${home}/authorized`,
    `PidFile ${home}/pid`,
    "PasswordAuthentication no",
    "PermitRootLogin prohibit-password",
    "StrictModes no",
    "UsePAM no",
  ];
  writeFileSync(join(home, "config"), `${settings.join("\n")}\n`);
  // Where Debian's sshd parts from its rights; the service would make it.
  if (process.getuid?.() === 0) mkdirSync("/run/sshd", { recursive: true });
  const server = spawn(program, ["-D", "-e", "-f", join(home, "config")], { stdio: "ignore" });
  onTestFinished(() => void server.kill());
  await untilOpen(port);
  return { port, knownHosts, user: userInfo().username, userKey: join(home, "user") };
}

/** How rsync reaches it, for RSYNC_RSH. */
export function shellTo({ port, userKey, knownHosts }: Sshd): string {
  return `ssh -p ${port} -i ${userKey} -o UserKnownHostsFile=${knownHosts} -o BatchMode=yes -o LogLevel=ERROR -F none`;
}

export interface Sshd {
  readonly port: number;
  readonly user: string;
  readonly userKey: string;
  readonly knownHosts: string;
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(address && typeof address === "object" ? address.port : 0));
    });
  });
}

async function untilOpen(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const isOpen = await new Promise<boolean>((done) => {
      const socket = connect(port, "127.0.0.1", () => (socket.destroy(), done(true)));
      socket.on("error", () => done(false));
    });
    if (isOpen) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("sshd did not open its port");
}
