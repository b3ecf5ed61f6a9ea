-- What followers of a search hear of: that a recommendation is new, and that its text or a position changed. Other changes,
-- such as another tag, are none of their news.

alter table recommendation add column news_revision bigint not null default nextval('recommendation_revision');
create index recommendation_news_revision_idx on recommendation (news_revision);

alter table recommendation_alert rename column last_id to last_news; -- the high-water mark
update recommendation_alert set last_news = (select coalesce(max(news_revision), 0) from recommendation);
