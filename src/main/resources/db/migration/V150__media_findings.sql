alter table media_asset add column findings jsonb not null default '[]';
comment on column media_asset.findings is 'What is unusual about a video that can be shown, for people to judge: [{kind, from, to}], in milliseconds from its start.';
