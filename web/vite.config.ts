import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

// `make web` develops against a running server: YANZHEN_URL, else the address that `yanzhen serve` takes by itself.
const server = process.env.YANZHEN_URL ?? "http://127.0.0.1:8000";
const paths = ["/v1", "/login", "/healthz", "/readyz", "/openapi.json"];
// The server refuses what comes from another site; while developing, we are that other site.
const proxied = Object.fromEntries(
  paths.map((path) => [path, { target: server, changeOrigin: true, headers: { origin: server } }]),
);

export default defineConfig(({ command }) => ({
  base: command === "build" ? "/page/" : "/",
  plugins: [svelte()],
  server: { proxy: proxied },
  build: {
    target: "es2022",
    outDir: "../api/http/page",
    emptyOutDir: true,
    assetsInlineLimit: 0, // a strict content security policy knows files, not data: addresses
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
}));
