-- On this database, which is for demos and small provinces, figures are counted each time: no sum waits for what has changed.
create alias sums_added for "org.lienthong.registry.SumRound.none";
create view sum_change as select 0 as many;

-- The names of the smaller sums of PostgreSQL.
create view province_notice_day as select * from notice_day;
create view procedure_notice_day as select * from notice_day;
create view province_payment_day as select * from payment_day;
create view procedure_payment_day as select * from payment_day;
