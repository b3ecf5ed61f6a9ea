-- A meeting is of one Pre-session, whose id it keeps, or of several together: it has an id of its own, and each entry of its log
-- says whose it is.
alter table meeting_event drop constraint meeting_event_pre_session_id_fkey;
alter table meeting drop constraint meeting_pre_session_id_fkey;
alter table meeting rename column pre_session_id to id;
alter table meeting_event rename column pre_session_id to meeting_id;
alter table meeting_event add foreign key (meeting_id) references meeting (id);

create table meeting_state (
    meeting_id uuid not null references meeting (id),
    pre_session_id uuid not null references pre_session (id),
    primary key (meeting_id, pre_session_id)
);
create index meeting_state_pre_session_id_idx on meeting_state (pre_session_id);
comment on table meeting_state is 'Of which Pre-sessions a meeting is: its own, or several that are asked together.';
insert into meeting_state (meeting_id, pre_session_id) select id, id from meeting;

alter table meeting_event add column of_pre_session_ids uuid[];
alter table meeting_event add constraint meeting_event_is_of_some
    check (of_pre_session_ids is not null and cardinality(of_pre_session_ids) > 0) not valid;
comment on column meeting_event.of_pre_session_ids is 'Whose the entry is. Null in logs of before, where it is the only Pre-session''s.';
