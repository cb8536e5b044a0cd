import { NodeType, parse, type HTMLElement, type Node } from "node-html-parser";

/**
 * Counts in the main content of a page that lead to no figure: text such as 168 件 or 95.2% that stands neither in
 * a link to a figure, nor in a panel whose heading is one, nor in a row that leads to the entry whose own fact it
 * is, nor in a link to the very list that it counts. Returned with the text around them.
 */
export function bareNumbers(html: string): string[] {
  const main = parse(html).querySelector("main");
  return main ? below(main) : [];
}

function below(element: HTMLElement): string[] {
  return element.childNodes.flatMap((node): string[] => {
    if (isElement(node)) return explainsItself(node) ? [] : below(node);
    const text = node.text.replaceAll(/\s+/g, " ").trim();
    return node.nodeType === NodeType.TEXT_NODE && COUNT.test(textOf(node, text)) ? [text] : [];
  });
}

/** A number and its unit may stand in two elements: <b>168</b> 件. */
function textOf(node: Node, text: string): string {
  return /^[\d.,]+$/.test(text) ? (node.parentNode?.parentNode?.text ?? "").replaceAll(/\s+/g, " ") : text;
}

function explainsItself(element: HTMLElement): boolean {
  const tag = element.rawTagName.toLowerCase();
  if (["script", "style", "svg", "time", "code", "textarea", "nav"].includes(tag)) return true;
  if (tag === "a") return leadsToFigure(element);
  if (element.classList.contains("figure-panel")) return element.querySelector("h2 a, h3 a") !== null;
  return ["li", "tr", "article"].includes(tag) && element.querySelectorAll("a").some(leadsToEntry);
}

function leadsToFigure(link: HTMLElement): boolean {
  return /^\/(?:figures|sums)\/[a-z-]+\//.test(link.getAttribute("href") ?? "");
}

/** An address that ends with an entry's number or short name: /cases/LJ-2020-0001/, /teams/repairs/. */
function leadsToEntry(link: HTMLElement): boolean {
  return /^\/(?!figures\/)[a-z-]+\/[\w-]+\/(?:#.*)?$/.test(link.getAttribute("href") ?? "");
}

function isElement(node: Node): node is HTMLElement {
  return node.nodeType === NodeType.ELEMENT_NODE;
}

/** Units in which this site counts; days, households and posts are in rules and facts, not in counts. */
const COUNT = /(?:^|[^\d.])\d[\d,.]*\s*(?:件|条|次|项|人次|小时|支|份|期|张|%|个百分点)(?!以内)/;
