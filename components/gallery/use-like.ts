"use client";

import { skipToken, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { usePathname, useRouter } from "next/navigation";
import { toast } from "sonner";

import { errorWords } from "@/lib/console/api-error";
import { signInHref } from "@/lib/console/gallery-address";
import { toggleLike } from "@/lib/console/gallery-calls";
import { viewerOnlyWords } from "@/lib/console/gallery-contract";

import { useVisitor } from "./visitor-context";

type Likeable = { id: string; isLiked: boolean; likeCount: number };

/**
 * The visitor's own like, shown at once and the same wherever the picture stands. Only "mine or not" is remembered; the
 * count is the server's, moved by that. Whoever may not like is told why, a stranger is led to the sign-in page.
 */
export function useLike(item: Likeable) {
  const visitor = useVisitor();
  const router = useRouter();
  const pathname = usePathname();
  const client = useQueryClient();
  const queryKey = ["gallery-liked", item.id];
  const { data } = useQuery<boolean>({ queryKey, queryFn: skipToken, gcTime: Infinity });
  const liked = data ?? item.isLiked;
  const moved = liked === item.isLiked ? 0 : liked ? 1 : -1;

  const toggle = useMutation({
    mutationFn: () => toggleLike(item.id),
    onMutate: () => client.setQueryData(queryKey, !liked),
    onSuccess: (answer) => client.setQueryData(queryKey, answer.liked),
    onError: (error) => {
      client.setQueryData(queryKey, liked);
      toast.error("Your like was not saved", { description: errorWords(error) });
    },
  });

  const press = () => {
    if (visitor.kind === "stranger") return router.push(signInHref(pathname));
    if (!visitor.mayAct) return void toast.info("You may look only", { description: viewerOnlyWords });
    // A second press before the answer would undo on the server what the page shows as done.
    if (!toggle.isPending) toggle.mutate();
  };
  return { liked, likeCount: Math.max(0, item.likeCount + moved), press };
}
