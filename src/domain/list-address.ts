/** Address of one page of a list whose first page is `base`: `/cases/`, `/cases/page/2/`. */
export function listAddress(base: string, page: number): string {
  return page === 1 ? base : `${base}page/${page}/`;
}
