alter table brief add column told_at timestamptz;
update brief set told_at = made_at;
create index brief_untold_idx on brief (made_at) where told_at is null;
comment on column brief.told_at is 'When those who were there were written to: not before the end can no longer be taken back.';
