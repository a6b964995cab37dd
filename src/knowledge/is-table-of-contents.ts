import type { List, ListItem } from 'mdast';

/** Whether a list holds nothing but links to places in its own document. */
export function isTableOfContents(list: List): boolean {
  const links = (item: ListItem): boolean =>
    item.children.every((child) =>
      child.type === 'list'
        ? child.children.every(links)
        : child.type === 'paragraph' &&
          child.children.some((node) => node.type === 'link' && node.url.startsWith('#')) &&
          child.children.every(
            (node) => node.type === 'link' || (node.type === 'text' && node.value.trim() === ''),
          ),
    );
  return list.children.length > 0 && list.children.every(links);
}
