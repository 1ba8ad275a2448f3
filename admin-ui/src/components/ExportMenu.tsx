import { Button, Menu } from "@mantine/core";
import { IconFileExport } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { withQuery } from "../api/http";

const FORMATS = ["xlsx", "csv"] as const;

interface Props {
  q?: string;
  segment?: string | undefined;
  tag?: string | undefined;
}

/** A file of exactly those contacts whom the page shows. */
export function ExportMenu(asked: Props) {
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
          <Menu.Item key={format} component="a" href={addressOf(format, asked)} download>
            {t(`export.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function addressOf(format: string, { q, segment, tag }: Props): string {
  return withQuery("/api/contacts/export", { format, q, segment, tag });
}
