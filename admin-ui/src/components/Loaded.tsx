import type { ReactNode } from "react";
import { PageLoading } from "./PageLoading";
import { ProblemAlert } from "./ProblemAlert";

interface Props<T> {
  query: { data: T | undefined; error: Error | null };
  children: (data: T) => ReactNode;
}

/** What was read stays on the page when a later reading fails, with the failure above it. */
export function Loaded<T>({ query: { data, error }, children }: Props<T>) {
  if (data === undefined) {
    return error === null ? <PageLoading /> : <ProblemAlert error={error} />;
  }
  return (
    <>
      {error !== null && <ProblemAlert error={error} />}
      {children(data)}
    </>
  );
}
