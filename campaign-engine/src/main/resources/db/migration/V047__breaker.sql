-- How a sending domain stands with the mailbox providers, as it was judged last.
create table domain_health (
    domain      text        primary key,
    -- nothing that came back before counts: whoever let bulk go again has looked at it
    judged_from timestamptz,
    judged_at   timestamptz not null,
    -- where the time begins of which these are told
    since       timestamptz not null,
    letters     bigint      not null,
    complaints  bigint      not null,
    bounces     bigint      not null
);

-- What a mailbox provider that sends no complaints says of a day: which share of our letters was called spam.
create table spam_rate (
    domain   text        not null,
    provider text        not null,
    day      date        not null,
    share    float8      not null check (share between 0 and 1),
    told_at  timestamptz not null,
    told_by  text        not null,
    primary key (domain, provider, day)
);

-- Letters of some days among those of years; it is small, as rows stand in the order in which they were sent.
create index message_sent_at on message using brin (sent_at) with (autosummarize = on);
create index returned_mail_counted on returned_mail (received_at) where kind in ('COMPLAINT', 'BOUNCE');
