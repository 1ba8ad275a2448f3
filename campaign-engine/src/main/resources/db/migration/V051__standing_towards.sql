-- What a hand-over asks of consent, with one look at each table: each table that a statement names costs it something,
-- whether it is read or not.

-- Since when letters count for somebody who wants one a week or one a month. Both are a little short, so that a letter
-- of every Monday is not stopped by an hour.
create function frequency_since(wanted text, moment timestamptz) returns timestamptz
language sql stable parallel safe as $$
    select moment - case wanted when 'WEEKLY' then interval '6 days' else interval '27 days' end
$$;

-- The topics whose letters count: all but those that a contract demands.
create function counted_topics() returns text[] language sql stable parallel safe as $$
    select array_agg(name) from topic where legal_basis <> 'CONTRACT'
$$;

-- The operator's caps for letters about a topic.
create function frequency_caps(about text, moment timestamptz)
returns table (most int, since timestamptz, topics text[]) language sql stable as $$
    select f.messages, moment - make_interval(days => f.days),
           case f.topic when '' then free.topics else array[f.topic] end
    from frequency_cap f
    cross join (select array_agg(name) as topics from topic where legal_basis <> 'CONTRACT') free
    where f.topic in ('', about) and about = any(free.topics)
$$;

create or replace function frequency_limits(contact bigint, about text, moment timestamptz)
returns table (most int, since timestamptz, topics text[]) language sql stable as $$
    select c.most, c.since, c.topics
    from frequency_caps(about, moment) c
    union all
    select 1, frequency_since(p.frequency, moment), free.topics
    from contact_preference p
    cross join (select array_agg(name) as topics from topic where legal_basis <> 'CONTRACT') free
    where p.contact_id = contact and p.frequency <> 'ALL' and about = any(free.topics)
$$;

-- What speaks against a letter, null where nothing does, and since when this contact wants to have had none of the
-- counted topics; null: he wants all. One row. For a lateral join.
create function standing_towards(contact bigint, about text, moment timestamptz)
returns table (reason text, none_since timestamptz) language sql stable as $$
    select case
               when c.id is null then 'UNKNOWN_CONTACT'
               when t.name is null then 'UNKNOWN_TOPIC'
               when s.reason is not null then s.reason
               when t.legal_basis = 'CONTRACT' then null
               when not k.given then 'WITHDRAWN'
               when t.legal_basis = 'CONSENT' and (k.given is null or k.until <= moment) then 'NO_CONSENT'
               when p.paused_until > moment then 'PAUSED'
           end,
           case when p.frequency <> 'ALL' and t.legal_basis <> 'CONTRACT' then frequency_since(p.frequency, moment) end
    from (select) asked
    left join contact c on c.id = contact
    left join topic t on t.name = about
    left join lateral (
        select x.reason
        from suppression x
        where x.address_key = any(suppression_keys(c.email_key)) and (x.until is null or x.until > moment)
        order by length(x.address_key) desc
        limit 1
    ) s on true
    left join consent k on k.contact_id = c.id and k.topic = about
    left join contact_preference p on p.contact_id = c.id
$$;

-- The rule stands in one place only.
create or replace function reason_not_to_write_to(contact bigint, about text, moment timestamptz)
returns table (reason text) language sql stable as $$
    select s.reason from standing_towards(contact, about, moment) s
$$;
