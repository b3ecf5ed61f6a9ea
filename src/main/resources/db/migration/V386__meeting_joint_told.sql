create table meeting_joint_told (
    meeting_id uuid not null references meeting_joint (meeting_id) on delete cascade,
    person_id uuid not null references person (id) on delete cascade,
    hour timestamptz not null,
    primary key (meeting_id, person_id)
);
create index meeting_joint_told_person_id_idx on meeting_joint_told (person_id);
comment on table meeting_joint_told is 'Who was told when joint questions begin; the hour is that of the last mail.';
