-- The sums with less detail, for the questions that ask for less: the whole of a kind without procedure and channel; days of
-- procedures without provinces; steps of procedures without provinces.
create table kind_sum (
    province   varchar(8)  not null,
    status     varchar(24) not null,
    holder     varchar(24) not null,
    received   boolean     not null,
    transacted boolean     not null,
    done       boolean     not null,
    phase      varchar(20),
    kpi        varchar(8),
    plain      varchar(8),
    reported   varchar(8),
    many       bigint      not null,
    constraint kind_sum_once unique nulls not distinct
        (province, status, holder, received, transacted, done, phase, kpi, plain, reported)
);
create view kind_count as
select * from kind_sum
union all
select province, status, holder, received, transacted, done, phase, kpi, plain, reported, many from dossier_change;

create table procedure_day_sum (
    kind           varchar(12) not null,
    on_day         date        not null,
    procedure_code varchar(16),
    status         varchar(24),
    transacted     boolean,
    kpi            varchar(8),
    plain          varchar(8),
    reported       varchar(8),
    many           bigint      not null,
    constraint procedure_day_sum_once unique nulls not distinct
        (kind, on_day, procedure_code, status, transacted, kpi, plain, reported)
);
do $$
declare
    one varchar;
begin
    foreach one in array array['submitted', 'received', 'completed', 'ended', 'delivered'] loop
        execute format('create view procedure_day_%s as
            select * from procedure_day_sum where kind = %L union all
            select kind, on_day, procedure_code, status, transacted, kpi, plain, reported, many from dossier_day_change
            where kind = %L', one, one, one);
    end loop;
end $$;

create table procedure_step_sum (
    on_month       date        not null,
    procedure_code varchar(16),
    phase          varchar(20) not null,
    days           integer     not null,
    many           bigint      not null,
    constraint procedure_step_sum_once unique nulls not distinct (on_month, phase, procedure_code, days)
);
create view procedure_step_month as
select * from procedure_step_sum
union all
select on_month, procedure_code, phase, days, many from step_change;

create function small_sums_refilled() returns void language sql as $$
    truncate kind_sum, procedure_day_sum, procedure_step_sum;
    insert into kind_sum
    select province, status, holder, received, transacted, done, phase, kpi, plain, reported, sum(many)
    from dossier_sum group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;
    insert into procedure_day_sum
    select kind, on_day, procedure_code, status, transacted, kpi, plain, reported, sum(many)
    from dossier_day_sum group by 1, 2, 3, 4, 5, 6, 7, 8;
    insert into procedure_step_sum
    select on_month, procedure_code, phase, days, sum(many) from step_sum group by 1, 2, 3, 4;
$$;
lock table dossier in share row exclusive mode;
select small_sums_refilled();

-- Who adds changes to the sums adds them to these too.
create or replace function dossier_summed() returns void language sql as $$
    with gone as (
        delete from dossier_change where ctid = any (array(select c.ctid from dossier_change c for update skip locked))
        returning *),
    fine as (
        insert into dossier_sum
        select province, procedure_code, status, holder, channel, received, transacted, done, phase, kpi, plain, reported, sum(many)
        from gone group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 having sum(many) <> 0
        on conflict on constraint dossier_sum_once do update set many = dossier_sum.many + excluded.many)
    insert into kind_sum
    select province, status, holder, received, transacted, done, phase, kpi, plain, reported, sum(many)
    from gone group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 having sum(many) <> 0
    on conflict on constraint kind_sum_once do update set many = kind_sum.many + excluded.many
$$;

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
        where ctid = any (array(select c.ctid from money_day_change c for update skip locked)) returning *)
    insert into money_day_sum
    select kind, on_day, province, procedure_code, waiting, sum(many), sum(vnd), sum(open_vnd)
    from gone group by 1, 2, 3, 4, 5
    on conflict on constraint money_day_sum_once do update set many = money_day_sum.many + excluded.many,
        vnd = money_day_sum.vnd + excluded.vnd, open_vnd = money_day_sum.open_vnd + excluded.open_vnd
$$;

-- Counting everything anew counts these anew.
alter function dossier_recounted() rename to kinds_recounted;
alter function days_recounted() rename to only_days_recounted;
create function dossier_recounted() returns void language sql as $$
    select kinds_recounted();
    select lines_refilled();
    select small_sums_refilled();
$$;
create function days_recounted() returns void language sql as $$
    select only_days_recounted();
    select small_sums_refilled();
$$;
