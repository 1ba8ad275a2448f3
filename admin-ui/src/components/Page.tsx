import { Box } from "@mantine/core";
import type { ReactNode } from "react";

export function Page({ children }: { children: ReactNode }) {
  return (
    <Box px={{ base: "md", md: 32 }} py="lg" maw={1560} mx="auto">
      {children}
    </Box>
  );
}
