-- Whether a Pre-session was held is a fact beside its plan: no page says "was held" because an hour has passed.

alter table pre_session add column opened_at timestamptz;
alter table pre_session add column closed_at timestamptz;
alter table pre_session add check (closed_at is null or opened_at is not null);
comment on column pre_session.opened_at is 'When it was opened, as its meeting''s log says; starts_at is the plan.';
comment on column pre_session.closed_at is 'When it was closed; with opened_at it was held here.';

-- Of meetings of before their logs know.
update pre_session set opened_at = (
    select min(at) from meeting_event where pre_session_id = pre_session.id and kind = 'meeting-opened');
update pre_session set closed_at = (
    select max(at) from meeting_event where pre_session_id = pre_session.id and kind = 'ended')
where opened_at is not null;
