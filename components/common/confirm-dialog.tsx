"use client";

import type { LucideIcon } from "lucide-react";
import { useState, type ReactNode } from "react";

import {
  AlertDialog,
  AlertDialogAction,
  AlertDialogCancel,
  AlertDialogContent,
  AlertDialogDescription,
  AlertDialogFooter,
  AlertDialogTitle,
} from "@/components/ui/alert-dialog";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";

export interface ConfirmPoint {
  icon: LucideIcon;
  text: ReactNode;
}

export interface ConfirmDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  icon: LucideIcon;
  title: string;
  /** First sentence: what happens to what is under way. */
  lead: ReactNode;
  points?: ConfirmPoint[];
  /** What is to be chosen or known before, between the words and the buttons. */
  children?: ReactNode;
  /** Repeats verb and count: "Pause 12 bots". Absent where nothing is left to do: then there is only the way out. */
  confirmLabel?: string;
  confirmIcon?: LucideIcon;
  cancelLabel?: string;
  destructive?: boolean;
  /** For deletions only: the words that must be typed first. */
  phrase?: string;
  onConfirm?: () => void;
}

/** Asks before what cannot simply be undone. Focus starts on the way out. */
export function ConfirmDialog({
  open,
  onOpenChange,
  icon: Icon,
  title,
  lead,
  points = [],
  children,
  confirmLabel,
  confirmIcon: ConfirmIcon,
  cancelLabel = "Cancel",
  destructive = false,
  phrase,
  onConfirm,
}: ConfirmDialogProps) {
  const [typed, setTyped] = useState("");
  const change = (next: boolean) => {
    if (!next) setTyped("");
    onOpenChange(next);
  };
  return (
    <AlertDialog open={open} onOpenChange={change}>
      <AlertDialogContent>
        <AlertDialogTitle>
          <Icon aria-hidden className={destructive ? "text-fail" : undefined} />
          {title}
        </AlertDialogTitle>
        <AlertDialogDescription asChild>
          <div>
            <p>{lead}</p>
            {points.length > 0 && (
              <ul className="flex flex-col gap-2.5">
                {points.map(({ icon: PointIcon, text }, index) => (
                  <li key={index} className="flex gap-2.5">
                    <PointIcon aria-hidden className="mt-0.5 size-4 shrink-0" strokeWidth={1.75} />
                    <span>{text}</span>
                  </li>
                ))}
              </ul>
            )}
          </div>
        </AlertDialogDescription>
        {children}
        {phrase && (
          <Label className="mt-1 flex-col items-start gap-1.5 font-normal">
            <span>
              Type <b className="font-mono font-medium">{phrase}</b> to go on
            </span>
            <Input
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              autoComplete="off"
              spellCheck={false}
              className="font-mono"
            />
          </Label>
        )}
        <AlertDialogFooter>
          <AlertDialogCancel>{cancelLabel}</AlertDialogCancel>
          {confirmLabel !== undefined && (
            <AlertDialogAction
              variant={destructive ? "destructive" : "default"}
              disabled={phrase !== undefined && typed.trim() !== phrase}
              onClick={onConfirm}
            >
              {ConfirmIcon && <ConfirmIcon aria-hidden />}
              {confirmLabel}
            </AlertDialogAction>
          )}
        </AlertDialogFooter>
      </AlertDialogContent>
    </AlertDialog>
  );
}
