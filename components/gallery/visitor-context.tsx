"use client";

import { createContext, use, type ReactNode } from "react";

import type { GalleryVisitor } from "@/lib/console/gallery-contract";

const VisitorContext = createContext<GalleryVisitor>({ kind: "stranger" });

export function VisitorProvider({ visitor, children }: { visitor: GalleryVisitor; children: ReactNode }) {
  return <VisitorContext value={visitor}>{children}</VisitorContext>;
}

/** Who looks at this page. */
export const useVisitor = (): GalleryVisitor => use(VisitorContext);
