-- What all dossiers of a day owe together may be more than a bigint holds, though no dossier owes that much: the sums are wider than
-- the rows that they count. Otherwise two absurd rows stop the summing of the whole country.
drop view notice_day;
drop view payment_day;
alter table money_day_sum alter column vnd type numeric(38), alter column open_vnd type numeric(38);
create view notice_day as
select * from money_day_sum where kind = 'notified' union all select * from money_day_change where kind = 'notified';
create view payment_day as
select * from money_day_sum where kind = 'paid' union all select * from money_day_change where kind = 'paid';
