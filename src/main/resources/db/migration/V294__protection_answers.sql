create trigger protection_choice_answers after insert or update or delete or truncate on protection_choice
    for each statement execute function answers_changed();
create trigger protection_guardian_answers after insert or update or delete or truncate on protection_guardian
    for each statement execute function answers_changed();
create trigger protection_name_answer_answers after insert or update or delete or truncate on protection_name_answer
    for each statement execute function answers_changed();
create trigger protection_custodian_answers after insert or update or delete or truncate on protection_custodian
    for each statement execute function answers_changed();
