"use client";

import { ImagePlusIcon } from "lucide-react";
import { useEffect, useState } from "react";

import { FieldDescription, FieldError } from "@/components/ui/field";
import { cn } from "@/components/ui/cn";
import { formatBytes } from "@/lib/console/format-number";
import { uploadLimits, uploadTypes } from "@/lib/console/gallery-contract";

/** What is wrong with a file before it is sent; null when nothing is. */
export function pictureFault(file: { size: number; type: string } | null): string | null {
  if (!file || file.size === 0) return "Choose a picture.";
  if (!uploadTypes.includes(file.type)) return "A picture is a PNG, JPEG, WebP or GIF file.";
  if (file.size > uploadLimits.bytes) return `A picture has at most 8 MB; this one has ${formatBytes(file.size)}.`;
  return null;
}

/** Chooses one picture, by the file dialog or by dropping it, and shows it. */
export function PictureDrop({
  file,
  onFile,
  fault,
}: {
  file: File | null;
  onFile: (file: File | null) => void;
  fault?: string | undefined;
}) {
  const [preview, setPreview] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  useEffect(() => () => URL.revokeObjectURL(preview ?? ""), [preview]);
  const choose = (next: File | null) => {
    setPreview(next && !pictureFault(next) ? URL.createObjectURL(next) : null);
    onFile(next);
  };
  return (
    <div className="flex flex-col gap-1.5">
      <label
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          choose(event.dataTransfer.files[0] ?? null);
        }}
        className={cn(
          "relative grid h-44 cursor-pointer place-items-center overflow-hidden rounded-lg border border-dashed border-input bg-card text-center text-muted-foreground focus-within:border-ring focus-within:ring-3 focus-within:ring-ring/20 hover:bg-accent",
          over && "border-ring bg-brand-soft",
          fault && "border-fail",
        )}
      >
        {preview ? (
          // oxlint-disable-next-line next/no-img-element
          <img src={preview} alt="" className="absolute inset-0 size-full object-contain" />
        ) : (
          <span className="flex flex-col items-center gap-1.5 px-4">
            <ImagePlusIcon aria-hidden className="size-5" strokeWidth={1.75} />
            <span className="text-foreground">Choose a picture or drop it here</span>
          </span>
        )}
        <input
          type="file"
          accept={uploadTypes.join(",")}
          aria-label="Picture"
          aria-invalid={fault ? true : undefined}
          aria-describedby="picture-note"
          onChange={(event) => choose(event.target.files?.[0] ?? null)}
          className="absolute inset-0 cursor-pointer opacity-0"
        />
      </label>
      {fault ? (
        <FieldError id="picture-note">{fault}</FieldError>
      ) : (
        <FieldDescription id="picture-note">
          {file ? `${file.name}, ${formatBytes(file.size)}. ` : ""}PNG, JPEG, WebP or GIF, at most 8 MB.
        </FieldDescription>
      )}
    </div>
  );
}
