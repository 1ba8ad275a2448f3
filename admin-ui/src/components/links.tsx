import { Anchor, type AnchorProps, Button, type ButtonProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { ComponentProps } from "react";

type Plain<P> = P & Omit<ComponentProps<"a">, keyof P>;

/** Mantine's looks, the router's knowledge of where a link may lead. */
export const TextLink = createLink((props: Plain<AnchorProps>) => <Anchor {...props} />);
export const ButtonLink = createLink((props: Plain<ButtonProps>) => (
  <Button component="a" {...props} />
));
