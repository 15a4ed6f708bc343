import type { Metadata, Viewport } from "next";
import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import { headers } from "next/headers";
import type { ReactNode } from "react";

import { AppProviders } from "@/components/shell/app-providers";
import { getEnv } from "@/lib/server/env";

import "./globals.css";

export const metadata: Metadata = {
  title: { default: "FloImg Fleet", template: "%s · FloImg Fleet" },
  description: "See, steer and stop the bots of a FloImg gallery.",
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fafafa" },
    { media: "(prefers-color-scheme: dark)", color: "#09090b" },
  ],
};

/** Where each request is paid for, and the database sleeps between them, what is on screen is asked for anew seldom; changes show at once all the same. */
const SPARING_MS = 30_000;

export default async function RootLayout({ children }: { children: ReactNode }) {
  // The proxy's number for this request: scripts and styles without it do not run.
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html lang="en" className={`${GeistSans.variable} ${GeistMono.variable}`} suppressHydrationWarning>
      <body>
        <AppProviders nonce={nonce} refreshMs={getEnv().vercel ? SPARING_MS : undefined}>
          {children}
        </AppProviders>
      </body>
    </html>
  );
}
