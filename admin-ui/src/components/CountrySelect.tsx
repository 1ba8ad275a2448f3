import { type ComponentProps, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { countriesIn } from "../i18n/countries";
import { SearchSelect } from "./SearchSelect";

export function CountrySelect(props: Omit<ComponentProps<typeof SearchSelect>, "data">) {
  const { i18n } = useTranslation();
  const data = useMemo(() => countriesIn(i18n.language), [i18n.language]);
  return <SearchSelect data={data} {...props} />;
}
