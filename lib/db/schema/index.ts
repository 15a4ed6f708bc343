export * from "./auth";
export * from "./bots";
export * from "./control";
export * from "./fleet";
export * from "./lifecycle";
export * from "./quality";
export * from "./sandbox";
export * from "./words";
