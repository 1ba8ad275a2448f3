-- Entering, moving and writing to a million people costs fewer index entries for each of them.

-- By contact first: one index answers "was he here before" and "where is he". Nothing looks an enrollment up by its
-- number alone: whoever knows the number knows the contact.
create unique index enrollment_key on enrollment (contact_id, campaign_id, entry_no);
alter table enrollment
    drop constraint enrollment_campaign_id_contact_id_entry_no_key,
    drop constraint enrollment_pkey,
    add constraint enrollment_key primary key using index enrollment_key;
drop index enrollment_contact;

-- Moves are appended in the order of enrollments within each split, and read for one person at a time: the summary
-- of a block range finds them, and costs nothing when a hundred thousand people move.
drop index enrollment_move_enrollment;
create index enrollment_move_enrollment on enrollment_move using brin (enrollment_id)
    with (pages_per_range = 32, autosummarize = on);
