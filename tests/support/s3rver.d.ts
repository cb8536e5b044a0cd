declare module "s3rver" {
  /** An S3-compatible server that keeps its objects in a folder. */
  export default class S3rver {
    constructor(options: { port: number; address: string; silent: boolean; directory: string });
    run(): Promise<{ port: number }>;
    close(): Promise<void>;
  }
}
