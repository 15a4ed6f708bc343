"use client";

import { ThemeProvider } from "next-themes";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useEffect, useState } from "react";

import { Toaster } from "@/components/ui/sonner";
import { TooltipProvider } from "@/components/ui/tooltip";
import { QueryProvider } from "@/lib/console/query-provider";

declare global {
  /** Where the library that locks the page's scrolling behind a dialog looks for the nonce of its style. */
  var __webpack_nonce__: string | undefined;
}

type AppProvidersProps = { nonce?: string; refreshMs?: number; children: ReactNode };

export function AppProviders({ nonce: latest, refreshMs, children }: AppProvidersProps) {
  // The document keeps the policy it came with; a refresh brings the number of another request.
  const [nonce] = useState(latest);
  useEffect(() => {
    globalThis.__webpack_nonce__ = nonce;
  }, [nonce]);
  return (
    <ThemeProvider nonce={nonce} attribute="class" defaultTheme="system" enableSystem disableTransitionOnChange>
      <NuqsAdapter>
        <QueryProvider refreshMs={refreshMs}>
          <TooltipProvider delayDuration={300}>
            {children}
            <Toaster />
          </TooltipProvider>
        </QueryProvider>
      </NuqsAdapter>
    </ThemeProvider>
  );
}
