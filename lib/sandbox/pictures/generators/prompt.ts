/** The `openai` generator's parameters; here a local painter answers them, so nothing leaves the machine. */
import { z } from "zod";

export const promptParams = z.object({
  prompt: z.string().trim().min(1, "A prompt is needed").max(4000),
  model: z.enum(["dall-e-2", "dall-e-3"]).optional(),
  size: z.enum(["1024x1024", "1024x1792", "1792x1024"]).default("1024x1024"),
  quality: z.enum(["standard", "hd"]).optional(),
  style: z.enum(["vivid", "natural"]).optional(),
});

export function sizeOf({ size }: z.infer<typeof promptParams>): { width: number; height: number } {
  const [width, height] = size.split("x").map(Number) as [number, number];
  return { width, height };
}
