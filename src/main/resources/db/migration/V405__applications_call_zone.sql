alter table call_for_applications drop column zone;
