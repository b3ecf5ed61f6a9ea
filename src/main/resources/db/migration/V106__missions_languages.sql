-- Which languages there are is the product's to say and not the table's.

alter table mission drop constraint mission_locale_check;
