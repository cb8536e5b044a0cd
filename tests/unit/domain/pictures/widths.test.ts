import { expect, test } from "vitest";
import { pictureMarkup, widthsOf } from "../../../../src/domain/pictures/widths.ts";
import { renderMarkdown } from "../../../../src/domain/text/markdown.ts";

const href = (path: string) => `/sub${path}`;
const drawn = {
  width: 1200,
  height: 800,
  formats: [
    {
      type: "image/avif",
      drawings: [
        { path: "/media/drawn/a-480.avif", width: 480 },
        { path: "/media/drawn/a-1200.avif", width: 1200 },
      ],
    },
  ],
  fallback: "/media/drawn/a-480.jpg",
};

test("a picture is drawn for telephones and in its own width, never wider than it is or than 1600", () => {
  expect([widthsOf(300), widthsOf(480), widthsOf(1200), widthsOf(4000)]).toEqual([
    [300],
    [480],
    [480, 960, 1200],
    [480, 960, 1600],
  ]);
});

test("a page offers every width under the base path and keeps the picture's place free", () => {
  const { sources, img } = pictureMarkup("/media/a.webp", drawn, href);
  expect(sources[0]).toMatchObject({
    type: "image/avif",
    srcSet: "/sub/media/drawn/a-480.avif 480w, /sub/media/drawn/a-1200.avif 1200w",
  });
  expect(img).toEqual({ src: "/sub/media/drawn/a-480.jpg", width: 1200, height: 800 });
});

test("a picture that no build has drawn, as in the admin's preview, stands as it is", () => {
  expect(pictureMarkup("/media/a.webp", undefined, href)).toEqual({
    sources: [],
    img: { src: "/sub/media/a.webp" },
  });
});

test("a picture in running text is offered the same way", () => {
  const html = renderMarkdown("![灯](/media/a.webp)", href, () => drawn);
  expect(html).toContain('<picture><source type="image/avif" srcset="/sub/media/drawn/a-480.avif 480w, ');
  expect(html).toContain(
    '<img src="/sub/media/drawn/a-480.jpg" alt="灯" width="1200" height="800" loading="lazy"',
  );
});
