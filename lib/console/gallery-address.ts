// Law: what a wall shows is in its address, so that every view can be linked, reloaded and gone back to.
import { gallerySorts, type WallQuery, wallQuerySchema } from "./gallery-contract";

type SearchParams = Record<string, string | string[] | undefined>;

/** Without NUL, which no database looks for. */
const first = (value: string | string[] | undefined) =>
  (Array.isArray(value) ? value[0] : value)?.replaceAll("\0", "").trim() || undefined;

/** Reads an address leniently: what it does not know falls back to the front page's view. */
export function wallQueryOf(params: SearchParams): WallQuery {
  const sort = gallerySorts.find((known) => known === first(params.sort)) ?? "trending";
  const category = first(params.category)?.slice(0, 100);
  const q = first(params.q)?.slice(0, 200);
  return wallQuerySchema.parse({ sort, ...(category ? { category } : {}), ...(q ? { q } : {}) });
}

function searchOf(query: Partial<WallQuery>, rest: Record<string, string> = {}): string {
  const params = new URLSearchParams();
  if (query.sort && query.sort !== "trending") params.set("sort", query.sort);
  if (query.category) params.set("category", query.category);
  if (query.q) params.set("q", query.q);
  if (query.author) params.set("author", query.author);
  for (const [key, value] of Object.entries(rest)) params.set(key, value);
  const text = params.toString();
  return text ? `?${text}` : "";
}

export const wallHref = (query: Partial<WallQuery>): string => `/gallery${searchOf(query)}`;

/** Where the next page of a wall is read. */
export const feedHref = (query: WallQuery, cursor: string): string =>
  `/gallery/items/feed${searchOf(query, { cursor })}`;

export const itemHref = (id: string): string => `/gallery/items/${encodeURIComponent(id)}`;
export const profileHref = (username: string): string => `/gallery/${encodeURIComponent(username)}`;
export const signInHref = (next: string): string => `/login?next=${encodeURIComponent(next)}`;

const categoryNames: Record<string, string> = {
  "product-photographer": "Product",
  "social-marketer": "Posters",
  "indie-game-dev": "Pixel art",
  "data-viz": "Charts",
  "ai-artist": "Generative",
  "ux-designer": "Interface",
};

/** A category in a visitor's words: what is to be seen, not who makes it. An unknown one is spelled out. */
export function categoryWords(category: string): string {
  const words = category.replace(/[-_]+/g, " ").trim();
  return categoryNames[category] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
