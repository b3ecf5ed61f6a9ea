alter table media_asset
    add column cut_from_millis int check (cut_from_millis >= 0),
    add column cut_to_millis int check (cut_to_millis > cut_from_millis),
    add constraint media_asset_cut_check check ((cut_from_millis is null) = (cut_to_millis is null));
comment on column media_asset.cut_from_millis is 'What of the file is wanted, from its start; absent where it is wanted whole.';
