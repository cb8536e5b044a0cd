import { Refusal } from "../refusal.ts";
import { StateFile } from "../state-file.ts";
import { accountName, displayName } from "./account-name.ts";
import { isPassword, makePassword, passwordFault, storePassword, type StoredPassword } from "./password.ts";
import type { Limits } from "./limits.ts";
import { isRole, mayDo, type Role } from "./roles.ts";

/** People who may sign in. Kept in one file, readable by the office's own system user only. */
export class Accounts {
  readonly #file: StateFile<readonly Account[]>;

  constructor(path: string) {
    this.#file = new StateFile<readonly Account[]>(path, []);
  }

  /** Makes the first administrator when there is no account yet; the password is told this one time. */
  async ensureFirst(wanted?: string): Promise<{ name: string; password: string } | undefined> {
    if (this.#file.value.length > 0) return undefined;
    const password = wanted || makePassword();
    await this.add({ name: "admin", displayName: "管理员", role: "admin", password });
    return { name: "admin", password };
  }

  list(): (User & { disabled: boolean })[] {
    return this.#file.value.map((account) => ({ ...publicPart(account), disabled: account.disabled }));
  }

  /** The person behind a name, unless there is none or the account is switched off. */
  find(name: string): User | undefined {
    const account = this.#file.value.find((one) => one.name === name && !one.disabled);
    return account && publicPart(account);
  }

  /** The person behind a name, switched off or not; for telling who did something in the past. */
  known(name: string): User | undefined {
    const account = this.#file.value.find((one) => one.name === name);
    return account && publicPart(account);
  }

  /** Names of the accounts that can publish now. */
  publishers(): string[] {
    return this.#file.value
      .filter((one) => !one.disabled && mayDo(one.role, "publish"))
      .map(({ name }) => name);
  }

  /** The person, when name and password fit. Takes as long for an unknown name as for a wrong password. */
  async check(name: string, password: string): Promise<User | undefined> {
    const account = this.#file.value.find((one) => one.name === name && !one.disabled);
    const fits = await isPassword(password, account?.password ?? (await decoy));
    return fits && account ? publicPart(account) : undefined;
  }

  async add(wanted: {
    name: string;
    displayName: string;
    role: string;
    post?: string | undefined;
    password: string;
    /** To be changed at the first sign-in. */
    isTemporary?: boolean;
  }): Promise<User> {
    const name = accountName(wanted.name);
    const role = knownRole(wanted.role);
    const password = await acceptable(wanted.password, name);
    // Looked up after the slow hash: two requests at once must not make the same name.
    if (this.#file.value.some((one) => one.name === name))
      throw new Refusal(409, `已有用户“${name}”，请换一个用户名。`);
    const account = {
      name,
      displayName: displayName(wanted.displayName),
      role,
      ...(wanted.post ? { post: displayName(wanted.post) } : {}),
      password,
      disabled: false,
      ...(wanted.isTemporary ? { isTemporary: true } : {}),
    };
    await this.#file.set([...this.#file.value, account]);
    return publicPart(account);
  }

  /** A temporary password must be changed before anything else is done with the account. */
  async setPassword(name: string, password: string, isTemporary = false): Promise<void> {
    const stored = await acceptable(password, name);
    await this.#change(name, { password: stored, isTemporary });
  }

  /** Limits an account to types and places; undefined lifts the limits. */
  async setLimits(name: string, limits: Limits | undefined): Promise<void> {
    const account = this.#file.value.find((one) => one.name === name);
    if (limits && account?.role === "admin") throw new Refusal(409, "管理员不能限定范围。请先改成别的角色。");
    await this.#change(name, { limits });
  }

  async update(
    name: string,
    wanted: { role?: string | undefined; post?: string | undefined; disabled?: boolean | undefined },
  ): Promise<void> {
    await this.#change(name, {
      // Who manages accounts could lift own limits anyway.
      ...(wanted.role === "admin" ? { limits: undefined } : {}),
      ...(wanted.role === undefined ? {} : { role: knownRole(wanted.role) }),
      // An empty one is taken away: the role then signs.
      ...(wanted.post === undefined ? {} : { post: wanted.post ? displayName(wanted.post) : undefined }),
      ...(wanted.disabled === undefined ? {} : { disabled: wanted.disabled }),
    });
  }

  async #change(name: string, change: Change): Promise<void> {
    const changed = this.#file.value.map((one) =>
      one.name === name ? ({ ...one, ...change } as Account) : one,
    );
    if (!changed.some((one) => one.name === name)) throw new Refusal(404, `没有用户“${name}”。`);
    if (!changed.some((one) => one.role === "admin" && !one.disabled))
      throw new Refusal(409, "至少要留一位可以登录的管理员。");
    await this.#file.set(changed);
  }
}

const decoy = storePassword(makePassword());

async function acceptable(password: string, name: string): Promise<StoredPassword> {
  const fault = passwordFault(password, name);
  if (fault) throw new Refusal(422, fault);
  return storePassword(password);
}

function knownRole(role: string): Role {
  if (!isRole(role)) throw new Refusal(422, `没有“${role}”这个角色。`);
  return role;
}

function publicPart(account: Account): User {
  const { post, limits, isTemporary } = account;
  return {
    name: account.name,
    displayName: account.displayName,
    role: account.role,
    ...(post === undefined ? {} : { post }),
    ...(limits ? { limits } : {}),
    ...(isTemporary ? { isTemporary } : {}),
  };
}

/** A person as others may see them. */
export interface User {
  /** What they sign in with. */
  readonly name: string;
  /** What colleagues call them: 王主任. */
  readonly displayName: string;
  readonly role: Role;
  /** What the public is told instead of a name: 居委会副主任. Without one, the role. */
  readonly post?: string;
  /** Absent when the account is not limited. */
  readonly limits?: Limits;
  /** The password was handed over and is still to be changed. */
  readonly isTemporary?: boolean;
}

type Change = { readonly [Key in keyof Account]?: Account[Key] | undefined };

interface Account extends User {
  readonly password: StoredPassword;
  readonly disabled: boolean;
}
