create table meeting_device_try (
    pre_session_id uuid not null references pre_session (id),
    person_id uuid not null references person (id) on delete cascade,
    device text not null check (device in ('loudspeaker', 'microphone', 'camera', 'line')),
    result text not null check (result in ('good', 'bad', 'refused', 'large', 'small', 'sound', 'thin', 'blocked', 'away')),
    kilobits integer not null check (kilobits between 0 and 1000000),
    relayed boolean not null,
    tried_at timestamptz not null,
    primary key (pre_session_id, person_id, device)
);
create index meeting_device_try_person_id_idx on meeting_device_try (person_id);
comment on table meeting_device_try is 'What a speaker found when trying devices and line before a meeting: the last of each. Erased some days after it.';

create table meeting_backstage (
    pre_session_id uuid not null references pre_session (id),
    person_id uuid not null references person (id) on delete cascade,
    seen_at timestamptz,
    left_at timestamptz,
    ready_at timestamptz,
    primary key (pre_session_id, person_id)
);
create index meeting_backstage_person_id_idx on meeting_backstage (person_id);
comment on table meeting_backstage is 'Who was in the backstage of a meeting, and which speaker said to be ready. No part of its log; erased some days after it.';
