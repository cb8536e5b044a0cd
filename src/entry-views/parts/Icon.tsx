/** A small drawn sign beside a word; never alone, so it is hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

const PATHS = {
  open: "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm1 4v4l3 2-1 1.6-4-2.4V6Z",
  overdue: "M10 1.5 19 18H1ZM9 7v5h2V7Zm0 6.5v2h2v-2Z",
  hold: "M6 2h8v2l-3 6 3 6v2H6v-2l3-6-3-6Zm3 2 1 3 1-3Z",
  reopened: "M10 2a8 8 0 1 1-7.4 5h2.2A6 6 0 1 0 10 4v3L5.5 3.5 10 0Z",
  solved: "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm-1.2 11.6L5 9.9l1.5-1.4 2.3 2.2 4.8-4.8 1.5 1.4Z",
  partly: "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm0 2v12a6 6 0 0 1 0-12Z",
  cannot: "M6.7 2h6.6L18 6.7v6.6L13.3 18H6.7L2 13.3V6.7ZM5 9v2h10V9Z",
  referred: "M11 4l7 6-7 6v-4H2V8h9Z",
  duplicate: "M2 2h11v4h5v12H7v-4H2Zm2 2v8h3V6h4V4Zm5 4v8h7V8Z",
  withdrawn: "M8 3v4h4a5 5 0 0 1 0 10H5v-2h7a3 3 0 0 0 0-6H8v4L2 8Z",
  disputed: "M1 3h11v8H7l-3 3v-3H1Zm13 3h5v9h-2v3l-3-3H8v-2h6Z",
  honour: "M10 1l2.6 5.6 6 .7-4.4 4.1 1.2 6L10 14.4 4.6 17.4l1.2-6L1.4 7.3l6-.7Z",
  exposure: "M2 3h16v11H8l-4 4v-4H2Zm7 2v5h2V5Zm0 6v2h2v-2Z",
  place:
    "M10 1a6 6 0 0 0-6 6c0 4.5 6 12 6 12s6-7.5 6-12a6 6 0 0 0-6-6Zm0 4a2.4 2.4 0 1 1 0 4.8A2.4 2.4 0 0 1 10 5Z",
  phone: "M5 1h3l1.5 5-2 1.6a11 11 0 0 0 5 5l1.6-2L19 12v3c0 2-1.6 4-4 4C8 19 1 12 1 5c0-2.4 2-4 4-4Z",
  demo: "M3 2h14v3H3Zm1 4h12l-2 12H6Zm3 3v2h6V9Z",
} as const;

export type IconName = keyof typeof PATHS;
