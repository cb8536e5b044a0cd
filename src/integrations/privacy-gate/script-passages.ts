/** Texts in a script that hold Chinese: a bundle may carry words of the content, its own code is no text. */
export function scriptPassages(code: string): string[] {
  return [...code.matchAll(literal)].map(([whole]) => whole.slice(1, -1)).filter((text) => han.test(text));
}

const literal = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[^])*`/g;
const han = /[\u4e00-\u9fff]/;
