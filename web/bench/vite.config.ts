import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

// Two pages for bench/web.py alone; nothing of them is in the page that is served.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [svelte({ configFile: "../svelte.config.js" })],
  build: {
    target: "es2022",
    emptyOutDir: true,
    reportCompressedSize: false,
    rolldownOptions: { input: ["canvas.html", "cytoscape.html"].map((name) => `${import.meta.dirname}/${name}`) },
  },
});
