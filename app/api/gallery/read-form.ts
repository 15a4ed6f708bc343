import { FleetError } from "@/lib/fleet/errors";
import { MAX_UPLOAD_BYTES } from "@/lib/sandbox/human/picture-file";

/** Room for the words and the form's own marks beside the picture. */
const MAX_FORM_BYTES = MAX_UPLOAD_BYTES + 64 * 1024;

const tooLarge = () =>
  new FleetError("invalid_input", "A picture has at most 8 MB.", undefined, {
    status: 413,
    fields: { picture: "A picture has at most 8 MB." },
  });

/** Reads a form with a file, at most as much as an upload may have, whatever the request says about its length. */
export async function readFormData(request: Request): Promise<FormData> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type) || !request.body) {
    throw new FleetError("invalid_input", "The body is not a form.", "Send it as multipart/form-data.", {
      status: 415,
    });
  }
  if (Number(request.headers.get("content-length") ?? 0) > MAX_FORM_BYTES) throw tooLarge();
  let size = 0;
  const counted = request.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        size += chunk.byteLength;
        if (size > MAX_FORM_BYTES) controller.error(tooLarge());
        else controller.enqueue(chunk);
      },
    }),
  );
  try {
    return await new Response(counted, { headers: { "content-type": type } }).formData();
  } catch (error) {
    if (size > MAX_FORM_BYTES) throw tooLarge();
    throw new FleetError("invalid_input", "The form could not be read.", undefined, { cause: String(error) });
  }
}
