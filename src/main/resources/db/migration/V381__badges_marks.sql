-- A tick that was taken back stays taken back, also where an earlier one is sent later: the latest mark of each code
-- counts, and what it outweighs is known.
alter table arrival alter column arrived_at drop not null;
alter table arrival add column noted_at timestamptz;
alter table arrival add column taken_back_at timestamptz;
update arrival set noted_at = arrived_at;
alter table arrival add constraint arrival_marked check (noted_at is not null or taken_back_at is not null);
alter table arrival add constraint arrival_here
    check ((arrived_at is not null) = (noted_at is not null and (taken_back_at is null or noted_at > taken_back_at)));

comment on column arrival.arrived_at is 'When whoever is here came, as a person at the door noted it; null where that was taken back.';
comment on column arrival.noted_at is 'When it was noted last.';
comment on column arrival.taken_back_at is 'When it was taken back last.';
