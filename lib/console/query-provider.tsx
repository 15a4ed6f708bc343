"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";

import { ApiError } from "./api-error";

export const pollIntervalMs = 5_000;

function createQueryClient() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 2_000,
        refetchInterval: pollIntervalMs,
        refetchIntervalInBackground: false,
        refetchOnWindowFocus: true,
        retry: (count, error) => error instanceof ApiError && error.retryable && count < 2,
      },
      mutations: { retry: false },
    },
  });
}

/** Polls what is on screen every 5 s; a hidden tab asks for nothing. */
export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(createQueryClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
