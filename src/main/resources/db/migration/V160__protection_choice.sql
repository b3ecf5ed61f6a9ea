create table protection_choice (
    seat_id uuid primary key references seat (id),
    level text check (level in ('open', 'in-the-room', 'protected')),
    by_hand jsonb not null default '{}',
    state_under_review text check (state_under_review in ('never', 'from-the-screening', 'with-the-others')),
    other_name text not null default '',
    chosen_at timestamptz not null,
    taken_back_at timestamptz
);
comment on table protection_choice is 'What a speaker chose to be known of; a seat without a row is one of which nobody chose.';
comment on column protection_choice.by_hand is 'Points that were set apart from the level: {"name": false}.';
comment on column protection_choice.state_under_review is 'From when the State under Review sees it, where it was set apart from the level.';

-- Consents of before were for publication alone, part by part. Of what was held the public sees what it saw: a part
-- that was not published is off. Of what is still to come a part that was not to be published must not fall out of the
-- screening: so only those who agreed to text and video have agreed to publication.
insert into protection_choice (seat_id, by_hand, chosen_at)
select statement.seat_id,
       jsonb_build_object('publication', true, 'text', consent_text, 'picture', consent_video, 'voice', consent_video,
                          'name', consent_name),
       saved_at
from statement join pre_session on pre_session.id = statement.pre_session_id
where (consent_text or consent_video) and (closed_at is not null or (consent_text and consent_video));
