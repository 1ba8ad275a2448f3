import { ActionIcon } from "@mantine/core";
import { IconMinus, IconPlus, IconZoomScan } from "@tabler/icons-react";
import type Canvas from "diagram-js/lib/core/Canvas";
import { useTranslation } from "react-i18next";
import { fit } from "./fit";

const STEP = 1.25;

/** At the bottom left: the bottom right belongs to the bpmn.io mark. */
interface Props {
  canvas: Canvas;
  onFit?: (canvas: Canvas) => void;
}

export function ZoomButtons({ canvas, onFit = fit }: Props) {
  const { t } = useTranslation();
  const zoomBy = (factor: number) => () => canvas.zoom(canvas.zoom() * factor);
  const buttons = [
    { label: t("diagram.zoomIn"), Icon: IconPlus, act: zoomBy(STEP) },
    { label: t("diagram.zoomOut"), Icon: IconMinus, act: zoomBy(1 / STEP) },
    { label: t("diagram.zoomFit"), Icon: IconZoomScan, act: () => onFit(canvas) },
  ];

  return (
    <ActionIcon.Group className="campaign-zoom">
      {buttons.map(({ label, Icon, act }) => (
        <ActionIcon key={label} variant="default" size="md" aria-label={label} onClick={act}>
          <Icon size={16} aria-hidden />
        </ActionIcon>
      ))}
    </ActionIcon.Group>
  );
}
