alter table media_asset add column veiled boolean not null default false;
alter table media_asset drop constraint media_asset_file_id_key;
create unique index media_asset_file_id_key on media_asset (file_id) where not veiled;
create index media_asset_veiled_file_id_idx on media_asset (file_id) where veiled;
comment on column media_asset.veiled is 'Whether nobody can be known by its picture and voice. Of a file there is one true film, and any number of veiled ones, each with a voice of its own.';
