import type { List, ListItem } from 'mdast';

/** Whether a list holds nothing but links to places in its own document, or to documents beside it: it leads on and says nothing. */
export function isTableOfContents(list: List): boolean {
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

function isNear(url: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url);
}
