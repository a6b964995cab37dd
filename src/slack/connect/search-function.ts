/** The callback_id of the function that Slack's Enterprise Search calls, as the manifest names it. */
export const searchFunction = 'search_role_documents';
