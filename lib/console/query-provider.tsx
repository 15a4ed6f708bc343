"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";

import { ApiError } from "./api-error";

const REFRESH_MS = 5_000;

function createQueryClient(refreshMs: number) {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 2_000,
        refetchInterval: refreshMs,
        refetchIntervalInBackground: false,
        refetchOnWindowFocus: true,
        retry: (count, error) => error instanceof ApiError && error.retryable && count < 2,
      },
      mutations: { retry: false },
    },
  });
}

/** Asks anew for what is on screen every so often, whatever the live versions say: that heals what they missed. A hidden tab asks for nothing. */
export function QueryProvider({ refreshMs = REFRESH_MS, children }: { refreshMs?: number; children: ReactNode }) {
  const [client] = useState(() => createQueryClient(refreshMs));
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
