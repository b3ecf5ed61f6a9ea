create table statement_veil (
    statement_id uuid primary key references statement (id) on delete cascade,
    video_asset_id uuid not null references media_asset (id) on delete cascade,
    asset_id uuid not null references media_asset (id) on delete cascade,
    made_at timestamptz not null
);
create index statement_veil_asset_id_idx on statement_veil (asset_id);
comment on table statement_veil is 'The film of a protected speaker in which nobody is known by picture or voice.';
comment on column statement_veil.video_asset_id is 'Of which video it is; once the statement has another, it is shown to nobody.';
