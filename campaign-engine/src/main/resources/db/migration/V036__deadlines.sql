-- Until when a wave waits where it stands, and until when its people may stay in the steps around: one row for each
-- event whose time runs. All of a wave's people have the same, so that a wave is what moves together.
create table wave_deadline (
    wave_id    bigint      not null,
    element_id text        not null,
    due_at     timestamptz not null,
    primary key (wave_id, element_id)
);

-- A gateway that sends most people the way that did best with some of them.
create table split_contest (
    campaign_id bigint      not null references campaign,
    element_id  text        not null,
    began_at    timestamptz not null,
    decide_at   timestamptz not null,
    decided_at  timestamptz,
    flow_id     text,
    -- by flow: people and successes when it was decided
    tally       jsonb,
    primary key (campaign_id, element_id)
);
