import type { TurnTarget } from "@/lib/db/schema";
import type { GalleryPost } from "@/lib/studio/port";
import { postText } from "../effects/settle-intent";
import type { TurnWork } from "../turns/work";
import type { FoundComment } from "./read-gallery";

/** Something of a bot's that the gallery shows. `at` is domain time, never later than now. */
export type Finding = {
  kind: "post" | "comment" | "like";
  remoteId: string;
  /** The post it is, or is about. */
  itemId: string;
  /** Of a post, what identifies it; of a like, nothing. */
  text: string;
  at: number;
  imageUrl?: string;
  target?: TurnTarget;
  work?: TurnWork;
};

const targetOf = (item: GalleryPost): TurnTarget => ({
  itemId: item.id,
  title: item.title,
  authorHandle: item.user.username,
  imageUrl: item.pictureUrl,
});

const ofPost = (item: GalleryPost, now: number): Finding => ({
  kind: "post",
  remoteId: item.id,
  itemId: item.id,
  text: postText(item.title, item.description),
  at: Math.min(item.createdAt, now),
  imageUrl: item.pictureUrl,
  work: { title: item.title, caption: item.description, imageUrl: item.pictureUrl },
});

const ofComment = ({ comment, item }: FoundComment, now: number): Finding => ({
  kind: "comment",
  remoteId: comment.id,
  itemId: item.id,
  text: comment.content,
  at: Math.min(comment.createdAt, now),
  target: targetOf(item),
  work: { text: comment.content },
});

/** When a like was given cannot be read: it counts as given now, so that no cap is passed. */
const ofLike = (item: GalleryPost, now: number): Finding => ({
  kind: "like",
  remoteId: item.id,
  itemId: item.id,
  text: "",
  at: now,
  target: targetOf(item),
});

/** What was read of one bot, oldest first. */
export function findingsOf(
  read: { posts: readonly GalleryPost[]; comments: readonly FoundComment[]; liked: readonly GalleryPost[] },
  now: number,
): Finding[] {
  return [
    ...read.posts.map((item) => ofPost(item, now)),
    ...read.comments.map((found) => ofComment(found, now)),
    ...read.liked.map((item) => ofLike(item, now)),
  ].sort((a, b) => a.at - b.at);
}
