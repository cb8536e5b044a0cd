import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { frame, writePeerContent } from "./peer-content.ts";

/** Debian's Hugo with the same entries: a page for each with all fields, lists of thirty. */
export function hugoSite(contentDir: string, folder: string): { command: string[]; out: string } {
  if (spawnSync("hugo", ["version"]).status !== 0)
    throw new Error("没有 Hugo，没法比较。请先安装：apt-get install hugo");
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  writePeerContent(contentDir, join(folder, "content"), () => ({}));
  write(
    "config.toml",
    'baseURL = "https://example.org/"\nlanguageCode = "zh-CN"\ntitle = "议事亭"\npaginate = 30\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n',
  );
  const values =
    '{{ define "value" }}{{ if reflect.IsMap . }}<dl>{{ range $k, $v := . }}<dt>{{ $k }}</dt><dd>{{ template "value" $v }}</dd>{{ end }}</dl>{{ else if reflect.IsSlice . }}<ol>{{ range . }}<li>{{ template "value" . }}</li>{{ end }}</ol>{{ else }}{{ . }}{{ end }}{{ end }}';
  write(
    "layouts/_default/single.html",
    values +
      frame(
        "{{ .Title }}",
        '<article><p>{{ .Params.label }}</p><h1>{{ .Title }}</h1>{{ template "value" .Params.f }}<div>{{ .Content }}</div></article>',
      ),
  );
  write(
    "layouts/_default/list.html",
    frame(
      "{{ .Title }}",
      '<h1>{{ .Title }}</h1>{{ $p := .Paginator }}<ul>{{ range $p.Pages }}<li><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Params.f.id }} {{ .Params.f.received }} {{ .Params.f.place }} {{ .Params.f.category }} {{ .Params.f.outcome }}</p></li>{{ end }}</ul>{{ if $p.HasPrev }}<a href="{{ $p.Prev.URL }}">上一页</a>{{ end }}{{ if $p.HasNext }}<a href="{{ $p.Next.URL }}">下一页</a>{{ end }}',
    ),
  );
  const out = join(folder, "public");
  return {
    command: ["hugo", "--quiet", "--source", folder, "--destination", out, "--cleanDestinationDir"],
    out,
  };
}
