-- Which languages there are is the product's to say and not the table's.

alter table recommendation_alert drop constraint recommendation_alert_locale_check;
