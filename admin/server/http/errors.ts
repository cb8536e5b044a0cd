import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { MovedError } from "../git/refs.ts";
import { Refusal } from "../refusal.ts";

/** Answers errors as `{error, message}` in Chinese; what went wrong inside is told to the operator only. */
export function answerErrors(report: (error: Error) => void) {
  return (error: FastifyError | Error, _request: FastifyRequest, reply: FastifyReply): void => {
    const refusal = asRefusal(error);
    if (refusal.status >= 500) report(error);
    reply.code(refusal.status).send({ ...refusal.details, error: refusal.message, message: refusal.message });
  };
}

function asRefusal(error: FastifyError | Error): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof MovedError)
    return new Refusal(503, "同时保存的人太多，这次没有保存上。请稍等片刻再试一次。");
  if (isDiskFull(error))
    return new Refusal(
      507,
      "办公端电脑的磁盘满了，这次没有保存。请先别关页面，让管理员腾出空间，再保存一次。",
    );
  const status = "statusCode" in error ? error.statusCode : undefined;
  if (status === 413) return new Refusal(413, "一次上传的内容太大。请缩小图片，或分几次上传。");
  if (status === 429) return new Refusal(429, "操作太频繁，请过一分钟再试。");
  if (status === 415) return new Refusal(415, "请求的格式不对。请从管理端操作。");
  if (status && status < 500) return new Refusal(status, "请求的内容不完整或写法不对。请刷新页面再试。");
  return new Refusal(
    500,
    "办公端出了意外的错误，没有保存。请再试一次；还不行就请管理员查看启动窗口里的记录。",
  );
}

/** Node's own word for it, or what Git says. */
function isDiskFull(error: Error): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  return (
    ["ENOSPC", "EDQUOT", "EFBIG"].includes(code) ||
    /no space left|disk quota|file too large/i.test(error.message)
  );
}
