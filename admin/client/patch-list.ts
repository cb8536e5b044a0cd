/** One change to a file of Decap or its packages: `find` must occur in it, or the bundle fails. */
export interface Patch {
  readonly file: RegExp;
  readonly why: string;
  readonly find: string;
  readonly replace: string;
}

/** Where Decap's own sources lie. */
export const core = "decap-cms-core/dist/esm";

/** Emotion's nested rule; `!important` because Decap's own rules come after the place that is patched. */
const onPhone = (rules: string) => `@media (max-width:799px){${rules}}`;

/** The way back and the account above, the buttons below. */
const toolbarInTwoRows = [
  "height:110px!important;flex-wrap:wrap;",
  "& > a{flex:1 1 0!important;height:54px;white-space:nowrap;}",
  "& > div{height:54px;}",
  "& > div:nth-of-type(1){order:3;flex:1 0 100%!important;height:56px;padding:0 4px!important;}",
  "& > div:nth-of-type(1) > div > *{margin:0 2px!important;}",
  "& > div:nth-of-type(1) button,& > div:nth-of-type(1) [role=button]{margin:0 3px!important;}",
].join("");

/** What is mended in Decap and its packages. */
export const patches: readonly Patch[] = [
  {
    file: /gray-matter\/lib\/engines\.js$/,
    why: "a file that starts with ---js would run as code in every editor's browser",
    find: "return eval(str) || {};",
    replace: "throw new SyntaxError('---js front matter is not read');",
  },
  {
    file: /gray-matter\/lib\/engines\.js$/,
    why: "Decap reads YAML with a reader of its own; this second one and its JavaScript parser are 300 KB",
    find: "const yaml = require('js-yaml');",
    replace: "const yaml = { safeLoad() {}, safeDump() {} };",
  },
  {
    file: new RegExp(`${core}/formats/toml\\.js$`),
    why: "no entry is TOML, and its reader needs unsafe-eval",
    find: "import parseToml from '@iarna/toml/parse-string';",
    replace: "const parseToml = () => { throw new SyntaxError('TOML is not read'); };",
  },
  {
    file: new RegExp(`${core}/formats/yaml\\.js$`),
    why: "lists come as JSON, which Decap's YAML reader would take seconds over",
    find: "  fromFile(content) {",
    replace: "  fromFile(content) { if (/^\\s*\\{/.test(content)) return JSON.parse(content);",
  },
  {
    file: new RegExp(`${core}/backend\\.js$`),
    why: "the address of a page is asked for while its entry is still on its way, and a fault was told in English",
    find: "if (!baseUrl || this.config.show_preview_links === false) {",
    replace: "if (!entry || !baseUrl || this.config.show_preview_links === false) {",
  },
  {
    file: new RegExp(`${core}/components/Collection/Entries/EntriesCollection\\.js$`),
    why: "a component made anew at every change would draw the whole list anew and lose one's place in it",
    find: "_jsx(EntriesToRender, {",
    replace: "EntriesToRender({",
  },
  {
    file: new RegExp(`${core}/components/Collection/Entries/EntryListing\\.js$`),
    why: "a thousand entries are drawn as one comes to them, sixty at a time",
    find: "const hasMore = this.props.cursor?.actions?.has('append_next');\n    return hasMore;",
    replace: "return (this.state?.drawn ?? 60) < (this.props.entries?.size ?? 0);",
  },
  {
    file: new RegExp(`${core}/components/Collection/Entries/EntryListing\\.js$`),
    why: "as above: sixty more at the end of what is drawn",
    find: "this.props.handleCursorActions('append_next');",
    replace: "this.setState((now) => ({ drawn: (now?.drawn ?? 60) + 60 }));",
  },
  {
    file: new RegExp(`${core}/components/Collection/Entries/EntryListing\\.js$`),
    why: "as above: sixty more at the end of what is drawn",
    find: "entries.map((entry, idx) =>",
    replace: "entries.take(this.state?.drawn ?? 60).map((entry, idx) =>",
  },
  {
    file: new RegExp(`${core}/components/Collection/Entries/EntryListing\\.js$`),
    why: "as above: each stretch has its own mark at its end",
    find: "}, page)]",
    replace: "}, this.state?.drawn ?? 60)]",
  },
  {
    file: new RegExp(`${core}/backend\\.js$`),
    why: "a Chinese word has two signs, too few for a search that counts signs; both must follow one another",
    find: "}) => score > 5)",
    replace: "}) => score > Math.min(5, 2 * searchTerm.trim().length - 2))",
  },
  {
    file: new RegExp(`${core}/components/App/App\\.js$`),
    why: "the form with its widgets and previews is most of the bundle; sign-in and lists do without",
    find: "import Editor from '../Editor/Editor';",
    replace: "import Editor from 'sunlit-editor';",
  },
  {
    file: /js-sha256\/src\/sha256\.js$/,
    why: "needs unsafe-eval and only serves Node",
    find: `eval("require('crypto')")`,
    replace: "undefined",
  },
  {
    file: /js-sha256\/src\/sha256\.js$/,
    why: "needs unsafe-eval and only serves Node",
    find: `eval("require('buffer').Buffer")`,
    replace: "undefined",
  },
  {
    file: /decap-cms-lib-util\/dist\/esm\/path\.js$/,
    why: "pictures of a draft are addressed /media/x.png; Decap would take that for another site's (#7650)",
    find: "'^(?:[a-z]+:)?//|^/'",
    replace: "'^(?:[a-z]+:)?//'",
  },
  {
    file: new RegExp(`${core}/lib/formatters\\.js$`),
    why: "an entry's file name is its number, capital letters included",
    find: ".toLocaleLowerCase()",
    replace: "",
  },
  {
    file: new RegExp(`${core}/formats/frontmatter\\.js$`),
    why: "blank lines around the body would make every entry look changed as soon as it is opened",
    find: "body: result.content",
    replace: "body: result.content.trim()",
  },
  {
    file: new RegExp(`${core}/components/Editor/Editor\\.js$`),
    why: "a blank draft that is ready late would replace the unsaved text that was just taken up again",
    find: `    retrieveLocalBackup(collection, slug);
    if (newEntry) {
      createEmptyDraft(collection, this.props.location.search);`,
    replace: `    if (!newEntry) retrieveLocalBackup(collection, slug);
    if (newEntry) {
      createEmptyDraft(collection, this.props.location.search).then(() => retrieveLocalBackup(collection, slug));`,
  },
  {
    file: new RegExp(`${core}/actions/entries\\.js$`),
    why: "a list to which nobody has added is empty, not one item of defaults; every list here has a maximum",
    find: "if (list && List.isList(defaultValue)) {",
    replace: "if (item.has('max')) return acc; if (list && List.isList(defaultValue)) {",
  },
  {
    file: new RegExp(`${core}/actions/mediaLibrary\\.js$`),
    why: "not part of Decap's locales",
    find: "`${existingFile.name} already exists. Do you want to replace it?`",
    replace: "`已经有一张叫“${existingFile.name}”的图片，要换成这张吗？`",
  },
  {
    file: new RegExp(`${core}/actions/mediaLibrary\\.js$`),
    why: "not part of Decap's locales",
    find: "`Failed to persist media: ${error}`",
    replace: "`图片没有传上去：${error.message}`",
  },
  {
    file: new RegExp(`${core}/actions/mediaLibrary\\.js$`),
    why: "not part of Decap's locales",
    find: "`Failed to delete media: ${error.message}`",
    replace: "`图片没有删除：${error.message}`",
  },
  {
    file: /decap-cms-widget-list\/dist\/esm\/ListControl\.js$/,
    why: "not part of Decap's locales",
    find: "`No ${labelField.get('name')}`",
    replace: "`（未填${labelField.get('label')}）`",
  },
  {
    file: /decap-cms-widget-object\/dist\/esm\/ObjectControl\.js$/,
    why: "a group that may stay empty must not ask for the fields inside it while nobody has written in it",
    find: `  controlFor(field, key) {`,
    replace: `  isBlank(value) {
    if (value === undefined || value === null || value === '') return true;
    return typeof value.every === 'function' && value.every(inner => this.isBlank(inner));
  }
  controlFor(given, key) {
    const mayBeEmpty = this.props.field.get('required') === false && this.isBlank(this.props.value);
    const field = mayBeEmpty ? given.set('required', false) : given;`,
  },
  {
    file: /decap-cms-widget-list\/dist\/esm\/ListControl\.js$/,
    why: "an item is told by the words of its choices, not by what the file holds for them",
    find: "handleSummary(summary, entry, value, item)",
    replace: `handleSummary(summary, entry, value, item.map((one, name) => {
            const options = multiFields.find((inner) => inner.get('name') === name)?.get('options');
            return options?.find((option) => Map.isMap(option) && option.get('value') === one)?.get('label') ?? one;
          }))`,
  },
  {
    file: /react-toastify\/dist\/react-toastify\.esm\.mjs$/,
    why: "not part of Decap's locales",
    find: 'ariaLabel:s="close"',
    replace: 'ariaLabel:s="关闭"',
  },
  {
    file: /react-toastify\/dist\/react-toastify\.esm\.mjs$/,
    why: "not part of Decap's locales",
    find: '"aria-label":"notification timer"',
    replace: '"aria-label":"多久后自动关闭"',
  },
  {
    file: /decap-cms-widget-richtext\/dist\/esm\/RichtextControl\/VisualEditor\.js$/,
    why: "the text editor rewrites tables and lists its own way as soon as it opens; only what staff change counts",
    find: "    onChange(mdValue);",
    replace: `    const opened = slateToMarkdown(initialValue, { voidCodeBlock: !!codeBlockComponent }, editorComponents);
    if (!editor.wasChanged && mdValue === opened) return;
    editor.wasChanged = true;
    onChange(mdValue);`,
  },
  {
    file: new RegExp(`${core}/lib/imageTransformations\\.js$`),
    why: "a width limit must not enlarge small pictures",
    find: "getTargetDimensions(crop.width, crop.height, config);",
    replace:
      "getTargetDimensions(crop.width, crop.height, config.width > crop.width ? { ...config, width: null } : config);",
  },
  {
    file: new RegExp(`${core}/lib/imageTransformations\\.js$`),
    why: "pictures are saved as jpeg; the webp encoder is 900 KB of WebAssembly that the policy forbids",
    find: "await import('@jsquash/webp')",
    replace: "{ encode() { throw new Error('webp is not encoded here'); } }",
  },
  {
    file: new RegExp(`${core}/components/Editor/EditorInterface\\.js$`),
    why: "the form has to fit a phone",
    find: "min-width:800px",
    replace: "min-width:0",
  },
  {
    file: new RegExp(`${core}/components/Editor/EditorInterface\\.js$`),
    why: "the line with the publish state lies at the foot of the screen",
    find: "padding-top:66px",
    replace: `padding-top:66px;padding-bottom:40px;${onPhone("padding-top:110px!important")}`,
  },
  {
    file: new RegExp(`${core}/components/Editor/EditorToolbar\\.js$`),
    why: "the form has to fit a phone",
    find: "min-width:800px",
    replace: `min-width:0;${onPhone(toolbarInTwoRows)}`,
  },
  {
    file: /react-select\/dist\/Select-[^/]+\.esm\.js$/,
    why: "not part of Decap's locales",
    find: "placeholder: 'Select...'",
    replace: "placeholder: '请选择'",
  },
  {
    file: /react-select\/dist\/Select-[^/]+\.esm\.js$/,
    why: "not part of Decap's locales",
    find: "return 'No options';",
    replace: "return '没有可选的';",
  },
  {
    file: /react-select\/dist\/Select-[^/]+\.esm\.js$/,
    why: "not part of Decap's locales",
    find: "return 'Loading...';",
    replace: "return '正在读取…';",
  },
  {
    file: new RegExp(`${core}/components/UI/Notifications\\.js$`),
    why: "a message about one entry must not follow to the next screen",
    find: "const [idMap, setIdMap] = useState({});",
    replace: `const [idMap, setIdMap] = useState({});
      useEffect(() => {
        const leave = () => toast.dismiss();
        window.addEventListener('hashchange', leave);
        return () => window.removeEventListener('hashchange', leave);
      }, []);`,
  },
  {
    file: new RegExp(`${core}/components/UI/Notifications\\.js$`),
    why: "one message at a time: after a good save the old refusal would be untrue",
    find: "const toastId = toast(typeof",
    replace: "toast.dismiss(); const toastId = toast(typeof",
  },
  {
    file: new RegExp(`${core}/components/UI/Notifications\\.js$`),
    why: "what was wrong with an entry must stay to be read while it is corrected, until it is closed",
    find: "autoClose: notification.dismissAfter,",
    replace: "autoClose: notification.type === 'error' ? false : notification.dismissAfter,",
  },
  {
    file: new RegExp(`${core}/components/UI/Notifications\\.js$`),
    why: "as above: the store would take the message away as well",
    find: "if (notification.dismissAfter) {",
    replace: "if (notification.dismissAfter && notification.type !== 'error') {",
  },
];
