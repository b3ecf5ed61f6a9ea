-- What somebody left online only stays so when its series gets another first hall; what had no hall yet takes it.
alter table pre_session add column online_only boolean not null default false;

update pre_session set online_only = true
where hall_id is null and exists (select from hall where hall.series_id = pre_session.series_id);

comment on column pre_session.online_only is 'Whether the secretariat said that it is held in no hall.';
