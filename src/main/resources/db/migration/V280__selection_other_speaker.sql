-- A place passes to another speaker of the same organisation as a seat of its own, so that nothing of the one before
-- is the other one's: neither consent nor statement, neither letters nor the way in.

alter table seat drop constraint seat_application_id_key;
alter table seat drop constraint seat_status_check;
alter table seat add check (status in ('invited', 'confirmed', 'declined', 'revoked', 'replaced'));
create unique index seat_application_id_idx on seat (application_id) where status <> 'replaced';
alter table seat add column named_by int;
comment on column seat.named_by is 'The version of the application that names its speaker, where a later one names another; else the last.';

alter table decision add column to_another boolean not null default false;
comment on column decision.to_another is 'About a speaker in whose place another one speaks by now: it tells nothing of the seat any more.';

create table speaker_proposal (
    id uuid primary key default uuidv7(),
    seat_id uuid not null references seat (id),
    answers jsonb,
    proposed_by uuid not null references person (id),
    proposed_at timestamptz not null,
    status text not null check (status in ('open', 'accepted', 'refused', 'withdrawn')),
    decided_by uuid references person (id),
    decided_at timestamptz,
    check ((status = 'open') = (answers is not null))
);
create unique index speaker_proposal_open_idx on speaker_proposal (seat_id) where status = 'open';
comment on table speaker_proposal is 'Who is to speak in the place of whom an application names; a person at the desk decides.';
comment on column speaker_proposal.answers is 'What is asked of a speaker. Once decided it is forgotten: what was accepted stands in the application.';
