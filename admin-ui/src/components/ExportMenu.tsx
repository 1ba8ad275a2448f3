import { Button, Menu } from "@mantine/core";
import { IconFileExport } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

const FORMATS = ["xlsx", "csv"] as const;

/** A file of exactly those contacts whom the page shows. */
export function ExportMenu({ q = "", segment }: { q?: string; segment?: string }) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconFileExport size={17} aria-hidden />}>
          {t("export.title")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map((format) => (
          <Menu.Item key={format} component="a" href={addressOf(format, q, segment)} download>
            {t(`export.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function addressOf(format: string, q: string, segment: string | undefined): string {
  const asked = new URLSearchParams({ format });
  if (q !== "") {
    asked.set("q", q);
  }
  if (segment !== undefined) {
    asked.set("segment", segment);
  }
  return `/api/contacts/export?${asked.toString()}`;
}
