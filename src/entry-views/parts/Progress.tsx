/** How much of a resolution is done, as a bar and as a number. */
export function Progress({
  percent,
  isLate = false,
}: {
  readonly percent: number;
  readonly isLate?: boolean;
}) {
  return (
    <div className={isLate ? "progress progress--late" : "progress"}>
      <progress value={percent} max={100} aria-label="完成比例" />
      <span className="digits">{percent}%</span>
    </div>
  );
}
