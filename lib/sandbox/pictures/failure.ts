/** Two ways to say no, as the Studio contract has them: 400 before anything runs, 500 when a step fails. */

export interface ValidationIssue {
  path: string;
  message: string;
}

export interface ValidationBody {
  status: "error";
  error: string;
  errorCode: "VALIDATION_ERROR";
  validationIssues: ValidationIssue[];
}

export interface RunBody {
  status: "error";
  error: string;
  errorCode: string;
  errorCategory: string;
  retryable: boolean;
}

export type FailureBody = ValidationBody | RunBody;

/** A step failed while it ran; everything else thrown inside a step counts as internal. */
export class StepFailure extends Error {
  constructor(
    message: string,
    readonly code: string,
    readonly category: "user_input" | "configuration" | "internal" = "user_input",
    readonly retryable = false,
  ) {
    super(message);
  }
}

export function validationBody(validationIssues: ValidationIssue[]): ValidationBody {
  const first = validationIssues[0];
  const error = first === undefined ? "Invalid workflow" : `Invalid workflow: ${first.path}: ${first.message}`;
  return { status: "error", error, errorCode: "VALIDATION_ERROR", validationIssues };
}

export function runBody(step: string, cause: unknown): RunBody {
  if (cause instanceof StepFailure) {
    const { message, code, category, retryable } = cause;
    return { status: "error", error: `${step}: ${message}`, errorCode: code, errorCategory: category, retryable };
  }
  const message = cause instanceof Error ? cause.message : String(cause);
  return {
    status: "error",
    error: `${step}: ${message}`,
    errorCode: "EXECUTION_ERROR",
    errorCategory: "internal",
    retryable: true,
  };
}
