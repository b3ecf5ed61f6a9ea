create table demonstration (
    loaded_at timestamptz not null
);
comment on table demonstration is 'Holds one row where this installation was filled with the demonstration.';
