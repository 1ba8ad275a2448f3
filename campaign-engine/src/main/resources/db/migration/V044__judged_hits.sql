-- Who made a hit is told with its cause, and whatever the judgement rests on is kept, so that it can be judged again.
alter table touchpoint
    -- why a machine is taken for one, or through which proxy a person came
    add column cause text,
    -- what the request itself said: it only looks ahead
    add column ahead text check (ahead in ('HEAD', 'PREFETCH'));

-- What turns out to be a machine's a moment later is taken out again, as long as no campaign has looked at it.
alter table touchpoint_inbox add column touchpoint_id bigint;

-- What a campaign adds to a link's query for the web statistics of its destination; none: empty. It belongs to the
-- link's identity, so that a link in a mail leads for ever where it led when it was sent.
alter table tracked_link add column utm text not null default '' check (length(utm) <= 400);
alter table tracked_link drop constraint tracked_link_template_url_key;
-- url, utm and template stay together below the 2,700 bytes that an index entry may hold
create unique index tracked_link_destination on tracked_link (template, url, utm);

-- Somebody whose click turns out to be a scanner's may belong to other segments now, as much as the other way round.
create function contact_changed_note_judged() returns trigger language plpgsql as $$
begin
    if exists (select from segment where followed) then
        insert into contact_changed (contact_id)
        select distinct contact_id
        from changed
        where kind not in ('segment.entered', 'segment.left');
    end if;
    return null;
end $$;

drop trigger contact_changed_by_update on touchpoint;
create trigger contact_changed_by_update after update on touchpoint
referencing new table as changed for each statement execute function contact_changed_note_judged();
