-- Sums of money with less detail, for the questions that ask for less: without procedures, and of procedures without provinces.
create table province_money_day_sum (
    kind     varchar(12) not null,
    on_day   date        not null,
    province varchar(8)  not null,
    waiting  boolean,
    many     bigint      not null,
    vnd      numeric(38) not null,
    open_vnd numeric(38) not null,
    constraint province_money_day_sum_once unique nulls not distinct (kind, province, on_day, waiting)
);
create table procedure_money_day_sum (
    kind           varchar(12) not null,
    on_day         date        not null,
    procedure_code varchar(16),
    waiting        boolean,
    many           bigint      not null,
    vnd            numeric(38) not null,
    open_vnd       numeric(38) not null,
    constraint procedure_money_day_sum_once unique nulls not distinct (kind, procedure_code, on_day, waiting)
);
do $$
declare
    kind varchar[];
begin
    foreach kind slice 1 in array array[['notified', 'notice'], ['paid', 'payment']] loop
        execute format('create view province_%s_day as
            select * from province_money_day_sum where kind = %L union all
            select kind, on_day, province, waiting, many, vnd, open_vnd from money_day_change where kind = %L', kind[2], kind[1], kind[1]);
        execute format('create view procedure_%s_day as
            select * from procedure_money_day_sum where kind = %L union all
            select kind, on_day, procedure_code, waiting, many, vnd, open_vnd from money_day_change where kind = %L',
            kind[2], kind[1], kind[1]);
    end loop;
end $$;

-- Only who asks for a procedure of a province asks for the large ones now.
alter table money_day_sum drop constraint money_day_sum_once;
alter table money_day_sum add constraint money_day_sum_once unique nulls not distinct
    (kind, province, procedure_code, on_day, waiting);
create index tax_notice_procedure on tax_notice (procedure_code, notified_at, id);
create index payment_procedure on payment (procedure_code, paid_at, id);

create function small_sums_of_money_refilled() returns void language sql as $$
    truncate province_money_day_sum, procedure_money_day_sum;
    insert into province_money_day_sum
    select kind, on_day, province, waiting, sum(many), sum(vnd), sum(open_vnd) from money_day_sum group by 1, 2, 3, 4;
    insert into procedure_money_day_sum
    select kind, on_day, procedure_code, waiting, sum(many), sum(vnd), sum(open_vnd) from money_day_sum group by 1, 2, 3, 4;
$$;
lock table tax_notice, payment in share row exclusive mode;
select small_sums_of_money_refilled();

-- Who adds changes to the sums adds them to these too, and counting everything anew counts these anew.
create or replace function days_summed() returns void language sql as $$
    with gone as (
        delete from dossier_day_change
        where ctid = any (array(select c.ctid from dossier_day_change c for update skip locked)) returning *),
    fine as (
        insert into dossier_day_sum
        select kind, on_day, province, procedure_code, channel, status, transacted, kpi, plain, reported, sum(many)
        from gone group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 having sum(many) <> 0
        on conflict on constraint dossier_day_sum_once do update set many = dossier_day_sum.many + excluded.many),
    procedures as (
        insert into procedure_day_sum
        select kind, on_day, procedure_code, status, transacted, kpi, plain, reported, sum(many)
        from gone group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(many) <> 0
        on conflict on constraint procedure_day_sum_once do update set many = procedure_day_sum.many + excluded.many)
    insert into province_day_sum
    select kind, on_day, province, status, transacted, kpi, plain, reported, sum(many)
    from gone group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(many) <> 0
    on conflict on constraint province_day_sum_once do update set many = province_day_sum.many + excluded.many;

    with gone as (
        delete from step_change
        where ctid = any (array(select c.ctid from step_change c for update skip locked)) returning *),
    fine as (
        insert into step_sum
        select on_month, province, procedure_code, phase, days, sum(many)
        from gone group by 1, 2, 3, 4, 5 having sum(many) <> 0
        on conflict on constraint step_sum_once do update set many = step_sum.many + excluded.many)
    insert into procedure_step_sum
    select on_month, procedure_code, phase, days, sum(many)
    from gone group by 1, 2, 3, 4 having sum(many) <> 0
    on conflict on constraint procedure_step_sum_once do update set many = procedure_step_sum.many + excluded.many;

    with gone as (
        delete from money_day_change
        where ctid = any (array(select c.ctid from money_day_change c for update skip locked)) returning *),
    fine as (
        insert into money_day_sum
        select kind, on_day, province, procedure_code, waiting, sum(many), sum(vnd), sum(open_vnd)
        from gone group by 1, 2, 3, 4, 5
        on conflict on constraint money_day_sum_once do update set many = money_day_sum.many + excluded.many,
            vnd = money_day_sum.vnd + excluded.vnd, open_vnd = money_day_sum.open_vnd + excluded.open_vnd),
    procedures as (
        insert into procedure_money_day_sum
        select kind, on_day, procedure_code, waiting, sum(many), sum(vnd), sum(open_vnd)
        from gone group by 1, 2, 3, 4
        on conflict on constraint procedure_money_day_sum_once do update set many = procedure_money_day_sum.many + excluded.many,
            vnd = procedure_money_day_sum.vnd + excluded.vnd, open_vnd = procedure_money_day_sum.open_vnd + excluded.open_vnd)
    insert into province_money_day_sum
    select kind, on_day, province, waiting, sum(many), sum(vnd), sum(open_vnd)
    from gone group by 1, 2, 3, 4
    on conflict on constraint province_money_day_sum_once do update set many = province_money_day_sum.many + excluded.many,
        vnd = province_money_day_sum.vnd + excluded.vnd, open_vnd = province_money_day_sum.open_vnd + excluded.open_vnd
$$;
create or replace function days_recounted() returns void language sql as $$
    select only_days_recounted();
    select small_sums_refilled();
    select small_sums_of_money_refilled();
$$;
