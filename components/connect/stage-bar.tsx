"use client";

import { EyeIcon, FlaskConicalIcon } from "lucide-react";
import Link from "next/link";

import { useFleetStatus } from "@/lib/console/fleet-status";
import { stageWords } from "@/lib/console/connection-words";

/** Over every screen while the fleet does not go the whole way at its gallery: how far it goes. */
export function StageBar() {
  const gallery = useFleetStatus().data?.gallery;
  const words = gallery && stageWords(gallery.stage, gallery.name);
  if (!gallery || !words) return null;
  const Icon = gallery.stage === "shadow" ? EyeIcon : FlaskConicalIcon;
  return (
    <p
      role="status"
      className="flex shrink-0 flex-wrap items-center gap-x-2 border-b border-held-line bg-held-soft px-4 py-1.5 text-xs text-held lg:px-6"
    >
      <Icon className="size-3.5 shrink-0" strokeWidth={1.75} aria-hidden />
      <span className="min-w-0 font-medium break-words">{words.text}</span>
      <Link href="/connect" className="ml-auto rounded-sm underline underline-offset-[3px]">
        {words.link}
      </Link>
    </p>
  );
}
