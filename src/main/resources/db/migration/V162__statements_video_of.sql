create index statement_video_asset_id_idx on statement (video_asset_id);
create index statement_version_video_asset_id_idx on statement_version (video_asset_id);
