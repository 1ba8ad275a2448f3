-- Whether somebody may be written to is asked of each message at its hand-over. As a query that is inlined into the one
-- that asks, it costs half of what a call of a function does.

-- The same keys; taking a text apart at its dots is cheaper than five regular expressions. What has too few labels
-- gives a key that nothing has.
create or replace function suppression_keys(address_key text) returns text[] language sql immutable parallel safe as $$
    select array[
        address_key,
        substr(address_key, position('@' in address_key)),
        '@' || split_part(address_key, '.', -2) || '.' || split_part(address_key, '.', -1),
        '@' || split_part(address_key, '.', -3) || '.' || split_part(address_key, '.', -2)
            || '.' || split_part(address_key, '.', -1),
        '@' || split_part(address_key, '.', -4) || '.' || split_part(address_key, '.', -3)
            || '.' || split_part(address_key, '.', -2) || '.' || split_part(address_key, '.', -1),
        '@' || split_part(address_key, '.', -5) || '.' || split_part(address_key, '.', -4)
            || '.' || split_part(address_key, '.', -3) || '.' || split_part(address_key, '.', -2)
            || '.' || split_part(address_key, '.', -1)]
$$;

-- The rule itself: one row, null where nothing speaks against it. For a lateral join.
create function reason_not_to_write_to(contact bigint, about text, moment timestamptz) returns table (reason text)
language sql stable as $$
    select case
        when c.id is null then 'UNKNOWN_CONTACT'
        when t.name is null then 'UNKNOWN_TOPIC'
        when s.reason is not null then s.reason
        when t.legal_basis = 'CONTRACT' then null
        when not k.given then 'WITHDRAWN'
        when t.legal_basis = 'CONSENT' and (k.given is null or k.until <= moment) then 'NO_CONSENT'
        when p.paused_until > moment then 'PAUSED'
    end
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

-- For one contact at a time. In plpgsql because its plan is kept from call to call.
create or replace function why_not_write_to(contact bigint, about text, moment timestamptz) returns text
language plpgsql stable as $$
begin
    return (select r.reason from reason_not_to_write_to(contact, about, moment) r);
end $$;
