import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

/** A call of a forge's interface that a program makes with the token it was given. */
export interface Call {
  readonly method: string;
  /** Parts of the path that the route's pattern holds. */
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Record<string, unknown>;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  /** JSON, or bytes as they are. */
  readonly body?: unknown;
}

/** `GET /user` and what it answers. */
export type Route = readonly [method: string, path: RegExp, answer: (call: Call) => Answer];

/**
 * A stand-in for a forge: sign-in of a public application by PKCE (RFC 7636) and routes that only answer with the
 * token handed out, to pages of any origin, as forges do. Every call that no route knows is remembered.
 */
export async function startStandIn(input: StandInInput): Promise<StandIn> {
  const { app, authorize, token, root, routes } = input;
  const codes = new Map<string, string>();
  const unknown: string[] = [];
  const server = createServer((request, response) => void handle(request, response));

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://forge.invalid");
    const method = request.method ?? "GET";
    const send = (answer: Answer) => {
      const isBytes = Buffer.isBuffer(answer.body);
      response.writeHead(answer.status ?? 200, {
        "access-control-allow-origin": "*",
        "access-control-allow-headers": "*, authorization, content-type",
        "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE, HEAD",
        "access-control-expose-headers": "*",
        ...(answer.body === undefined
          ? {}
          : { "content-type": isBytes ? "application/octet-stream" : "application/json; charset=utf-8" }),
        ...answer.headers,
      });
      response.end(isBytes ? answer.body : answer.body === undefined ? "" : JSON.stringify(answer.body));
    };
    if (method === "OPTIONS") return send({ status: 204 });
    const body = await bodyOf(request);
    if (url.pathname === authorize) {
      if (
        url.searchParams.get("client_id") !== app ||
        url.searchParams.get("code_challenge_method") !== "S256"
      )
        return send({ status: 400, body: { error: "invalid_request" } });
      const code = `code-${codes.size}`;
      codes.set(code, url.searchParams.get("code_challenge") ?? "");
      const back = new URL(url.searchParams.get("redirect_uri")!);
      back.search = new URLSearchParams({ code, state: url.searchParams.get("state") ?? "" }).toString();
      return send({ status: 302, headers: { location: back.href } });
    }
    if (url.pathname === token) {
      const verifier = createHash("sha256").update(String(body["code_verifier"])).digest("base64url");
      if (codes.get(String(body["code"])) !== verifier)
        return send({ status: 400, body: { error: "invalid_grant" } });
      codes.delete(String(body["code"]));
      return send({ body: { access_token: TOKEN, token_type: "bearer", refresh_token: "again" } });
    }
    if (!/^(Bearer|token) let-me-in$/.test(request.headers.authorization ?? ""))
      return send({ status: 401, body: { message: "401 Unauthorized" } });
    const path = url.pathname.slice(root.length);
    for (const [wanted, pattern, answer] of routes) {
      const match = wanted === method ? pattern.exec(path) : null;
      if (match) {
        const parts = match.slice(1).map(decodeURIComponent);
        return send(answer({ method, parts, query: url.searchParams, body }));
      }
    }
    unknown.push(`${method} ${path}`);
    send({ status: 404, body: { message: "404 Not Found" } });
  }

  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const port = address && typeof address === "object" ? address.port : 0;
  return { address: `http://127.0.0.1:${port}`, unknown, close: () => stop(server) };
}

const TOKEN = "let-me-in";

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  if (!text) return {};
  return request.headers["content-type"]?.includes("json")
    ? JSON.parse(text)
    : Object.fromEntries(new URLSearchParams(text));
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => void server.close(() => done()));
}

interface StandInInput {
  /** Id of the application that may sign in. */
  readonly app: string;
  readonly authorize: string;
  readonly token: string;
  /** Where the interface begins, `/api/v1`. */
  readonly root: string;
  readonly routes: readonly Route[];
}

export interface StandIn {
  readonly address: string;
  /** Calls that the stand-in does not know. */
  readonly unknown: readonly string[];
  close(): Promise<void>;
}
