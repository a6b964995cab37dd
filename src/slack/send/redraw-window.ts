import type { types, webApi } from '@slack/bolt';

/**
 * Draws a window anew. One that somebody has closed meanwhile stays closed: they wait for nothing, and nothing is at fault.
 * @param id the window's id
 */
export async function redrawWindow(
  client: webApi.WebClient,
  id: string,
  view: types.ModalView,
): Promise<void> {
  await client.views.update({ view_id: id, view }).catch((error: { data?: { error?: string } }) => {
    if (error.data?.error !== 'not_found') throw error;
  });
}
