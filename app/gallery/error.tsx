"use client";

import { useRouter } from "next/navigation";
import { startTransition } from "react";

import { EmptyFailed } from "@/components/common/empty-states";

export default function GalleryError({ error, reset }: { error: Error; reset: () => void }) {
  const router = useRouter();
  const retry = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyFailed title="The gallery cannot be shown right now" error={error} onRetry={retry} />
    </main>
  );
}
