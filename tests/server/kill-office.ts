import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { adminPassword, Person, type Community } from "./office-kit.ts";

/** Starts an office in a process group of its own, so that killing it kills the Git it runs as well. */
export async function spawnOffice({ contentDir, stateDir, adminDir }: Community): Promise<Killable> {
  const script = new URL("office-child.ts", import.meta.url).pathname;
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", script, contentDir, stateDir, adminDir],
    {
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, SUNLIT_ADMIN_PASSWORD: adminPassword },
    },
  );
  let complaint = "";
  child.stderr.on("data", (part: Buffer) => (complaint += part.toString()));
  const url = await new Promise<string>((done, failed) => {
    createInterface({ input: child.stdout }).once("line", done);
    child.once("exit", (code) => failed(new Error(`The office ended with ${code}: ${complaint}`)));
  });
  return { url, kill: () => killGroup(child) };
}

async function killGroup(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  process.kill(-(child.pid ?? 0), "SIGKILL");
  await gone;
}

/**
 * Kills an office at random moments while one person saves and publishes new cases. Gives for every round what
 * had been acknowledged until then: commits of published cases and object ids of saved ones.
 */
export async function killAtRandom(community: Community, rounds: Rounds): Promise<Acknowledged> {
  const told: Acknowledged = { kills: 0, saved: new Map(), published: new Map() };
  let number = 100;
  while (rounds.goOn(told.kills)) {
    const office = await spawnOffice(community);
    const admin = new Person(office.url);
    // Before the clock runs: only saving and publishing are to be cut off, and passwords are slow on purpose.
    if (told.kills % 5 === 0 || !sessionCookie) {
      await admin.signIn("admin", adminPassword);
      sessionCookie = admin.cookie;
    } else admin.cookie = sessionCookie;
    const round = { isOver: false };
    const work = async () => {
      while (!round.isOver)
        await saveAndPublish(admin, `LJ-2024-${String((number += 1)).padStart(4, "0")}`, told);
    };
    const working = work().catch((error: unknown) => {
      if (!round.isOver) throw error;
    });
    await Promise.race([working, someMoment(told)]);
    round.isOver = true;
    await office.kill();
    await working;
    told.kills += 1;
    await rounds.afterKill(told);
  }
  return told;
}

/** After up to four more answers, however long this machine takes for them, and then somewhere within the next one. */
async function someMoment({ saved, published }: Acknowledged): Promise<void> {
  const answers = () => saved.size + published.size;
  const enough = answers() + Math.floor(Math.random() * 5);
  const pause = (most: number) => new Promise((done) => setTimeout(done, most));
  for (let waited = 0; answers() < enough && waited < 1500; waited += 1) await pause(10);
  await pause(Math.random() * 300);
}

// A session outlives a crash; signing in each time would only be slow.
let sessionCookie = "";

async function saveAndPublish(admin: Person, id: string, told: Acknowledged): Promise<void> {
  const saved = await admin.saveCase(id, { title: `事项${id}` });
  if (saved.status !== 200) throw new Error(`${id} was refused: ${saved.body.error}`);
  told.saved.set(id, saved.body.ids[`cases/${id}.md`]!);
  await admin.setStatus(id, "pending_publish");
  const published = await admin.publish(id);
  if (published.status === 200) told.published.set(id, published.body.commit);
}

export interface Acknowledged {
  kills: number;
  /** Object id of the saved file, by case. */
  readonly saved: Map<string, string>;
  /** Commit that published it, by case. */
  readonly published: Map<string, string>;
}

interface Rounds {
  goOn(kills: number): boolean;
  afterKill(told: Acknowledged): Promise<void>;
}

interface Killable {
  readonly url: string;
  kill(): Promise<void>;
}
