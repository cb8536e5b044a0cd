/** Lists the pages that the worker keeps, by their titles, the one read last first. */
export async function listKeptPages(list: HTMLElement): Promise<void> {
  if (!("caches" in window)) return;
  const pages = await caches.open("sunlit-pages");
  for (const key of await pages.keys()) {
    const text = (await (await pages.match(key))?.text()) ?? "";
    const link = document.createElement("a");
    link.href = key.url;
    link.textContent = new DOMParser().parseFromString(text, "text/html").title;
    const item = document.createElement("li");
    item.append(link);
    list.prepend(item);
  }
  if (list.children.length > 0) list.hidden = false;
}

const list = document.querySelector<HTMLElement>("[data-kept-pages]");
if (list) void listKeptPages(list);
