/*
 * Pages that were read stay readable without a network. The build puts `SITE` in front of this program.
 *
 * What is on the board has a term, therefore pages of exposures are never kept, and a page that shows one is not
 * served after the first term on it has ended. Pages are asked of the network first; nothing kept is older than
 * a month; a new build asks again for all that is kept, so that what was taken down goes here as well.
 */
const PAGES = "sunlit-pages";
const FILES = "sunlit-files";
const MOST_PAGES = 30;
const MOST_FILES = 80;
const LONGEST = 30 * 24 * 3600 * 1000;
const PATIENCE = 8000;
const offlinePage = SITE.base + "help/offline/";

addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(FILES)
      .then((files) => files.addAll(SITE.shell.map((path) => new Request(path, { cache: "no-cache" }))))
      .then(() => skipWaiting()),
  );
});

addEventListener("activate", (event) => {
  event.waitUntil(refresh().then(() => clients.claim()));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || !pathname.startsWith(SITE.base)) return;
  const path = pathname.slice(SITE.base.length);
  if (/^(admin|embed)(\/|$)/.test(path)) return;
  if (request.mode === "navigate") event.respondWith(page(request, event));
  else if (path.startsWith("_astro/")) event.respondWith(file(request));
});

/** From the network; after a while without an answer, or without a network, as it was when it was read last. */
async function page(request, event) {
  const asked = fetch(request).then((response) => {
    event.waitUntil(keep(request.url, response.clone()));
    return response;
  });
  const slow = new Promise((resolve) => setTimeout(resolve, PATIENCE)).then(() => kept(request.url));
  try {
    return (await Promise.race([asked, slow])) || (await asked);
  } catch {
    return (await kept(request.url)) || (await caches.match(offlinePage)) || Response.error();
  }
}

/** Names of these files change with their content: what is kept is right for ever. */
async function file(request) {
  const files = await caches.open(FILES);
  const known = await files.match(request);
  if (known) return known;
  const response = await fetch(request);
  if (response.ok) {
    await files.put(request, response.clone());
    await trim(files, MOST_FILES);
  }
  return response;
}

async function keep(address, response) {
  const key = keyOf(address);
  const isPage = /text\/html/.test(response.headers.get("content-type") || "");
  const pages = await caches.open(PAGES);
  // Gone for good, or the board itself: nothing of it stays here.
  if (response.status === 404 || response.status === 410 || /\/exposures\//.test(key))
    return pages.delete(key);
  if (!response.ok || response.redirected || !isPage || key === offlinePage) return undefined;
  const text = await response.text();
  const [until = ""] = [...text.matchAll(/ data-until="([\d-]+)"/g)].map((match) => match[1]).sort();
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  headers.set("x-sunlit-until", until);
  headers.set("x-sunlit-kept", String(Date.now()));
  await pages.delete(key);
  await pages.put(key, new Response(text, { headers }));
  await trim(pages, MOST_PAGES);
}

async function kept(address) {
  const pages = await caches.open(PAGES);
  const key = keyOf(address);
  const response = await pages.match(key);
  if (!response) return undefined;
  const until = response.headers.get("x-sunlit-until");
  const since = Number(response.headers.get("x-sunlit-kept"));
  if ((until && today() > until) || Date.now() - since > LONGEST) {
    await pages.delete(key);
    return undefined;
  }
  const note =
    '<aside class="site-notice" aria-label="离线提示"><p class="wrap">现在没有网络，下面是您' +
    new Date(since).toLocaleDateString("zh-CN", { timeZone: "Asia/Shanghai", dateStyle: "long" }) +
    "打开时的样子，可能已经有变化。</p></aside>";
  const text = (await response.text()).replace(/<body[^>]*>/, (body) => body + note);
  return new Response(text, { headers: response.headers });
}

/** After a new build: each kept page once more, as far as the network reaches. */
async function refresh() {
  const pages = await caches.open(PAGES);
  for (const { url } of await pages.keys()) {
    try {
      await keep(url, await fetch(url, { cache: "no-cache" }));
    } catch {
      return;
    }
  }
}

async function trim(cache, most) {
  const keys = await cache.keys();
  for (const key of keys.slice(0, Math.max(0, keys.length - most))) {
    if (!SITE.shell.includes(new URL(key.url).pathname)) await cache.delete(key);
  }
}

function keyOf(address) {
  return new URL(address).pathname;
}

/** Today in China, whatever the reader's clock is set to. */
function today() {
  return new Date(Date.now() + 8 * 3600000).toISOString().slice(0, 10);
}
