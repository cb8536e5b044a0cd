/** Yuan to the fen with the thousands set apart, as books have it: 12,500.50. */
export function formatMoney(yuan: number): string {
  const [whole = "0", fen = "00"] = (Math.round(yuan * 100) / 100).toFixed(2).split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${fen}`;
}

/** The sum of amounts in yuan, exact to the fen. */
export function sumOfMoney(amounts: readonly number[]): number {
  return amounts.reduce((total, one) => total + Math.round(one * 100), 0) / 100;
}
