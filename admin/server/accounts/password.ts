import { randomBytes, randomInt, scrypt, timingSafeEqual } from "node:crypto";

/** A password as it is stored: never the password, but what scrypt makes of it, with the parameters used. */
export interface StoredPassword {
  readonly kind: "scrypt";
  readonly N: number;
  readonly r: number;
  readonly p: number;
  readonly salt: string;
  readonly hash: string;
}

// OWASP Password Storage Cheat Sheet, scrypt: N=2^15, r=8, p=3.
const current = { N: 2 ** 15, r: 8, p: 3 };

export async function storePassword(password: string): Promise<StoredPassword> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, current, 32);
  return { kind: "scrypt", ...current, salt: salt.toString("base64"), hash: hash.toString("base64") };
}

export async function isPassword(password: string, stored: StoredPassword): Promise<boolean> {
  const wanted = Buffer.from(stored.hash, "base64");
  const hash = await derive(password, Buffer.from(stored.salt, "base64"), stored, wanted.length);
  return timingSafeEqual(hash, wanted);
}

/** A password to hand over once: four groups of four, without letters that look alike. 77 bits. */
export function makePassword(): string {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789";
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("");
  return [group(), group(), group(), group()].join("-");
}

/** Why a new password is not good enough, in Chinese; undefined when it is. NIST SP 800-63B: length, not rules. */
export function passwordFault(password: string, name: string): string | undefined {
  if (password.length < 10) return "密码至少要 10 个字符。";
  if (password.length > 200) return "密码不能超过 200 个字符。";
  if (new Set(password).size < 5) return "密码里重复的字符太多，请换一个。";
  if (password.toLowerCase().includes(name.toLowerCase())) return "密码里不能包含用户名。";
  return undefined;
}

type Cost = Pick<StoredPassword, "N" | "r" | "p">;

function derive(password: string, salt: Buffer, { N, r, p }: Cost, length: number): Promise<Buffer> {
  return new Promise((done, failed) => {
    // The same password typed on two keyboards may be composed differently.
    scrypt(password.normalize("NFKC"), salt, length, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error ? failed(error) : done(key),
    );
  });
}
