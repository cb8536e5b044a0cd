/** What anyone may do with the data: use it for anything, naming the source. */
export const licence = {
  name: "CC-BY-4.0",
  path: "https://creativecommons.org/licenses/by/4.0/deed.zh-hans",
  title: "知识共享 署名 4.0 国际许可协议",
} as const;
