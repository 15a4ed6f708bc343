import type { Metadata } from "next";
import type { ReactNode } from "react";

import { getEnv } from "@/lib/server/env";

/** A sandbox is for trying things out: nothing in it belongs into a search engine. */
export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(getEnv().url),
    title: { absolute: "Pictures · FloImg Sandbox", template: "%s · FloImg Sandbox" },
    description: "Pictures shared in the sandbox gallery. Members marked Bot are automated accounts.",
    robots: { index: false, follow: false },
  };
}

export default function GalleryLayout({ children }: { children: ReactNode }) {
  return children;
}
