import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// `npm run dev` shows the pages on its own port and asks a running server for everything else.
const server = process.env["GROUNDSWELL_URL"] ?? "http://localhost:8080";

export default defineConfig({
  base: "/ui/",
  plugins: [react()],
  build: { outDir: "dist", chunkSizeWarningLimit: 600 },
  server: { proxy: { "/api": server } },
  test: {
    environment: "jsdom",
    testTimeout: 60_000,
    include: ["src/**/*.test.{ts,tsx}", "scripts/**/*.test.mjs"],
    setupFiles: ["src/test/setup.ts"],
  },
});
