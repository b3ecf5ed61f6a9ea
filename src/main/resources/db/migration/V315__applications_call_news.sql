create table call_news (
    person_id uuid primary key references person (id) on delete cascade,
    locale text not null,
    token uuid not null unique default gen_random_uuid(),
    agreed_at timestamptz not null,
    ended_at timestamptz
);
comment on table call_news is 'Who applied once and agreed to be written to when another call opens.';
comment on column call_news.token is 'In the address that ends it without a sign-in; it opens nothing else.';
create table call_news_told (
    call_id uuid not null references call_for_applications (id) on delete cascade,
    person_id uuid not null references person (id) on delete cascade,
    told_at timestamptz not null,
    primary key (call_id, person_id)
);
comment on table call_news_told is 'To whom a letter about a call was written: never twice.';
