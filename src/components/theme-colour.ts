import tokens from "../styles/tokens.css?raw";

/** A colour of `tokens.css` in daylight, for files that no style sheet reaches. Throws on an unknown name. */
export function themeColour(name: string): string {
  const colour = new RegExp(`--${name}: (#[0-9a-f]{3,8});`).exec(tokens)?.[1];
  if (colour === undefined) throw new Error(`tokens.css has no colour --${name}`);
  return colour;
}
