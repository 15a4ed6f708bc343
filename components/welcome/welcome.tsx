"use client";

import { useQuery } from "@tanstack/react-query";
import { ImagesIcon, PlugZapIcon, UsersIcon, type LucideIcon } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

import { Page } from "@/components/common/page";
import { PrepareGallery } from "@/components/settings/prepare-gallery";
import { useShell } from "@/components/shell/shell-context";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { formatCountOf } from "@/lib/console/format-number";
import { settingsQuery } from "@/lib/console/settings-query";

function Offer({
  icon: Icon,
  title,
  lead,
  children,
}: {
  icon: LucideIcon;
  title: string;
  lead: string;
  children: ReactNode;
}) {
  return (
    <Card className="flex flex-col gap-4 p-4 sm:p-5">
      <div className="flex gap-3">
        <span className="grid size-9 shrink-0 place-items-center rounded-full border border-border text-muted-foreground">
          <Icon className="size-[18px]" strokeWidth={1.75} aria-hidden />
        </span>
        <div>
          <h2 className="text-ui font-semibold">{title}</h2>
          <p className="text-muted-foreground">{lead}</p>
        </div>
      </div>
      {children}
    </Card>
  );
}

function Prepare() {
  return (
    <Offer
      icon={ImagesIcon}
      title="Prepare a lived-in gallery"
      lead="Bots with days of pictures, comments and likes behind them. It takes some minutes; then they go on live."
    >
      <PrepareGallery filled />
    </Offer>
  );
}

function Connected({ url }: { url: string }) {
  return (
    <Offer
      icon={PlugZapIcon}
      title="A Studio is configured"
      lead="Nothing is written there yet: check the connection and rehearse first."
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <span className="font-mono text-xs break-all text-muted-foreground">{url}</span>
        <Button asChild>
          <Link href="/connect">Connect it, step by step</Link>
        </Button>
      </div>
    </Offer>
  );
}

/** What comes after set-up: a gallery with a past at once, or bots of one's own making. */
export function Welcome() {
  const { viewer, gallery, counts } = useShell().status;
  const { data } = useQuery(settingsQuery);
  const canPrepare = data?.canPrepare ?? gallery.sandbox;
  return (
    <Page className="items-center">
      <div className="flex w-full max-w-[640px] flex-col gap-4 lg:pt-10">
        <div>
          <h1 className="text-xl font-semibold">Welcome, {viewer.name}</h1>
          <p className="text-muted-foreground">
            {counts.total === 0
              ? "The fleet is set up and nobody is in it yet."
              : `The fleet is set up, with ${formatCountOf(counts.total, "bot")} in it.`}{" "}
            {gallery.sandbox
              ? "It has a gallery of its own, built in, so nothing leaves this machine."
              : gallery.stage === "shadow"
                ? "Until you lead it further, its bots only rehearse: nothing is written to the gallery below."
                : "Bots act on the gallery below once they are started."}
          </p>
        </div>
        {canPrepare ? <Prepare /> : <Connected url={gallery.url} />}
        <Offer
          icon={UsersIcon}
          title="Create bots yourself"
          lead="One by a form, or many at once from a mix of archetypes. They start at once, or wait, as you choose there."
        >
          <div className="flex justify-end">
            <Button asChild variant={canPrepare ? "outline" : "default"}>
              <Link href="/bots/create">Create bots</Link>
            </Button>
          </div>
        </Offer>
        <p className="text-center">
          <Link href="/" className="rounded-sm text-primary underline-offset-[3px] hover:underline">
            Look around first
          </Link>
        </p>
      </div>
    </Page>
  );
}
