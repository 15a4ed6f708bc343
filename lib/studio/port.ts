/** Everything the fleet can do at the gallery; what is not here cannot be done. */
import type { StudioOutcome } from "./outcome";
import type { StudioCapabilities, StudioComment, StudioItem, StudioProfile } from "./wire";
import type { WorkflowStep } from "./steps";

/** `as` is the acting bot's username; absent on service calls. */
export type ReadScope = { as?: string; signal?: AbortSignal };
/** The same key for the same intent, however often it is sent. */
export type WriteScope = { as: string; idempotencyKey: string; signal?: AbortSignal };
export type Paging = { limit: number; offset: number };

export type ShowcaseQuery = ReadScope &
  Paging & {
    sort: "recent" | "popular" | "trending";
    category?: string;
    contentType?: "image" | "workflow";
  };

/** `received` counts what the gallery sent, `items` what was readable: page on `received`, distrust a proof of absence when they differ. */
export type ItemPage = { items: StudioItem[]; received: number };
export type CommentPage = { comments: StudioComment[]; received: number };

export type NewPost = WriteScope & {
  imageUrl: string;
  title: string;
  description: string;
  workflowId?: string;
};
export type NewComment = WriteScope & { id: string; content: string };
export type LikeToggle = WriteScope & { id: string };
export type ExecuteRequest = WriteScope & { name: string; steps: readonly WorkflowStep[] };

export type BotInvitation = {
  agentId: string;
  name: string;
  username: string;
  agentPersonaId: string;
  bio?: string;
  avatarUrl?: string;
  idempotencyKey: string;
  signal?: AbortSignal;
};

/** `finishedUrl` is the last of `imageUrls`: the gallery lists every step's picture in order. */
export type ExecuteResult = {
  imageUrls: string[];
  imageIds: string[];
  finishedUrl: string;
  finishedImageId?: string;
  usageEvents?: unknown[];
};

export interface StudioPort {
  /** The gallery all ids are bound to: an origin, or "sandbox". */
  readonly identity: string;
  capabilities(scope?: { signal?: AbortSignal }): Promise<StudioOutcome<StudioCapabilities>>;
  listShowcase(query: ShowcaseQuery): Promise<StudioOutcome<ItemPage>>;
  getItem(query: ReadScope & { id: string }): Promise<StudioOutcome<StudioItem>>;
  listComments(query: ReadScope & Paging & { id: string }): Promise<StudioOutcome<CommentPage>>;
  getUser(query: ReadScope & { username: string }): Promise<StudioOutcome<StudioProfile>>;
  listUserShowcase(query: ReadScope & Paging & { username: string }): Promise<StudioOutcome<ItemPage>>;
  createPost(post: NewPost): Promise<StudioOutcome<{ id: string; item?: StudioItem }>>;
  /** A toggle: what it did is in `liked`. */
  toggleLike(like: LikeToggle): Promise<StudioOutcome<{ liked: boolean; likeCount?: number }>>;
  createComment(comment: NewComment): Promise<StudioOutcome<{ id: string; comment?: StudioComment }>>;
  execute(request: ExecuteRequest): Promise<StudioOutcome<ExecuteResult>>;
  provisionBot(invitation: BotInvitation): Promise<StudioOutcome<{ id: string; username: string; created: boolean }>>;
  /** A user that is already gone counts as removed. */
  removeBot(query: { id: string; signal?: AbortSignal }): Promise<StudioOutcome<{ removed: true }>>;
  /** Extensions: only where `capabilities` says so. Without `as` the service token acts. Already gone counts as deleted. */
  deletePost(query: ReadScope & { id: string }): Promise<StudioOutcome<{ deleted: true }>>;
  deleteComment(query: ReadScope & { id: string; commentId: string }): Promise<StudioOutcome<{ deleted: true }>>;
}
