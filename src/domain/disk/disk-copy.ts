/**
 * A page as it can be opened from a folder or a memory stick, without a server: links lead to files, relative to
 * it. Browsers run no modules from files, so what stands for readers without JavaScript is shown instead.
 * `path` is the page's file below the site's folder, `base` the path the site was built for.
 */
export function pageOnDisk(html: string, { path, base }: Place): string {
  return html
    .replace(/<script\b(?![^>]*\bld\+json)[^>]*>[\s\S]*?<\/script>/g, "")
    .replace(/<link\b[^>]*\brel="(?:modulepreload|manifest)"[^>]*>/g, "")
    .replace(/<\/?noscript\b[^>]*>/g, "")
    .replace(/(\s(?:href|src|action|poster)=")(\/[^"]*)/g, (_, before: string, address: string) => {
      return before + relative(address, { path, base });
    })
    .replace(/(\ssrcset=")([^"]*)/g, (_, before: string, list: string) => {
      const each = list
        .split(/,\s+/)
        .map((one) => (one.startsWith("/") ? relative(one, { path, base }) : one));
      return before + each.join(", ");
    });
}

/** The same for a style sheet. */
export function stylesOnDisk(css: string, place: Place): string {
  return css.replace(
    /(url\(["']?)(\/[^)"']*)/g,
    (_, before: string, address: string) => before + relative(address, place),
  );
}

function relative(address: string, { path, base }: Place): string {
  // Another host's, or the admin's, which is no part of the site.
  if (address.startsWith("//") || !address.startsWith(base)) return address;
  const [, target, rest] = /^([^?#\s]*)(.*)$/s.exec(address.slice(base.length))!;
  const file = target === "" || target!.endsWith("/") ? `${target}index.html` : target!;
  return "../".repeat(path.split("/").length - 1) + file + rest;
}

interface Place {
  /** `cases/LJ-2024-0001/index.html`. */
  readonly path: string;
  /** `/` or `/sub/`. */
  readonly base: string;
}
