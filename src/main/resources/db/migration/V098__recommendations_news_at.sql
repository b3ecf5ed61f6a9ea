-- When there was news of a recommendation last: since when followers of a search could have heard of it.

alter table recommendation add column news_at timestamptz;
update recommendation set news_at = changed_at;
alter table recommendation alter column news_at set default now(), alter column news_at set not null;
