-- Who listens bears another name now: what was published for it and not yet heard stays for it.
update event_publication
   set listener_id = moved.now || substr(listener_id, length(moved.before) + 1)
  from (values ('org.presessions.applications.Reminders.', 'org.presessions.applications.reminding.Reminders.'),
               ('org.presessions.selection.GivenUpLetters.', 'org.presessions.selection.letters.GivenUpLetters.'),
               ('org.presessions.statements.StatementPortraits.',
                'org.presessions.statements.films.StatementPortraits.'),
               ('org.presessions.statements.StatementVideos.', 'org.presessions.statements.films.StatementVideos.'))
       as moved (before, now)
 where starts_with(listener_id, moved.before);
