import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../../../test/render";
import { aCampaign } from "../../../test/samples";
import { Figures } from "./Figures";

test("planned messages equal what became of them", () => {
  show(<Figures campaign={aCampaign({ planned: 1_500, sent: 1_400, suppressed: 100 })} />);

  expect(planned()).toHaveTextContent("1,500");
  expect(planned()).toHaveAttribute("data-sign", "=");
});

test("counts that do not balance are not passed off as equal", () => {
  show(<Figures campaign={aCampaign({ planned: 1_500, sent: 1_400 })} />);

  expect(planned()).toHaveAttribute("data-sign", "≠");
});

function planned(): HTMLElement | null {
  return screen.getByText("Planned").parentElement;
}
