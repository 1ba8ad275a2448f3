-- What a campaign's decision table last said of somebody in one run: read by gateways as enrollment.<table>.
create table decision_result (
    enrollment_id bigint      not null,
    decision      text        not null,
    contact_id    bigint      not null,
    points        numeric,
    rules         text[]      not null,
    problem       text,
    at            timestamptz not null,
    primary key (enrollment_id, decision)
);
