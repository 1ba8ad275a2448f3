-- In whose name letters go out, beside the company's own sender, which is a setting of the installation.

create table sending_identity (
    key          text        primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name         text        not null,
    address      text        not null,
    -- in A-labels; it stays as it is, because the letters under way carry it in their Message-ID
    domain       text        not null,
    -- it is not offered to new steps any more; what names it goes out as before
    withdrawn_at timestamptz,
    changed_at   timestamptz not null,
    changed_by   text        not null
);

-- null: the company's own
alter table mailing add column sender text references sending_identity;

-- in whose name the letter was that came back; null: not known, which counts for the company's own
alter table returned_mail add column sender_domain text;
