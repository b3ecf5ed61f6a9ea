-- What is kept of a room is kept of its meeting, be it of one Pre-session or of several.
alter table meeting_joint add column starts_at timestamptz;
alter table meeting_joint add column minutes int not null default 0;
comment on column meeting_joint.starts_at is 'By the published programme; absent where an edition of before did not say.';

alter table meeting_draft drop constraint meeting_draft_pre_session_id_fkey;
alter table meeting_draft rename column pre_session_id to meeting_id;
comment on column meeting_draft.meeting_id is 'No reference: a question is written before anything has happened in it.';

alter table meeting_help drop constraint meeting_help_pre_session_id_fkey;
alter table meeting_help rename column pre_session_id to meeting_id;
comment on column meeting_help.meeting_id is 'No reference: help is asked for before anything has happened in it.';

alter table meeting_caption drop constraint meeting_caption_pre_session_id_fkey;
alter table meeting_caption rename column pre_session_id to meeting_id;

create table meeting_joint_number (
    series_id uuid primary key references series (id),
    last int not null
);
comment on table meeting_joint_number is 'The last number that a joint meeting of a series was given: none is given twice, also of what was let go.';
insert into meeting_joint_number (series_id, last) select series_id, max(number) from meeting_joint group by series_id;
