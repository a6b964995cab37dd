import type { Role } from '../knowledge/index.ts';

/**
 * The roles to name and to choose from: pages beside roles are answered from, but are none.
 * @returns in the given order; all of them where there are only pages
 */
export function listedRoles(roles: readonly Role[]): Role[] {
  const listed = roles.filter(({ isPage }) => !isPage);
  return listed.length > 0 ? listed : [...roles];
}
