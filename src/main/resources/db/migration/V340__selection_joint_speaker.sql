-- Two who speak within one place: the second has a seat of his own, with letters, an answer and a choice of his own,
-- while order, minutes and statement are the place's.

alter table seat add column joint boolean not null default false;
comment on column seat.joint is 'Somebody who speaks beside whom the application names, in the same place.';
drop index seat_application_id_idx;
create unique index seat_application_id_idx on seat (application_id) where status <> 'replaced' and not joint;
create unique index seat_joint_idx on seat (application_id, speaker_id) where joint and status in ('invited', 'confirmed');

create table joint_speaker (
    seat_id uuid primary key references seat (id),
    answers jsonb not null,
    bound boolean not null default false
);
comment on table joint_speaker is 'What is asked of a speaker, answered for one whom no application names.';
comment on column joint_speaker.bound is 'Has confirmed, and may be seen or heard in the statement, whatever became of the seat since.';
create trigger joint_speaker_answers after insert or update or delete or truncate on joint_speaker
    for each statement execute function answers_changed();
