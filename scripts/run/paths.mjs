import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
export const inRoot = (...parts) => join(root, ...parts);

/** Where the embedded database lives: `FLEET_DATA_DIR`, else `.data` beside the code. */
export const dataDirectory = () => resolve(root, process.env.FLEET_DATA_DIR || ".data");
