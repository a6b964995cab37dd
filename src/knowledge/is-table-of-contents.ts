import type { List, ListItem } from 'mdast';

/**
 * Whether a list holds nothing but links to places in its own document: it leads on and says nothing.
 * @param isOfPages whether links to other documents count too, as on a page that holds nothing else
 */
export function isTableOfContents(list: List, isOfPages: boolean): boolean {
  const isNear = isOfPages ? isOfFolder : isInDocument;
  const links = (item: ListItem): boolean =>
    item.children.every((child) =>
      child.type === 'list'
        ? child.children.every(links)
        : child.type === 'paragraph' &&
          child.children.some((node) => node.type === 'link' && isNear(node.url)) &&
          child.children.every(
            (node) => node.type === 'link' || (node.type === 'text' && node.value.trim() === ''),
          ),
    );
  return list.children.length > 0 && list.children.every(links);
}

function isInDocument(url: string): boolean {
  return url.startsWith('#');
}

function isOfFolder(url: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url);
}
