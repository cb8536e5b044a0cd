/** Where feeds stand and who gives them out. */
export interface Publisher {
  /** Name of the site and of the body that answers for it. */
  readonly site: string;
  readonly host: string;
  /** Tells this community from another on the same server: the id of its place. */
  readonly community: string;
  /** Host name of the public site; one that cannot exist while the build was not told where it will stand. */
  readonly authority: string;
  /** The address of a path of this site, whole when the site knows where it stands. */
  addressOf(path: string): string;
}

/** Stands in for the host name of a site that does not know its own (RFC 2606). */
export const NO_AUTHORITY = "sunlit-pavilion.invalid";
