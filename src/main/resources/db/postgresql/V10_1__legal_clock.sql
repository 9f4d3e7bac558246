-- What is late follows the law's clock. These looked at the promised date; dossier_status served them and lists that sums and
-- dossier_kind serve now.
drop index dossier_status;
drop index dossier_open_due;
drop index dossier_done_late;
drop index dossier_open;
drop index dossier_late;

-- What is late or soon will be: the ones that have not ended with all that narrows them, so that counting them reads nothing else.
create index dossier_open on dossier (province, legal_due_at)
    include (status, holder, procedure_code, channel, received_at, transaction_type) where ended_at is null;
-- What ended in a period, and how.
create index dossier_ended on dossier (province, ended_at, id) include (kpi, plain, reported);
-- Few values each: their B-trees stay small, and PostgreSQL 18 skips over the first of them.
create index dossier_verdicts on dossier (plain, kpi, reported, province);
create index dossier_phase on dossier (phase, province);

drop view dossier_count;
drop table dossier_change;
drop table dossier_sum;

create table dossier_sum (
    province       varchar(8)  not null,
    procedure_code varchar(16),
    status         varchar(24) not null,
    holder         varchar(24) not null,
    channel        varchar(12),
    received       boolean     not null,
    transacted     boolean     not null,
    done           boolean     not null,
    phase          varchar(20),
    kpi            varchar(8),
    plain          varchar(8),
    reported       varchar(8),
    many           bigint      not null,
    constraint dossier_sum_once unique nulls not distinct
        (province, procedure_code, status, holder, channel, received, transacted, done, phase, kpi, plain, reported)
);
create table dossier_change (like dossier_sum);

create view dossier_count as
select * from dossier_sum union all select * from dossier_change;

-- Counts everything anew, once here and for whoever loaded dossiers past the triggers. Nobody writes dossiers meanwhile.
create function dossier_recounted() returns void language sql as $$
    lock table dossier in share row exclusive mode;
    delete from dossier_change;
    delete from dossier_sum;
    insert into dossier_sum
    select province, procedure_code, status, holder, channel, received_at is not null, transaction_type is not null,
        completed_at is not null, phase, kpi, plain, reported, count(*)
    from dossier group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12;
$$;
select dossier_recounted();

create or replace function dossier_summed() returns void language sql as $$
    with gone as (
        delete from dossier_change where ctid = any (array(select c.ctid from dossier_change c for update skip locked))
        returning *)
    insert into dossier_sum
    select province, procedure_code, status, holder, channel, received, transacted, done, phase, kpi, plain, reported, sum(many)
    from gone group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 having sum(many) <> 0
    on conflict on constraint dossier_sum_once do update set many = dossier_sum.many + excluded.many
$$;

create or replace function dossier_come() returns trigger language plpgsql as $$
begin
    insert into dossier_change
    select province, procedure_code, status, holder, channel, received_at is not null, transaction_type is not null,
        completed_at is not null, phase, kpi, plain, reported, count(*)
    from come group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12;
    if random() < 0.002 and pg_try_advisory_xact_lock(hashtext('dossier_sum')) then
        perform dossier_summed();
    end if;
    return null;
end $$;

create or replace function dossier_gone() returns trigger language plpgsql as $$
begin
    insert into dossier_change
    select province, procedure_code, status, holder, channel, received_at is not null, transaction_type is not null,
        completed_at is not null, phase, kpi, plain, reported, -count(*)
    from gone group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12;
    return null;
end $$;

create or replace function dossier_changed() returns trigger language plpgsql as $$
begin
    insert into dossier_change
    select province, procedure_code, status, holder, channel, received_at is not null, transaction_type is not null,
        completed_at is not null, phase, kpi, plain, reported, sum(many)
    from (select come.*, 1 as many from come union all select gone.*, -1 as many from gone) both_sides
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 having sum(many) <> 0;
    if random() < 0.002 and pg_try_advisory_xact_lock(hashtext('dossier_sum')) then
        perform dossier_summed();
    end if;
    return null;
end $$;
