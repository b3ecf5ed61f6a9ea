alter table meeting_caption add column typed_by uuid references person (id) on delete set null;
comment on column meeting_caption.typed_by is 'Who may take the line back, beside those who moderate; null of lines from before this was kept.';
