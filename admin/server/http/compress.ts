import type { FastifyInstance, FastifyReply } from "fastify";
import { Readable, type Transform } from "node:stream";
import { promisify } from "node:util";
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from "node:zlib";

const SMALLEST_BYTES = 1400;
const readable = /^(text\/|application\/(json|javascript|xml|atom\+xml|manifest\+json)|image\/svg\+xml)/;
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const whole = { br: promisify(brotliCompress), gzip: promisify(gzip) };

/**
 * Sends text compressed to whoever can read it: lists of entries, pages, scripts. Pictures are small already,
 * short answers would not gain, and files compressed beforehand are left as they are.
 */
export function compressAnswers(app: FastifyInstance): void {
  app.addHook("onSend", async (request, reply, payload) => {
    if (!isCompressible(reply) || request.method === "HEAD") return payload;
    const vary = String(reply.getHeader("vary") ?? "");
    if (!/accept-encoding/i.test(vary))
      reply.header("vary", vary ? `${vary}, accept-encoding` : "accept-encoding");
    const encoding = encodingFor(String(request.headers["accept-encoding"] ?? ""));
    if (!encoding) return payload;
    if (payload instanceof Readable) {
      // The office tells its progress line by line; packing would hold the lines back.
      if (request.url.startsWith("/admin/api/")) return payload;
      announce(reply, encoding);
      return payload.pipe(encoder(encoding));
    }
    if (typeof payload !== "string" && !Buffer.isBuffer(payload)) return payload;
    if (Buffer.byteLength(payload) < SMALLEST_BYTES) return payload;
    announce(reply, encoding);
    return encoding === "br" ? whole.br(payload, quick) : whole.gzip(payload);
  });
}

/** The encoding to use for an Accept-Encoding header; `q=0` means "not this one". */
export function encodingFor(accepted: string): "br" | "gzip" | undefined {
  const names = accepted
    .toLowerCase()
    .split(",")
    .map((one) => one.trim().split(/\s*;\s*/))
    .filter(([, quality]) => !/^q=0(\.0*)?$/.test(quality ?? ""))
    .map(([name]) => name);
  return names.includes("br") ? "br" : names.includes("gzip") ? "gzip" : undefined;
}

function isCompressible(reply: FastifyReply): boolean {
  const isWhole = reply.statusCode !== 206 && reply.statusCode !== 304 && reply.statusCode !== 204;
  return (
    isWhole && !reply.hasHeader("content-encoding") && readable.test(String(reply.getHeader("content-type")))
  );
}

function announce(reply: FastifyReply, encoding: string): void {
  reply.header("content-encoding", encoding);
  reply.removeHeader("content-length");
}

function encoder(encoding: "br" | "gzip"): Transform {
  return encoding === "br" ? createBrotliCompress(quick) : createGzip();
}
