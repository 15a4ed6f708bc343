import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { inRoot } from "../run/paths.mjs";

/** What hosts of functions allow, with room: 250 MB unpacked on Vercel, its own runtime included. */
const LIMIT_MB = 200;
/** Machine code. The rasteriser is a program of its own, started by its path: whatever traces it would carry it for nothing. */
const NATIVE = /node_modules\/(@img\/sharp|@resvg\/|sharp\/)/;
const everywhere = /node_modules\/@resvg\//;
/** What every caller meets before a page: it paints nothing. */
const light = /^(middleware|app\/(login|setup|_not-found)\/page)\.js\.nft\.json$/;

function tracesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => String(name).replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".nft.json"));
}

/** The files a route needs at run time, each once, with their sizes in bytes. */
function filesOf(path) {
  const sizes = new Map();
  for (const file of JSON.parse(readFileSync(path, "utf8")).files) {
    const target = resolve(dirname(path), file);
    if (!existsSync(target)) continue;
    const real = realpathSync(target).replaceAll("\\", "/");
    const found = statSync(real);
    if (found.isFile()) sizes.set(real, found.size);
  }
  return sizes;
}

/** @param folder the `server` folder of a finished build */
export function checkBundle(folder = inRoot(".next", "server")) {
  const routes = tracesIn(folder).map((name) => {
    const files = filesOf(join(folder, name));
    const megabytes = [...files.values()].reduce((sum, size) => sum + size, 0) / 1_000_000;
    return { name, megabytes, natives: [...files.keys()].filter((file) => NATIVE.test(file)) };
  });
  const heaviest = routes.reduce((most, route) => (route.megabytes > most.megabytes ? route : most), {
    name: "nothing",
    megabytes: 0,
  });
  const faults = routes.flatMap(({ name, megabytes, natives }) => {
    const unwanted = natives.filter((file) => light.test(name) || everywhere.test(file));
    return [
      ...(megabytes >= LIMIT_MB ? [`${name} traces ${megabytes.toFixed(0)} MB, more than ${LIMIT_MB}`] : []),
      ...(unwanted.length > 0 ? [`${name} carries machine code it does not need: ${unwanted[0]}`] : []),
    ];
  });
  if (routes.length === 0) faults.push("the build traced no route at all");
  return { faults, note: `${routes.length} routes, heaviest ${heaviest.megabytes.toFixed(0)} MB (${heaviest.name})` };
}
