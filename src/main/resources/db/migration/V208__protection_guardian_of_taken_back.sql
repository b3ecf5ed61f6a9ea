-- Who consented for a statement that was taken back is not needed any more; that its speaker is under 18 stays.
update protection_guardian set name = '', given = '', given_on = null
where seat_id in (select seat_id from protection_choice where taken_back_at is not null);
