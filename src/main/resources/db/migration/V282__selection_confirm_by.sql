-- Until when a speaker is to say yes or no: chosen for the panel, told to each speaker.

alter table panel add column confirm_by timestamptz;
comment on column panel.confirm_by is 'What the secretariat chose at the last release; who is invited too late for it gets a week.';
alter table seat add column confirm_by timestamptz;
comment on column seat.confirm_by is 'What the invitation says; nothing where it was written before there were such days.';
create index seat_confirm_by_idx on seat (confirm_by) where status = 'invited';

create table seat_reminder (
    seat_id uuid not null references seat (id),
    kind text not null,
    confirm_by timestamptz not null,
    told_at timestamptz not null,
    primary key (seat_id, kind, confirm_by)
);
comment on table seat_reminder is 'What a speaker who has not answered was reminded of: each once for each day until which an answer is wanted.';
