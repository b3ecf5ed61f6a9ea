-- Which languages there are is the product's to say and not the table's.

alter table person drop constraint person_locale_check;
