create table application_words (
    application_id uuid primary key references application (id) on delete cascade,
    hash bytea not null unique,
    made_at timestamptz not null
);
comment on table application_words is 'The code of words by which a draft is continued on another device, for those without safe mail. The words are nowhere kept.';
