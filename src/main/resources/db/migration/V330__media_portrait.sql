alter table media_asset add column again boolean not null default false;
drop index media_asset_file_id_key;
create unique index media_asset_file_id_key on media_asset (file_id) where not veiled and not again;
create index media_asset_again_file_id_idx on media_asset (file_id) where again;
comment on column media_asset.again is 'Whether it was made once more of a file, to be seen otherwise: a sound with a portrait, or with none any more. Of a file there is one that was made first, and any number of these.';
create table media_portrait (
    asset_id uuid primary key references media_asset (id) on delete cascade,
    owner_id uuid not null,
    jpeg bytea not null
);
create index media_portrait_owner_id_idx on media_portrait (owner_id);
comment on table media_portrait is 'What is seen of a sound alone instead of the emblem: made anew from the picture that somebody sent of himself, which is not kept.';
comment on column media_portrait.owner_id is 'Whose it is, as a module further down knows it: all portraits of one are erased together.';
