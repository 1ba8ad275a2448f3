export type Id = number | string;

/** One page of a list; `next` leads to the following one and is null on the last. */
export interface Page<T> {
  items: T[];
  next?: string | null;
  total?: number;
}
