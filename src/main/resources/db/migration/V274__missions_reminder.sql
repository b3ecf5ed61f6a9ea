-- That a mission which had not answered was reminded of a series: by hand or by itself, and once.
create table mission_reminder (
    mission_id uuid not null references mission (id),
    series_id uuid not null references series (id),
    written_at timestamptz not null,
    primary key (mission_id, series_id)
);
