import i18next from "i18next";
import de from "./i18n/de.json";
import en from "./i18n/en.json";
import zhHant from "./i18n/zh-Hant.json";

// They come with the designer's own part of the pages, so that nobody else has to wait for them.
for (const [language, texts] of Object.entries({ en, de, "zh-Hant": zhHant })) {
  i18next.addResourceBundle(language, "designer", texts);
}
