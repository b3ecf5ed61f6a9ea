-- The secretariat confirms that it has the consent; until then nothing is shown. What was noted before holds.
alter table protection_guardian
    add column confirmed_at timestamptz,
    add column confirmed_by uuid references person (id) on delete set null;
update protection_guardian set confirmed_at = noted_at where given_on is not null;
create index protection_guardian_confirmed_by_idx on protection_guardian (confirmed_by);
