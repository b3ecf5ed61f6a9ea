create table statement_removal (
    seat_id uuid primary key references seat (id),
    taken_back_by uuid references person (id),
    taken_back_at timestamptz not null,
    erased_at timestamptz,
    videos int not null default 0,
    veiled_videos int not null default 0,
    caption_languages text[] not null default '{}',
    upload boolean not null default false,
    backups_until timestamptz
);
comment on table statement_removal is 'What was erased of a statement that was taken back: numbers, and nothing of what it said.';
comment on column statement_removal.taken_back_by is 'Its speaker or one of the staff; null where that is not known.';
comment on column statement_removal.backups_until is 'Until when backups that were made before hold it, by the setting of that day; null where none was set.';
