/** Marks telephones whose trusted time has run out since the page was built; days are those of the community. */
export function markStale(root: ParentNode = document, now = new Date()): void {
  const today = now.toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
  for (const contact of Array.from(root.querySelectorAll<HTMLElement>("[data-trusted-until]"))) {
    if (today > (contact.dataset["trustedUntil"] ?? today)) contact.dataset["stale"] = "true";
  }
}
