-- Whoever was seen or heard in the statement of a place that passed on still has a say in what is shown of that statement.
alter table joint_speaker add column released boolean not null default false;
comment on column joint_speaker.released is 'Is in an earlier statement of the place, and not in the one that began when it passed on.';
