/** How far long work has come; `done` is between 0 and 1, absent when it cannot be known. */
export interface Progress {
  /** What is being done, in Chinese: 生成页面. */
  readonly phase: string;
  readonly done?: number;
}

export type OnProgress = (progress: Progress) => void;
