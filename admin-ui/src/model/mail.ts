import type { Id } from "./list";

export interface Mail {
  id: Id;
  to: string;
  toName?: string | null;
  from: string;
  fromName?: string | null;
  subject: string;
  at: string;
  preview: string | null;
}

export interface MailHeader {
  name: string;
  value: string;
}

export interface MailDetail extends Mail {
  headers: MailHeader[];
  text: string | null;
  unsubscribeUrl: string | null;
}
