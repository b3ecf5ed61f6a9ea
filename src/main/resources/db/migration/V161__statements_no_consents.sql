alter table statement drop column consent_text, drop column consent_video, drop column consent_name;
