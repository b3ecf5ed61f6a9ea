-- Until the owner of an address has confirmed that he wants to hear of a search, nobody knows him: his address stands with
-- the alert alone, and goes with it.

alter table recommendation_alert add column email text;
alter table recommendation_alert alter column person_id drop not null;
alter table recommendation_alert add check ((email is null) <> (person_id is null));
create index recommendation_alert_email_idx on recommendation_alert (email);
