import { Alert, createTheme, type MantineColorsTuple } from "@mantine/core";

const swell: MantineColorsTuple = [
  "#e8f6fb",
  "#d3ebf4",
  "#a5d6e9",
  "#73c0dd",
  "#4badd3",
  "#2f9fcb",
  "#1b8fbd",
  "#0d7ca9",
  "#066a92",
  "#04506f",
];

// Latin letters in Inter; Chinese in whatever the system reads best.
const FONTS =
  "'Inter Variable', 'PingFang TC', 'Microsoft JhengHei', 'Noto Sans TC', 'Noto Sans CJK TC', system-ui, sans-serif";

export const theme = createTheme({
  colors: { swell },
  primaryColor: "swell",
  // The lighter shades of a filled button miss the contrast of 4.5:1 with white text.
  primaryShade: 8,
  defaultRadius: "md",
  fontFamily: FONTS,
  headings: { fontFamily: FONTS, fontWeight: "700" },
  cursorType: "pointer",
  components: {
    // The coloured titles miss 4.5:1 on their own tint; the icon carries the colour.
    Alert: Alert.extend({ styles: { label: { color: "var(--ink)" } } }),
  },
});
