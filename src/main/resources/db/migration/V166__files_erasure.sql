create table erasure (
    id bigint generated always as identity primary key,
    kind text not null,
    number int not null check (number > 0),
    erased_at timestamptz not null
);
create index erasure_erased_at_idx on erasure (erased_at);
comment on table erasure is 'What was erased because it is not needed any more: how much of which kind, and nothing of whose it was.';
