create table statement_emblem (
    seat_id uuid primary key references seat (id),
    png bytea not null,
    saved_at timestamptz not null
);
comment on table statement_emblem is 'Emblem of the institution of a speaker, for fact sheets: made small and anew from what was sent, which is not kept.';
