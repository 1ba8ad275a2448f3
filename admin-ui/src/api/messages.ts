import type { Id } from "../model/list";
import type { Message } from "../model/message";
import { pagesOf } from "./pages";

export const messagesQuery = (campaign: Id, state: string) =>
  pagesOf<Message>(["campaigns", String(campaign), "messages"], "/api/messages", {
    campaign: String(campaign),
    state,
  });
