import { FleetError } from "@/lib/fleet/errors";
import { MAX_UPLOAD_BYTES, pictureKindOf } from "@/lib/sandbox/human/picture-file";
import { readFormData } from "./read-form";

const invalid = (fields: Record<string, string>) =>
  new FleetError("invalid_input", Object.values(fields)[0] ?? "", undefined, { fields });

function textOf(form: FormData, key: string): string {
  const value = form.get(key);
  return typeof value === "string" ? value : "";
}

/** What an upload says, every fault at its field. The file counts by its bytes, whatever its name and declared type. */
export async function readUpload(request: Request) {
  const form = await readFormData(request);
  const file = form.get("picture");
  const title = textOf(form, "title").trim();
  const description = textOf(form, "description").trim();
  const fields: Record<string, string> = {};
  const bytes = typeof file === "object" && file !== null ? new Uint8Array(await file.arrayBuffer()) : null;
  if (!bytes || bytes.byteLength === 0) fields["picture"] = "Choose a picture.";
  else if (bytes.byteLength > MAX_UPLOAD_BYTES) fields["picture"] = "A picture has at most 8 MB.";
  else if (!pictureKindOf(bytes)) fields["picture"] = "A picture is a PNG, JPEG, WebP or GIF file.";
  if (title === "" || title.length > 200) fields["title"] = "A title has 1 to 200 characters.";
  if (description.length > 5000) fields["description"] = "A description has at most 5,000 characters.";
  if (!bytes || Object.keys(fields).length > 0) throw invalid(fields);
  const tags = textOf(form, "tags")
    .split(/[,\n]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
  return { bytes, title, description, tags };
}
