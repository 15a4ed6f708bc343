"use client";

import Link from "next/link";

import { personHref } from "@/lib/console/people-queries";

import { useVisitor } from "./visitor-context";

/** For operators of the fleet, beside a person's name: the way to everything bots did to them. */
export function BotsDid({ username }: { username: string }) {
  const visitor = useVisitor();
  if (visitor.kind !== "member" || !visitor.mayAct) return null;
  return (
    <p className="mt-2 text-xs">
      <Link href={personHref(username)} className="text-primary underline-offset-[3px] hover:underline">
        What bots did to @{username}
      </Link>
    </p>
  );
}
