import type { Author } from "./commits.ts";
import type { CommitFacts } from "./history.ts";

const DOMAIN = "@sunlit.invalid";

/** How a person of the office appears in Git. `.invalid` is reserved (RFC 2606): no mail can go there. */
export function authorOf(user: { readonly name: string; readonly displayName: string }): Author {
  return { name: user.displayName, email: `${encodeURIComponent(user.name)}${DOMAIN}` };
}

/** The account name behind a Git author, or undefined for people from outside the office. */
export function accountOf({ email }: CommitFacts["author"]): string | undefined {
  if (!email.endsWith(DOMAIN)) return undefined;
  try {
    return decodeURIComponent(email.slice(0, -DOMAIN.length));
  } catch {
    return undefined;
  }
}
