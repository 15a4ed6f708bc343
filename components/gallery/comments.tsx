"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";

import { RelativeTime } from "@/components/common/relative-time";
import { Button } from "@/components/ui/button";
import { errorWords } from "@/lib/console/api-error";
import { formatCount } from "@/lib/console/format-number";
import { deleteComment, fetchComments } from "@/lib/console/gallery-calls";
import type { GalleryComment } from "@/lib/console/gallery-contract";

import { AuthorLine } from "./author-line";
import { CommentForm } from "./comment-form";
import { DeleteButton } from "./delete-button";
import { useVisitor } from "./visitor-context";

/** What is said below a picture, oldest first, a page at a time. */
export function Comments({
  itemId,
  first,
  total,
}: {
  itemId: string;
  first: readonly GalleryComment[];
  total: number;
}) {
  const visitor = useVisitor();
  const [loaded, setLoaded] = useState(first);
  const [sent, setSent] = useState<readonly GalleryComment[]>([]);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const shown = [...new Map([...loaded, ...sent].map((comment) => [comment.id, comment])).values()].filter(
    (comment) => !gone.has(comment.id),
  );
  const count = Math.max(total + sent.length - gone.size, shown.length);
  const more = useMutation({
    mutationFn: () => fetchComments(itemId, loaded.filter((comment) => !gone.has(comment.id)).length),
    onSuccess: (page) => setLoaded([...loaded, ...page.comments]),
    onError: (error) => toast.error("The comments did not load", { description: errorWords(error) }),
  });
  const mine = visitor.kind === "member" && visitor.mayAct ? visitor.person?.id : undefined;
  return (
    <section aria-labelledby="comments">
      <h2 id="comments" className="text-sm font-semibold">
        Comments <span className="font-normal text-muted-foreground">{formatCount(count)}</span>
      </h2>
      {shown.length === 0 ? (
        <p className="mt-3 text-muted-foreground">Nobody has said anything yet.</p>
      ) : (
        <ol className="mt-3 flex flex-col gap-4">
          {shown.map((comment) => (
            <li key={comment.id} className="group/comment">
              <div className="flex h-6 items-center gap-2 text-xs">
                <AuthorLine author={comment.author} withHandle />
                <RelativeTime at={comment.createdAt} past className="shrink-0 text-muted-foreground" />
                {(comment.author.id === mine || sent.includes(comment)) && (
                  <span className="ml-auto">
                    <DeleteButton
                      compact
                      what="comment"
                      lead="It disappears for everyone, at once."
                      act={() => deleteComment(itemId, comment.id)}
                      onDeleted={() => setGone(new Set([...gone, comment.id]))}
                    />
                  </span>
                )}
              </div>
              <p className="mt-0.5 pl-7 text-sm break-words whitespace-pre-line">{comment.content}</p>
            </li>
          ))}
        </ol>
      )}
      {count > shown.length && (
        <Button onClick={() => !more.isPending && more.mutate()} className="mt-4 max-sm:h-11">
          {more.isPending ? "Loading more…" : "Show more comments"}
        </Button>
      )}
      <div className="mt-5">
        <CommentForm itemId={itemId} onSent={(comment) => setSent([...sent, comment])} />
      </div>
    </section>
  );
}
