import { IconChevronLeft } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { TextLink } from "./links";

interface Props {
  to: "/campaigns" | "/contacts" | "/contacts/companies" | "/imports" | "/segments" | "/surveys";
  place: "campaigns" | "companies" | "contacts" | "imports" | "segments" | "surveys";
}

export function BackLink({ to, place }: Props) {
  const { t } = useTranslation();
  return (
    <TextLink to={to} fz="sm" c="dimmed" mb={4} display="inline-block">
      <IconChevronLeft size={15} style={{ verticalAlign: "-3px" }} aria-hidden />{" "}
      {t(`nav.${place}`)}
    </TextLink>
  );
}
