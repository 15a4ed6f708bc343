import { toast } from "sonner";

/** Puts a text on the clipboard, and says so or why not. */
export async function copyText(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast.success(`${what} is copied.`);
  } catch {
    toast.error(`${what} was not copied`, { description: "The browser did not allow it." });
  }
}

/** Hands a text to the browser as a file. */
export function downloadText(text: string, filename: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = filename;
  link.click();
  URL.revokeObjectURL(url);
}
