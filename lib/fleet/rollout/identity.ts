/** Law: a rehearsal has a gallery identity of its own, so that nothing of it is ever taken for what reached the real one. */
const MARK = "shadow:";

/** What ids of a rehearsal begin with: no gallery gives such a one. */
export const REHEARSED = "rehearsed:";
/** Below it the console paints what a rehearsal would have had painted. */
export const REHEARSED_PICTURES = "/api/connection/pictures/";

export const shadowOf = (gallery: string): string => `${MARK}${gallery}`;
export const isShadow = (identity: string): boolean => identity.startsWith(MARK);
/** The gallery that is meant, whether a rehearsal or the fleet itself stands before it. */
export const galleryOf = (identity: string): string => (isShadow(identity) ? identity.slice(MARK.length) : identity);

/**
 * As whom a process acts that is configured for this gallery. Only a fleet that an operator has led there acts on a real one: any other,
 * and one that does not exist yet, rehearses.
 */
export function boundTo(configured: string, stored: string | undefined): string {
  return stored === configured || configured === "sandbox" ? configured : shadowOf(configured);
}
