-- What is noticed, by choice: of the whole instance, of a campaign, of a contact.

create table tracking_instance (
    one_row      boolean  primary key default true check (one_row),
    tracked      boolean  not null default true,
    -- a link takes a token along, so that a page of thanks can tell of a purchase without a script
    click_tokens boolean  not null default false,
    -- how attribution reckons unless asked otherwise
    window_days  smallint not null default 30 check (window_days between 1 and 365),
    half_life    smallint not null default 7 check (half_life between 1 and 365),
    -- null: nothing is added
    utm_source   text,
    utm_medium   text,
    utm_campaign text,
    utm_content  text
);
insert into tracking_instance default values;

create table tracking_campaign (
    campaign_id  bigint  primary key,
    tracked      boolean not null default true,
    -- null: as the instance says; empty: nothing
    utm_source   text,
    utm_medium   text,
    utm_campaign text,
    utm_content  text
);

-- The contact does not want to be watched: mail carries no pixel and plain links.
alter table contact_preference add column untracked boolean not null default false;

-- Rates and attribution of one campaign: all answers to its letters.
create index touchpoint_campaign_hit on touchpoint (campaign_id, template, kind) include (contact_id, verdict, cause)
where campaign_id is not null and kind in ('OPEN', 'CLICK');
