/** Behaviour draws from the same keyed numbers as the personas do (they live one layer down). */
export { draw, drawNormal, keyedRng, stream, type KeyedRng } from "@/lib/persona/keyed-random";
