-- Who did something, by the event's name: for everyone and for one contact from the index alone. Opens and clicks are
-- not in it: touchpoint_response has them.
create index touchpoint_event on touchpoint (kind, contact_id, at)
where message_id is null;
