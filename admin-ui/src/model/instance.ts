export interface Instance {
  version: string;
  demo: boolean;
  sandbox: boolean;
  now: string;
  clockOffset: string;
}
