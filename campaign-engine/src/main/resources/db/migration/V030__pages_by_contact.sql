-- Which pages somebody has seen, and where the links in letters led: what a condition with visited(…) walks. The address
-- itself is not in it: one that is longer than a third of a page could not be stored.
create index touchpoint_page on touchpoint (contact_id, at)
where kind in ('page.visited', 'CLICK') and verdict <> 'MACHINE';
