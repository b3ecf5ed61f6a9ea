-- Where people sit: a hall of the Palais, the CCV, an embassy. A Pre-session is held in one at most; without one it is
-- held online alone.
create table hall (
    id uuid primary key,
    series_id uuid not null references series,
    name text not null check (name <> ''),
    directions text not null default '',
    capacity integer check (capacity between 1 and 5000),
    for_all boolean not null,
    unique (series_id, name)
);

comment on column hall.directions is 'The building, its address, the gate, the floor: as one tells it to a guest.';
comment on column hall.for_all is 'Whether everybody may read where it is; else only those who are written to.';

alter table pre_session add column hall_id uuid references hall;
