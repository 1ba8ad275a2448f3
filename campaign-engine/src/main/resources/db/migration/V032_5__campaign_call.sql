-- People of one campaign who wait until they have gone through another.
create table campaign_call (
    -- the run that waits, and where
    enrollment_id        bigint      not null,
    element_id           text        not null,
    visit                int         not null,
    caller_id            bigint      not null,
    called_id            bigint      not null,
    called_enrollment_id bigint      not null unique,
    answered_at          timestamptz,
    primary key (enrollment_id, element_id, visit)
);

create index campaign_call_open on campaign_call (called_id) where answered_at is null;

-- Waves that have ended and for whose people somebody may wait; emptied soon.
create table wave_left (
    wave_id bigint primary key
);

-- Waves end in several ways, and each of them counts. A row trigger, because waves are few.
create function wave_left_note() returns trigger language plpgsql as $$
begin
    insert into wave_left (wave_id)
    select new.id
    where exists (
        select from campaign_version v
        join campaign_call k on k.called_id = v.campaign_id and k.answered_at is null
        where v.id = new.version_id)
    on conflict do nothing;
    return null;
end $$;

create trigger wave_left_by_update after update of ended_at on wave
for each row when (old.ended_at is null and new.ended_at is not null) execute function wave_left_note();
create trigger wave_left_by_insert after insert on wave
for each row when (new.ended_at is not null) execute function wave_left_note();
