/** The steps of an image workflow that the fleet builds and sends. */
export type WorkflowStep =
  | { kind: "generate"; generator: string; params: Record<string, unknown>; out: string }
  | {
      kind: "transform";
      op: string;
      in: string;
      params: Record<string, unknown>;
      out: string;
      provider?: string;
    }
  | { kind: "save"; in: string; destination: string; provider: "cloud" };

export type Workflow = { name: string; steps: WorkflowStep[] };
