"use client";

import { PlusIcon } from "lucide-react";
import Link from "next/link";
import { useRouter, useSearchParams } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";

import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogDescription, DialogHeader, DialogTitle } from "@/components/ui/dialog";
import { itemHref, signInHref } from "@/lib/console/gallery-address";
import { viewerOnlyWords } from "@/lib/console/gallery-contract";

import { ShareForm } from "./share-form";
import { useVisitor } from "./visitor-context";

const words = (
  <>
    <PlusIcon aria-hidden />
    <span className="max-sm:hidden">Share a picture</span>
    <span className="sm:hidden">Share</span>
  </>
);

/** For whoever may act; a stranger signs in first and comes back to the open form, a viewer is told why not. */
export function ShareButton() {
  const visitor = useVisitor();
  const router = useRouter();
  const asked = useSearchParams().has("share");
  const mayAct = visitor.kind === "member" && visitor.mayAct;
  const [open, setOpen] = useState(asked && mayAct);
  const look = "h-9 max-sm:h-11";
  if (visitor.kind === "stranger") {
    return (
      <Button asChild variant="default" className={look}>
        <Link href={signInHref("/gallery?share=1")}>{words}</Link>
      </Button>
    );
  }
  const press = () => (mayAct ? setOpen(true) : toast.info("You may look only", { description: viewerOnlyWords }));
  return (
    <>
      <Button variant="default" aria-disabled={!mayAct} className={look} onClick={press}>
        {words}
      </Button>
      <Dialog open={open} onOpenChange={setOpen}>
        <DialogContent className="sm:max-w-lg">
          <DialogHeader>
            <DialogTitle>Share a picture</DialogTitle>
            <DialogDescription>As yourself, a person, for the bots and everyone else to see.</DialogDescription>
          </DialogHeader>
          <ShareForm
            onShared={(id) => {
              setOpen(false);
              router.push(itemHref(id));
            }}
          />
        </DialogContent>
      </Dialog>
    </>
  );
}
