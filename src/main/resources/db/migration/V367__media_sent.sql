alter table media_asset add column sent jsonb;
create index media_asset_sent_idx on media_asset (file_id) where sent is null;
comment on column media_asset.sent is 'What is still to be known of the file as it was sent, once a copy without what it tells of its sender has its place: {said, complained, cut, bare}, in milliseconds. Absent where nobody has looked yet; not bare where no copy can be made, and it is shown to nobody.';
