-- Where a letter went: those domains that the same servers receive, such as google. Servers judge us by what they get,
-- and what they say is read by who says it. Of letters before this it is not known.
alter table delivery_attempt add column recipient_group text;

-- Hand-overs of some days among those of years; it is small, as rows stand in the order in which they were begun.
create index delivery_attempt_at on delivery_attempt using brin (handoff_at) with (autosummarize = on);
