-- How far people came in a campaign, and who they are, without reading the whole ledger or all that ever happened.

-- Whom a mailing reached: a campaign of 200 people among six million messages took 1.2 s to count.
create index message_reached on message (mailing_id, contact_id) include (sent_at)
where state = 'SENT';

-- Who responded to a campaign: few contacts among millions of touchpoints, by campaign and then by contact.
create index touchpoint_campaign_click on touchpoint (campaign_id, contact_id) include (at)
where kind = 'CLICK' and verdict <> 'MACHINE';

-- The text of the number: whoever sends an event of that name may write there what he likes.
create index touchpoint_campaign_survey on touchpoint ((data ->> 'campaign'), contact_id)
where kind = 'survey.answered';

-- Forms know no campaign: they are compared with the runs of whoever sent them.
create index touchpoint_form on touchpoint (contact_id, at)
where kind = 'form.sent';
