create trigger seat_answers after insert or update or delete or truncate on seat
    for each statement execute function answers_changed();
