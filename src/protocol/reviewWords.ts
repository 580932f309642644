/** What can have happened to a thing. */
export const CHANGE_KINDS = ['added', 'removed', 'changed', 'moved', 'split', 'merged', 'affected'] as const;

/** How a part of the picture is marked. */
export const MARKS = ['same', 'added', 'removed', 'changed', 'moved'] as const;
