import { notifications } from "@mantine/notifications";
import i18next from "i18next";
import { problemWords } from "./problemWords";

export function notifyProblem(error: Error): void {
  const { title, detail } = problemWords(error, i18next.t);
  notifications.show({ color: "red.8", title, message: detail, autoClose: 10_000 });
}

export function notifyDone(message: string): void {
  notifications.show({ color: "teal.8", message });
}
