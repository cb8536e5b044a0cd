/** Raised when a working-day question needs a year that the holiday calendar does not hold. */
export class MissingYearError extends Error {
  override readonly name = "MissingYearError";
  readonly year: number;

  constructor(year: number) {
    super(
      `“节假日”设置里没有${year}年，不能计算工作日。` +
        `请在后台“设置”的“节假日”中新增${year}年，按国务院办公厅当年的放假通知填写假期和调休上班日，保存后再试。`,
    );
    this.year = year;
  }
}
