-- Bulk actions: what was ordered for whom, and what undoes it.
create table bulk_job (
    job_id    bigint      not null primary key,
    -- as it was checked: names are keys, texts are clean
    action    jsonb       not null,
    said_by   text        not null,
    at        timestamptz not null,
    -- the job whose changes this one takes back
    undoes    bigint,
    -- the job that took these changes back, or tries to
    undone_by bigint
);

-- The audience, written when the action is ordered, so that nobody comes or goes while it runs. A contact that the
-- action left as it was is taken out; one that it changed stays for 30 days with what was there before.
create table bulk_change (
    job_id     bigint  not null references bulk_job on delete cascade,
    contact_id bigint  not null,
    changed    boolean not null default false,
    before     jsonb,
    primary key (job_id, contact_id)
);

create index bulk_change_contact on bulk_change (contact_id);

-- Everybody with a tag. Most contacts have none, so they cost nothing; ask with tags <> '{}' too.
create index contact_tags on contact using gin (tags) where tags <> '{}';
