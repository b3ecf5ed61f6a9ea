create table protection_guardian (
    seat_id uuid primary key references seat (id),
    name text not null default '',
    given text not null default '',
    given_on date,
    noted_at timestamptz not null
);
comment on table protection_guardian is 'Of speakers under 18: the consent of a guardian. Without a day there is none yet, and nothing is shown to others.';
comment on column protection_guardian.given is 'How it was given, in the words of who noted it.';
