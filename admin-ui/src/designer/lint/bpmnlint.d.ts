declare module "bpmnlint/lib/linter" {
  interface Report {
    id: string;
    message: string;
    category: string;
  }

  export default class Linter {
    constructor(options: { config: object; resolver: object });
    lint(root: unknown): Promise<Record<string, Report[]>>;
  }
}

declare module "bpmnlint/rules/*" {
  const rule: unknown;
  export default rule;
}
