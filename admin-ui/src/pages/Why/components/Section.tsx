import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "../Why.module.css";

interface Props {
  title: string;
  children: ReactNode;
}

export function Section({ title, children }: Props) {
  return (
    <section className={classes.card}>
      <Title order={2} fz={17} mb="xs">
        {title}
      </Title>
      {children}
    </section>
  );
}
