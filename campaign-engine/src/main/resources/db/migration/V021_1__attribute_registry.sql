-- Attributes whose names may change while their values stay where they are, and tags.
alter table attribute add column key text;
update attribute set key = name;
-- The key never changes: values stand under it in contact.attributes, so that renaming touches no contact.
alter table attribute alter column key set not null;
alter table attribute add unique (key);
alter table attribute add column choices text[] not null default '{}';
alter table attribute add column required boolean not null default false;
-- enforced by an index that the registry builds when the flag is set; see UniqueValues
alter table attribute add column is_unique boolean not null default false;
-- facts about a person, not about a business: what an erasure must reach and an export names
alter table attribute add column personal boolean not null default false;
alter table attribute drop constraint attribute_type_check;
alter table attribute add constraint attribute_type_check
    check (type in ('TEXT', 'NUMBER', 'DATE', 'DATETIME', 'BOOLEAN', 'CHOICE', 'LIST'));

update attribute set required = true, is_unique = true where key = 'email';
update attribute set is_unique = true where key = 'externalId';
update attribute set personal = true where key in ('email', 'externalId', 'firstName', 'lastName');

-- What attributes were called before. A name is never given to another attribute, so that no saved condition,
-- import or form ever comes to mean something else.
create table attribute_former_name (
    name          text primary key,
    attribute_key text        not null references attribute (key),
    until         timestamptz not null
);

-- Exactly as written, each once: "VIP" and "vip" are two tags, as they are two texts in a condition.
-- No index: a scan of a million arrays takes some 150 ms, an index on it would cost each import.
alter table contact add column tags text[] not null default '{}';

insert into attribute (name, key, type, label, column_name, created_at)
values ('tags', 'tags', 'LIST', 'Tags', 'tags', '2026-01-01T00:00Z');
