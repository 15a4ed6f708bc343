/* The linter's own rules: `house/layers` keeps the directions of the imports, `house/ambient` keeps the world out. */
import { dirname, posix, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { isPure, mayUse, whyNotFile, whyNotPackage } from "./rooms.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const pathOf = (context) => relative(root, context.filename).split(sep).join("/");

function whyNot(from, wanted) {
  if (wanted.startsWith("@/")) return whyNotFile(from, posix.normalize(wanted.slice(2)));
  if (wanted.startsWith(".")) return whyNotFile(from, posix.normalize(posix.join(posix.dirname(from), wanted)));
  return whyNotPackage(from, wanted);
}

const layers = {
  create(context) {
    const from = pathOf(context);
    const check = (node) => {
      const source = node.source ?? node.arguments?.[0];
      if (source?.type !== "Literal" || typeof source.value !== "string") return;
      const reason = whyNot(from, source.value);
      if (reason) context.report({ node: source, message: reason });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      CallExpression: (node) => node.callee.type === "Identifier" && node.callee.name === "require" && check(node),
      // import("x").Y in a type
      TSImportType: check,
    };
  },
};

const nameOf = (node) => (node.type === "Literal" ? node.value : node.name);
const WORLD = ["globalThis", "window", "self", "global"];

/** The dotted name of what an expression reaches for, without a leading `globalThis`: `Date.now`, `process.env`. */
function reached(node) {
  if (node.type === "Identifier") return node.name;
  if (node.type !== "MemberExpression") return "";
  const object = reached(node.object);
  if (object === "" || (node.computed && node.property.type !== "Literal")) return "";
  return WORLD.includes(object) ? nameOf(node.property) : `${object}.${nameOf(node.property)}`;
}

const CLOCK = ["Date.now", "Math.random"];
/* Elsewhere a stopwatch and a random name are harmless. */
const PURE_CLOCK = [...CLOCK, "performance.now", "crypto.randomUUID", "crypto.getRandomValues"];
const TIMERS = ["setTimeout", "setInterval", "setImmediate", "queueMicrotask"];

const ambient = {
  create(context) {
    const path = pathOf(context);
    const refuse = (node, what, remedy) => context.report({ node, message: `${what} does not belong here: ${remedy}` });
    const clock =
      !mayUse(path, "clock") && ((node, what) => refuse(node, what, "take time, chance and ids as arguments"));
    const clocks = isPure(path) ? PURE_CLOCK : CLOCK;
    return {
      MemberExpression(node) {
        const name = reached(node);
        if (name === "process.env" && !mayUse(path, "env")) refuse(node, name, "read settings through lib/server/env");
        if (clock && clocks.includes(name)) clock(node, name);
      },
      VariableDeclarator(node) {
        if (node.id.type !== "ObjectPattern" || node.init?.type !== "Identifier") return;
        for (const property of node.id.properties) {
          const name = property.key && `${node.init.name}.${nameOf(property.key)}`;
          if (name === "process.env" && !mayUse(path, "env"))
            refuse(node, name, "read settings through lib/server/env");
          if (clock && clocks.includes(name)) clock(node, name);
        }
      },
      NewExpression(node) {
        if (clock && reached(node.callee) === "Date" && node.arguments.length === 0) clock(node, "new Date()");
      },
      CallExpression(node) {
        const name = reached(node.callee);
        if (name === "fetch" && !mayUse(path, "fetch")) refuse(node, "fetch", "go through the port that owns the call");
        if (clock && name === "Date") clock(node, "Date()");
        if (isPure(path) && TIMERS.includes(name)) refuse(node, name, "the core does not wait");
      },
    };
  },
};

export default { meta: { name: "house" }, rules: { layers, ambient } };
