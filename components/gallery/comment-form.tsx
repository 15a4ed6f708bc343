"use client";

import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useState, type FormEvent } from "react";

import { Button } from "@/components/ui/button";
import { Field, FieldError, FieldLabel } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { errorWords } from "@/lib/console/api-error";
import { signInHref } from "@/lib/console/gallery-address";
import { sendComment } from "@/lib/console/gallery-calls";
import { type GalleryComment, uploadLimits, viewerOnlyWords } from "@/lib/console/gallery-contract";

import { useVisitor } from "./visitor-context";

/** A comment by whoever may act; everyone else reads what it would take. */
export function CommentForm({ itemId, onSent }: { itemId: string; onSent: (comment: GalleryComment) => void }) {
  const visitor = useVisitor();
  const pathname = usePathname();
  const [text, setText] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const send = useMutation({
    mutationFn: (content: string) => sendComment(itemId, content),
    onSuccess: (comment) => {
      setText("");
      onSent(comment);
    },
    onError: (error) => setFault(errorWords(error)),
  });
  if (visitor.kind === "stranger") {
    return (
      <p className="text-muted-foreground">
        <Link href={signInHref(pathname)} className="font-medium text-primary underline underline-offset-[3px]">
          Sign in
        </Link>{" "}
        to comment.
      </p>
    );
  }
  if (!visitor.mayAct) return <p className="text-muted-foreground">{viewerOnlyWords}</p>;

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (send.isPending) return;
    const content = text.trim();
    setFault(content === "" ? "Write something first." : null);
    if (content !== "") send.mutate(content);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Field>
        <FieldLabel htmlFor="comment">Your comment</FieldLabel>
        <Textarea
          id="comment"
          value={text}
          maxLength={uploadLimits.comment}
          placeholder="Say something about the picture"
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? "comment-note" : undefined}
          onChange={(event) => {
            setText(event.target.value);
            setFault(null);
          }}
          onKeyDown={(event) => event.key === "Enter" && (event.metaKey || event.ctrlKey) && submit()}
        />
        <FieldError id="comment-note">{fault}</FieldError>
      </Field>
      <div className="mt-2 flex justify-end">
        <Button type="submit" variant="secondary" aria-disabled={send.isPending} className="max-sm:h-11">
          {send.isPending ? "Sending…" : "Comment"}
        </Button>
      </div>
    </form>
  );
}
