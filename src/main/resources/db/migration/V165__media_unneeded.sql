alter table media_asset add column unneeded_at timestamptz;
create index media_asset_unneeded_at_idx on media_asset (unneeded_at) where unneeded_at is not null;
comment on column media_asset.unneeded_at is 'Since when nothing shows it, or is to show it; some days later it is erased.';
