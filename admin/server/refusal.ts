/** A request the office does not fulfil: HTTP status, a Chinese message, and details for the client. */
export class Refusal extends Error {
  override name = "Refusal";
  readonly status: number;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(status: number, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.status = status;
    this.details = details;
  }
}
