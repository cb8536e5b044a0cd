/** The file of an address in a built site, with `/`: pages lie in a folder of their own, other files as they are called. */
export function fileOfPath(path: string, isPage: boolean): string {
  const name = path.replace(/^\//, "");
  if (!isPage) return name;
  return name === "404" ? "404.html" : `${name}/index.html`.replace(/^\//, "");
}

/** The address of a file, without a slash at its end; the home page's is empty. */
export function pathOfFile(file: string): string {
  if (file === "404.html") return "/404";
  return `/${file}`.replace(/\/index\.html$/, "");
}
