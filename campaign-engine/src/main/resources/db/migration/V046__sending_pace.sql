-- How fast we may send, and to whom: shared by all nodes, by the database's clock.

create table sending_pace (
    server          text             not null,
    -- domains that the same servers receive; empty: the mail server as a whole
    domain_group    text             not null,
    -- messages a minute now; null: as fast as it goes
    per_minute      int              check (per_minute > 0),
    -- set by the operator: never faster. Null: it grows until it no longer limits anything
    highest         int              check (highest > 0),
    -- without an operator's limit, the pace at which the limit is forgotten
    free_at         int,
    tokens          double precision not null default 0,
    filled_at       timestamptz      not null default clock_timestamp(),
    -- nothing is handed over until then
    closed_until    timestamptz,
    changed_at      timestamptz      not null default clock_timestamp(),
    refused_at      timestamptz,
    refusals        int              not null default 0,
    -- the server's own words
    reply           text,
    primary key (server, domain_group)
);

create table sending_domain (
    domain       text primary key,
    guard        text        not null default 'NONE' check (guard in ('NONE', 'WARN', 'THROTTLE', 'PAUSE')),
    guard_why    text,
    guard_since  timestamptz,
    -- the first day of a slow beginning; null: none is under way
    warm_up_from date
);

-- what a domain that is warmed up has handed over on a day
create table warm_up_day (
    domain text not null,
    day    date not null,
    sent   int  not null,
    primary key (domain, day)
);

-- Door of response: when somebody last did something that no machine does for him. Opens do not count.
create function last_human_answer(contact bigint) returns timestamptz language sql stable parallel safe as $$
    select max(t.at)
    from touchpoint t
    where t.contact_id = contact and t.kind in ('CLICK', 'REPLY') and t.verdict <> 'MACHINE'
$$;
