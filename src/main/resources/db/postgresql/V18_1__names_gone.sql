-- A name that no dossier has any more, because it was misspelt or withdrawn, is forgotten by the sums too. Only what was just
-- added up is looked at: an index of the empty ones would have to be kept with every name that is counted.
create or replace function names_summed() returns void language plpgsql as $$
declare
    provinces varchar[];
    there     varchar[];
    anywhere  varchar[];
begin
    with gone as (
        delete from name_change where ctid = any (array(select c.ctid from name_change c for update skip locked)) returning *),
    fine as (
        insert into province_name_sum
        select province, name, sum(many), sum(receipts), sum(transactions), sum(results) from gone group by 1, 2
        on conflict (province, name) do update set many = province_name_sum.many + excluded.many,
            receipts = province_name_sum.receipts + excluded.receipts,
            transactions = province_name_sum.transactions + excluded.transactions,
            results = province_name_sum.results + excluded.results
        returning *),
    whole as (
        insert into name_sum select name, sum(many), sum(receipts), sum(transactions), sum(results) from gone group by 1
        on conflict (name) do update set many = name_sum.many + excluded.many, receipts = name_sum.receipts + excluded.receipts,
            transactions = name_sum.transactions + excluded.transactions, results = name_sum.results + excluded.results
        returning *),
    left_there as (
        select province, name from fine where (many, receipts, transactions, results) = (0, 0, 0, 0)),
    left_anywhere as (
        select name from whole where (many, receipts, transactions, results) = (0, 0, 0, 0))
    select (select array_agg(province order by province, name) from left_there),
        (select array_agg(name order by province, name) from left_there), (select array_agg(name) from left_anywhere)
    into provinces, there, anywhere;
    delete from province_name_sum s using unnest(provinces, there) e (province, name)
    where (s.province, s.name) = (e.province, e.name) and (many, receipts, transactions, results) = (0, 0, 0, 0);
    delete from name_sum
    where name = any (anywhere) and (many, receipts, transactions, results) = (0, 0, 0, 0);

    with gone as (
        delete from law_day_change
        where ctid = any (array(select c.ctid from law_day_change c for update skip locked)) returning *),
    fine as (
        insert into law_day_sum
        select on_day, province, status, holder, received, transacted, done, sum(many)
        from gone group by 1, 2, 3, 4, 5, 6, 7 having sum(many) <> 0
        on conflict (on_day, province, status, holder, received, transacted, done)
            do update set many = law_day_sum.many + excluded.many)
    insert into procedure_law_day_sum
    select on_day, procedure_code, received, transacted, done, sum(many) from gone group by 1, 2, 3, 4, 5 having sum(many) <> 0
    on conflict on constraint procedure_law_day_once do update set many = procedure_law_day_sum.many + excluded.many;

    delete from law_day_sum where many = 0;
    delete from procedure_law_day_sum where many = 0;
end $$;

select names_summed();
delete from province_name_sum where (many, receipts, transactions, results) = (0, 0, 0, 0);
delete from name_sum where (many, receipts, transactions, results) = (0, 0, 0, 0);
