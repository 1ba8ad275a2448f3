export type Guard = "NONE" | "WARN" | "THROTTLE" | "PAUSE";

export interface SigningKey {
  selector: string;
  name: string;
  value: string;
  state: "PREPARED" | "ACTIVE" | "RETIRED";
  createdAt: string;
  retiredAt: string | null;
}

export interface SendingDomain {
  name: string;
  returnDomain: string;
  signs: boolean;
  keys: SigningKey[];
  guard: Guard;
  guardWhy: string | null;
  warmUpFrom: string | null;
  mostToday: number | null;
  sentToday: number;
}

export interface DnsEntry {
  about: "SPF" | "DKIM" | "DMARC" | "MX" | "PTR";
  name: string;
  type: string;
  wanted: string;
  found: string[];
  verdict: "RIGHT" | "MISSING" | "WRONG" | "UNKNOWN" | "UNASKED";
}

export interface Limit {
  server: string;
  /** Empty: the whole of the mail server. */
  group: string;
  perMinute: number | null;
  /** Set by one of us; null: a server asked for it. */
  highest: number | null;
  closedSeconds: number;
  refusedAt: string | null;
  refusals: number;
  reply: string | null;
}

/** An answer of receiving servers, without what is different in each. */
export interface ServerWords {
  code: number | null;
  reply: string;
  times: number;
  last: string;
}

/** Those who share their mail servers, and how hand-overs to them fared. */
export interface Receiver {
  group: string;
  taken: number;
  putOff: number;
  refused: number;
  words: ServerWords[];
}

export interface Receivers {
  since: string;
  items: Receiver[];
}

export interface Waiting {
  why: "READY" | "RETRY" | "PACE" | "WARM_UP" | "GUARD" | "HELD";
  messages: number;
  next: string | null;
}

/** In whose name letters go out. */
export interface Sender {
  /** Empty: the company's own. */
  key: string;
  name: string;
  address: string;
  domain: string;
  withdrawn: boolean;
  own: boolean;
}

export interface Deliverability {
  /** Of all senders, the company's own first. */
  domains: string[];
  domain: SendingDomain;
  dns: DnsEntry[];
  limits: Limit[];
  queue: Waiting[];
}

export interface Limits {
  leastLetters: number;
  warn: number;
  throttle: number | null;
  pause: number;
}

/** How much came back in one way; `level` is what follows from it alone. */
export interface Measure {
  count: number;
  share: number;
  level: Guard;
  limits: Limits;
}

/** What a provider says of a day. */
export interface Reported {
  provider: string;
  day: string;
  share: number;
  level: Guard;
  toldBy: string;
}

export interface DomainHealth {
  domain: string;
  guard: Guard;
  judgedAt: string | null;
  since: string;
  letters: number;
  complaints: Measure;
  bounces: Measure;
  reported: Reported[];
}
