import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The register was asked for and is not there; without it a gate would let everything pass. */
export class RegisterError extends Error {
  override name = "RegisterError";
}

/**
 * Where the community's private register lies: where `SUNLIT_REGISTER` says, else `register.txt` in the office's
 * state or in `.office`, where there is one. It is never part of the content or of its repository.
 */
export function registerPath(stateDir = ".office"): string | undefined {
  const told = process.env["SUNLIT_REGISTER"];
  if (told) return told;
  return [stateDir, ".office"].map((folder) => join(folder, "register.txt")).find((path) => existsSync(path));
}

/** Names and other values that must not be published, one a line; `#` begins a note. Throws RegisterError. */
export function privateRegister(path = registerPath()): string[] {
  if (path === undefined) return [];
  try {
    return readFileSync(path, "utf8")
      .replace(/^\uFEFF/, "")
      .split(/\r?\n/)
      .map((line) => line.replace(/#.*/, "").trim())
      .filter(Boolean);
  } catch (cause) {
    throw new RegisterError(
      `读不到居民名单 ${path}，没法检查有没有写出真名，所以停下。请放回名单，或改正 SUNLIT_REGISTER。`,
      { cause },
    );
  }
}
