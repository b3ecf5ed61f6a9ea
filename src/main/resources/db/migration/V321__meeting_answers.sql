-- Who is given something to do at a meeting comes into its room.
create trigger meeting_part_answers after insert or update or delete or truncate on meeting_part
    for each statement execute function answers_changed();
