-- Three labels of UPR Info are short for what nobody outside reads: people see them in full, files may say either.
update issue_label
   set label = full_words.label
  from (values ('cp-rights-general', 'Civil and political rights - general'),
               ('esc-rights-general', 'Economic, social and cultural rights - general'),
               ('torture-and-other-cid-treatment', 'Torture and other cruel, inhuman or degrading treatment'))
       as full_words (code, label)
 where issue_label.code = full_words.code
   and issue_label.language = 'en'
   and issue_label.label in ('CP rights - general', 'ESC rights - general', 'Torture and other CID treatment');

insert into recommendation_label (vocabulary, folded, label, meaning)
values ('issue', 'civilandpoliticalrightsgeneral', 'Civil and political rights - general', 'cp-rights-general'),
       ('issue', 'economicsocialandculturalrightsgeneral', 'Economic, social and cultural rights - general',
        'esc-rights-general'),
       ('issue', 'tortureandothercruelinhumanordegradingtreatment',
        'Torture and other cruel, inhuman or degrading treatment', 'torture-and-other-cid-treatment')
    on conflict do nothing;
