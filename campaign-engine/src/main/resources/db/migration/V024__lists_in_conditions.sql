-- What conditions ask with: lists kept as JSON, and patterns of addresses in which a star stands for anything.

-- The texts of a JSON list; null when it is no list.
create function texts_of(list jsonb) returns text[] language sql immutable parallel safe as $$
    select case when jsonb_typeof(list) = 'array' then array(select jsonb_array_elements_text(list)) end
$$;

-- As a pattern for like. Without a star the text may stand anywhere.
create function url_pattern(written text) returns text language sql immutable parallel safe as $$
    select case when strpos(written, '*') > 0 then p else '%' || p || '%' end
    from (
        select replace(replace(replace(replace(written, '\', '\\'), '%', '\%'), '_', '\_'), '*', '%') p
    ) escaped
$$;
