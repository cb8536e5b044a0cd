import { parentPort, workerData } from "node:worker_threads";
import {
  keepReading,
  lendPageStore,
  lendPictures,
  PageStore,
  privateRegister,
  readFolder,
  ReadingCache,
} from "../../entry-files/index.ts";
import { buildCache } from "../build-cache.ts";
import { codeDigest } from "../code-digest.ts";
import type { Asked, RenderAnswer, RenderWork } from "./render-pool.ts";

// One of the threads that make pages: it has its own copy of the content and of the compiled pages.
const work = workerData as RenderWork;
const reading = new ReadingCache(buildCache("reading"), codeDigest());
keepReading(work.contentDir, readFolder(work.contentDir, privateRegister(), reading));
lendPictures(work.pictures);
const store = new PageStore(work.keptFolder);
lendPageStore(store);

const { app } = (await import(work.entry)) as { app: CompiledSite };
app.setInternals({ pagesByKeys: work.pages, entrySpecifierToBundleMap: new Map() });
app.setOptions({
  // No integration of ours puts a script into all pages.
  settings: { scripts: [] },
  logger: { options: { destination: { write: () => true } } },
});
const routes = new Map(app.manifest.routes.map(({ routeData }) => [routeKey(routeData), routeData]));

// In turn: what a page asks of the content is noted while it is made, and two would be mixed up.
let turn: Promise<void> = Promise.resolve();
parentPort?.on("message", (asked: Asked | "stop") => {
  turn = turn.then(async () => tell(asked === "stop" ? { kept: store.kept } : await answer(asked)));
});

async function answer({ id, url, route }: Asked): Promise<RenderAnswer> {
  try {
    const response = await app.render(new Request(url), { routeData: routes.get(route) });
    const body = response.body === null ? null : await response.arrayBuffer();
    return { id, status: response.status, headers: [...response.headers], body };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function tell(message: RenderAnswer | { kept: PageStore["kept"] }): void {
  const moved = "body" in message && message.body ? [message.body] : [];
  parentPort?.postMessage(message, moved);
}

function routeKey({ route, component }: { route: string; component: string }): string {
  return `${route} ${component}`;
}

/** What Astro compiles the pages to; the part of it that its own prerenderer uses. */
interface CompiledSite {
  setInternals(internals: { pagesByKeys: unknown; entrySpecifierToBundleMap: unknown }): void;
  setOptions(options: { settings: { scripts: unknown }; logger: unknown }): void;
  render(request: Request, options: { routeData: unknown }): Promise<Response>;
  readonly manifest: { readonly routes: readonly { routeData: { route: string; component: string } }[] };
}
