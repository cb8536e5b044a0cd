import { hosting } from "../hosted/hosting.ts";
import { answerWithoutOffice } from "../hosted/without-office.ts";

/** An answer of the office server that is no success; the message is Chinese and meant for staff. */
export class OfficeError extends Error {
  // Decap shows `name: message`; an empty name leaves the message alone.
  override name = "";
  readonly status: number;
  readonly answer: Record<string, unknown>;
  constructor(message: string, status: number, answer: Record<string, unknown> = {}) {
    super(message);
    this.status = status;
    this.answer = answer;
  }
}

const root = new URL("api/", document.baseURI);

/** The address of a call of the office server, `path` relative to `/admin/api/`. */
export function apiAddress(path: string): string {
  return new URL(path, root).href;
}

export function getFromOffice<T>(path: string): Promise<T> {
  return ask<T>(path, { method: "GET" });
}

/** POST with JSON. The header proves that the request comes from this page, not from a form elsewhere. */
export function postToOffice<T>(path: string, body: unknown = {}): Promise<T> {
  return ask<T>(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Sunlit": "1" },
    body: JSON.stringify(body),
  });
}

async function ask<T>(path: string, init: RequestInit): Promise<T> {
  if (hosting) return answerWithoutOffice<T>(path);
  let response: Response;
  try {
    response = await fetch(apiAddress(path), { ...init, credentials: "same-origin", cache: "no-store" });
  } catch {
    throw new OfficeError("连不上办公端。请检查网络和办公端电脑是否开着，再试一次。", 0);
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new OfficeError(messageOf(answer, response.status), response.status, answer);
  return answer as T;
}

function messageOf(answer: { error?: unknown; message?: unknown }, status: number): string {
  if (typeof answer.error === "string") return answer.error;
  if (typeof answer.message === "string") return answer.message;
  if (status === 401) return "登录已过期，请重新登录。";
  return `办公端没有完成这个请求（${status}）。请稍后再试。`;
}
