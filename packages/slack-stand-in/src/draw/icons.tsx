import type { ReactElement } from 'react';

/** A thumb, up or down. */
export function ThumbIcon({ down }: { down: boolean }): ReactElement {
  return (
    <svg
      viewBox="0 0 20 20"
      width="16"
      height="16"
      aria-hidden="true"
      className={down ? 'upside-down' : undefined}
    >
      <path
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
        d="M3 9h3v8H3zM6 9l3.5-6c1.4 0 2.2 1 2 2.3L11 8h4.4c1 0 1.8 1 1.6 2l-1.1 5.4c-.2 1-1 1.600-2 1.600H6"
      />
    </svg>
  );
}

/** A bin. */
export function TrashIcon(): ReactElement {
  return (
    <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
      <path
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        d="M3 5.500h14M8 5V3h4v2M5 5.500l.8 11.500h8.400L15 5.500M8.300 9v5M11.700 9v5"
      />
    </svg>
  );
}
