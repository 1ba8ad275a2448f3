import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterContextProvider } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import type { ReactElement } from "react";
import { createAppRouter } from "../app/router";
import { theme } from "../app/theme";

/** A piece of a page with all that a page has around it. */
export function show(element: ReactElement) {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <MantineProvider theme={theme} env="test">
      <QueryClientProvider client={queryClient}>
        <RouterContextProvider router={createAppRouter(queryClient)}>
          {element}
        </RouterContextProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}
