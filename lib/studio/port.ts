/** Everything the fleet can do at a gallery; what is not here cannot be done. An adapter says it in one gallery's own words. */
import type { GalleryOutcome } from "./outcome";
import type { WorkflowStep } from "./steps";

/** `as` is the acting bot's username; absent on service calls. */
export type ReadScope = { as?: string; signal?: AbortSignal };
/** The same key for the same intent, however often it is sent. */
export type WriteScope = { as: string; idempotencyKey: string; signal?: AbortSignal };
/** `after` is the `next` of the page before, and means nothing elsewhere; absent on the first page. */
export type Paging = { limit: number; after?: string };

/** `received` counts what the gallery sent, `items` what was readable: distrust a proof of absence when they differ. Without `next` it is the last page. */
export type Page<T> = { items: T[]; received: number; next?: string };

export type GalleryUser = { id: string; username: string; name?: string; avatarUrl?: string; isAgent?: boolean };

/** Times are epoch ms. `isLiked` is relative to the acting user and undefined when the gallery did not say. */
export type GalleryPost = {
  id: string;
  title: string;
  description: string;
  category?: string;
  tags: string[];
  user: GalleryUser;
  likeCount: number;
  commentCount: number;
  isLiked?: boolean;
  createdAt: number;
  /** As the gallery gave it: absolute, or a path below the gallery's base URL. */
  pictureUrl?: string;
};

export type GalleryComment = { id: string; content: string; createdAt: number; user: GalleryUser };
export type GalleryProfile = { user: GalleryUser & { bio?: string; createdAt?: number } };

export type FeedQuery = ReadScope & Paging & { sort: "recent" | "popular" | "trending" };
export type NewPost = WriteScope & { imageUrl: string; title: string; description: string };
/** `replyTo` is the comment that is answered; a gallery without threads puts the words below the post. */
export type NewComment = WriteScope & { id: string; content: string; replyTo?: string };
export type NewLike = WriteScope & { id: string };
export type RenderRequest = WriteScope & { name: string; steps: readonly WorkflowStep[] };

export type BotInvitation = {
  botId: string;
  personaId: string;
  name: string;
  username: string;
  bio?: string;
  avatarUrl?: string;
  idempotencyKey: string;
  signal?: AbortSignal;
};

/** What is so for every server that speaks this API, and known without asking. */
export type GalleryTraits = {
  /** `toggle`: a like sent twice is taken away again, so that one without an answer is never repeated. `set`: a repeat changes nothing. */
  likes: "toggle" | "set";
  /** Whether an answer stands below the comment that it answers. */
  threads: boolean;
  /** Who makes the picture: the gallery from its workflow, or the painter that the adapter was given. */
  pictures: "workflow" | "upload";
};

/** What the connected server can do beyond that; all false where it does not say. */
export type GalleryCapabilities = {
  deletePost: boolean;
  deleteComment: boolean;
  /** An account is made with a bio and a face. */
  profileAtInvitation: boolean;
  /** Visitors see which members are bots. */
  isAgentShown: boolean;
  /** A repeated request is recognised by its key. */
  idempotencyKeys: boolean;
};

/** No method throws: see `GalleryOutcome`. None takes longer than its timeout, and each ends when its signal does. */
export interface Gallery {
  /** The gallery all ids are bound to: an origin, or "sandbox". */
  readonly identity: string;
  readonly traits: GalleryTraits;
  capabilities(scope?: { signal?: AbortSignal }): Promise<GalleryOutcome<GalleryCapabilities>>;
  listPosts(query: FeedQuery): Promise<GalleryOutcome<Page<GalleryPost>>>;
  getPost(query: ReadScope & { id: string }): Promise<GalleryOutcome<GalleryPost>>;
  /** Newest first. */
  listPostsBy(query: ReadScope & Paging & { username: string }): Promise<GalleryOutcome<Page<GalleryPost>>>;
  /** Answers among them; in the gallery's order. */
  listComments(query: ReadScope & Paging & { id: string }): Promise<GalleryOutcome<Page<GalleryComment>>>;
  getUser(query: ReadScope & { username: string }): Promise<GalleryOutcome<GalleryProfile>>;
  /** Makes the picture; `imageUrl` is what `createPost` takes. */
  render(request: RenderRequest): Promise<GalleryOutcome<{ imageUrl: string }>>;
  createPost(post: NewPost): Promise<GalleryOutcome<{ id: string }>>;
  createComment(comment: NewComment): Promise<GalleryOutcome<{ id: string }>>;
  /** ok: the post is liked now. An answer that says otherwise is `unknown`. */
  like(like: NewLike): Promise<GalleryOutcome<{ likeCount?: number }>>;
  /** Makes the account, or finds the one that it made before. */
  provisionBot(invitation: BotInvitation): Promise<GalleryOutcome<{ id: string; username: string; created: boolean }>>;
  /** A user that is already gone counts as removed. */
  removeBot(query: { id: string; signal?: AbortSignal }): Promise<GalleryOutcome<{ removed: true }>>;
  /** Only where `capabilities` says so. Without `as` the service token acts. Already gone counts as deleted. */
  deletePost(query: ReadScope & { id: string }): Promise<GalleryOutcome<{ deleted: true }>>;
  deleteComment(query: ReadScope & { id: string; commentId: string }): Promise<GalleryOutcome<{ deleted: true }>>;
}
