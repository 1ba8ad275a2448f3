-- People for whom a step could not be done wait in a wave of their own until somebody tries again; the rest go on.

-- since when nothing carries this wave: it has no process instance until it is tried again
alter table wave add column aside_at timestamptz;
create index wave_aside on wave (version_id) where aside_at is not null and ended_at is null;

-- why, for each of them; whoever has left the wave since is no longer meant
create table set_aside (
    wave_id       bigint      not null,
    enrollment_id bigint      not null,
    reason        text        not null,
    at            timestamptz not null,
    primary key (wave_id, enrollment_id)
);

-- For statements about many: a value that cannot be given to somebody ends the statement with a sentence.
create function refuse_value(because text) returns jsonb language plpgsql as $$
begin
    raise exception using errcode = 'GS001', message = because;
end $$;
