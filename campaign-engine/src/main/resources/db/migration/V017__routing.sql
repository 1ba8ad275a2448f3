-- What contacts did and no campaign has looked at yet: filled with each touchpoint, emptied by the router.
create table touchpoint_inbox (
    id            bigint generated always as identity primary key,
    contact_id    bigint      not null,
    kind          text        not null,
    at            timestamptz not null,
    campaign_id   bigint,
    enrollment_id bigint,
    data          jsonb       not null
);

-- For whom a campaign's starting condition held when it was last asked: it becomes true only for somebody else.
create table condition_held (
    campaign_id bigint not null,
    contact_id  bigint not null,
    primary key (campaign_id, contact_id)
);

-- What happened to people of a campaign while it was paused; looked at when it runs again.
create table event_held (
    id            bigint generated always as identity primary key,
    campaign_id   bigint      not null,
    contact_id    bigint      not null,
    kind          text        not null,
    at            timestamptz not null,
    enrollment_id bigint,
    data          jsonb       not null
);
