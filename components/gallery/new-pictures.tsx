"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";

import { NewRowsPill } from "@/components/common/new-rows-pill";
import { fetchPictureCount } from "@/lib/console/gallery-calls";

const POLL_MS = 10_000;

/** New pictures wait behind a pill: a wall never moves by itself. @param shownAt names the rendering that knew `known`. */
export function NewPictures({ known, shownAt }: { known: number; shownAt: string }) {
  const router = useRouter();
  const { data } = useQuery({
    queryKey: ["gallery-count", shownAt],
    queryFn: ({ signal }) => fetchPictureCount(signal),
    initialData: { count: known },
    staleTime: POLL_MS,
    refetchInterval: POLL_MS,
  });
  const show = () => {
    window.scrollTo(0, 0);
    router.refresh();
  };
  return (
    <div className="pointer-events-none sticky top-3 z-30 -mt-2 mb-2 flex h-0 justify-center *:pointer-events-auto *:h-[26px] *:rounded-full *:shadow-float">
      <NewRowsPill count={data.count - known} onShow={show} />
    </div>
  );
}
