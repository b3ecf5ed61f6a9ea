-- That somebody of a mission has opened its page of a series: a fact of its own, beside what was sent and answered.

create table mission_visit (
    mission_id uuid not null references mission (id),
    series_id uuid not null references series (id),
    opened_at timestamptz not null,
    primary key (mission_id, series_id)
);
comment on column mission_visit.opened_at is 'The first time.';
