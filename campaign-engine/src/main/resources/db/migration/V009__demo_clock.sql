-- How far the demo has moved the clock; one row.
create table demo_clock (
    one            boolean primary key default true check (one),
    offset_seconds bigint not null
);

insert into demo_clock (offset_seconds) values (0);
