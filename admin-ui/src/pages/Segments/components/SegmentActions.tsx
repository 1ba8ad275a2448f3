import { ActionIcon, Menu } from "@mantine/core";
import { IconArrowsShuffle, IconDots, IconListCheck, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Segment } from "../../../model/segment";
import { DeleteDialog } from "./DeleteDialog";
import { FixDialog } from "./FixDialog";

export function SegmentActions({ segment }: { segment: Segment }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<"fix" | "random" | "delete" | null>(null);
  const close = () => setOpen(null);

  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={42} aria-label={t("segment.more")}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconListCheck size={16} />} onClick={() => setOpen("fix")}>
            {t("segment.fix")}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowsShuffle size={16} />}
            onClick={() => setOpen("random")}
          >
            {t("segment.random")}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            color="red.9"
            leftSection={<IconTrash size={16} />}
            onClick={() => setOpen("delete")}
          >
            {t("segment.delete")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {(open === "fix" || open === "random") && (
        <FixDialog {...{ segment }} random={open === "random"} onClose={close} />
      )}
      {open === "delete" && <DeleteDialog {...{ segment }} onClose={close} />}
    </>
  );
}
