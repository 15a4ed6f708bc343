/** How the hold of a recall begins to say why: by this it is told from a pause that somebody asked for. */
export const RECALLED = "Recalled: ";
