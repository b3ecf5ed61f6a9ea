create table meeting_part (
    pre_session_id uuid not null references pre_session (id),
    person_id uuid not null references person (id) on delete cascade,
    part text not null check (part in ('interpreter', 'captioner')),
    language text not null check (language ~ '^[a-z]{2,3}$'),
    given_at timestamptz not null,
    primary key (pre_session_id, person_id, part, language)
);
create index meeting_part_person_id_idx on meeting_part (person_id);
comment on table meeting_part is 'Who interprets in a meeting, or types its captions, and in which language: by the desk.';
