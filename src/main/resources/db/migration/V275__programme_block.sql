-- The programme of a series: days, and on each the blocks in their order. A block follows the one before it, unless it has an
-- hour of its own; it is as long as its films, unless somebody says otherwise.
create table programme_day (
    series_id uuid not null references series (id),
    held_on date not null,
    starts_at time not null,
    ends_at time not null check (ends_at > starts_at),
    primary key (series_id, held_on)
);

create table programme_block (
    id uuid primary key,
    series_id uuid not null,
    held_on date not null,
    position int not null,
    kind text not null check (kind in ('opening', 'screening', 'pre-session', 'questions', 'break')),
    states text[] not null,
    starts_at time,
    minutes int check (minutes between 1 and 600),
    foreign key (series_id, held_on) references programme_day (series_id, held_on)
);
create index programme_block_series_id_idx on programme_block (series_id, held_on, position);
comment on column programme_block.starts_at is 'In the zone of the series; empty where it begins when the one before it ends.';
comment on column programme_block.minutes is 'Empty where they are computed.';

-- What was published, as it stood then; the latest whose moment has come is what everybody sees.
create table programme_edition (
    id uuid primary key,
    series_id uuid not null references series (id),
    published_at timestamptz not null,
    applied_at timestamptz
);
create index programme_edition_series_id_idx on programme_edition (series_id, published_at);
comment on column programme_edition.applied_at is 'When the Pre-sessions and the calendars took their times from it.';

create table programme_edition_block (
    edition_id uuid not null references programme_edition (id),
    block_id uuid not null,
    kind text not null,
    states text[] not null,
    starts_at timestamptz not null,
    minutes int not null,
    primary key (edition_id, block_id)
);
