-- Indexes for the lists of millions. Low-cardinality columns repeat, so that their B-trees stay small; PostgreSQL 18 skips over
-- the provinces of an index where only what stands behind them is asked for.
create index dossier_kind on dossier (province, status, procedure_code);
create index dossier_procedure on dossier (procedure_code, status);
create index dossier_holder on dossier (holder, province);
create index dossier_channel on dossier (channel, province);
create index dossier_submitted on dossier (province, submitted_at, id) include (transaction_type);
create index dossier_done on dossier (province, completed_at, id) include (status);
create index dossier_delivered on dossier (delivered_at) where delivered_at is not null;
create index dossier_due on dossier (due_at);
create index dossier_open_due on dossier (due_at) where completed_at is null;
create index dossier_done_late on dossier (completed_at) where completed_at > due_at;

-- Words are found by their groups of three letters. The extension comes with every usual PostgreSQL and needs no superuser;
-- without it searches give the same answers by reading everything.
do $$
begin
    if exists (select 1 from pg_available_extensions where name = 'pg_trgm') then
        create extension if not exists pg_trgm;
        execute 'create index dossier_words on dossier using gin (search_text gin_trgm_ops)';
    end if;
end $$;

-- How many dossiers there are of each kind, kept in step by the transaction that changes them. Changes are appended, so that
-- no two transactions wait for each other; now and then one of them adds what is committed to the sums.
create table dossier_sum (
    province       varchar(8)  not null,
    procedure_code varchar(16),
    status         varchar(24) not null,
    holder         varchar(24) not null,
    channel        varchar(12),
    received       boolean     not null,
    transacted     boolean     not null,
    done           boolean     not null,
    late           boolean     not null,
    many           bigint      not null,
    constraint dossier_sum_once unique nulls not distinct
        (province, procedure_code, status, holder, channel, received, transacted, done, late)
);
create table dossier_change (like dossier_sum);

create view dossier_count as
select * from dossier_sum union all select * from dossier_change;

insert into dossier_sum
select province, procedure_code, status, holder, channel, received_at is not null, transaction_type is not null,
    completed_at is not null, coalesce(completed_at > due_at, false), count(*)
from dossier group by 1, 2, 3, 4, 5, 6, 7, 8, 9;

create function dossier_summed() returns void language sql as $$
    with gone as (
        delete from dossier_change where ctid = any (array(select c.ctid from dossier_change c for update skip locked))
        returning *)
    insert into dossier_sum
    select province, procedure_code, status, holder, channel, received, transacted, done, late, sum(many)
    from gone group by 1, 2, 3, 4, 5, 6, 7, 8, 9 having sum(many) <> 0
    on conflict on constraint dossier_sum_once do update set many = dossier_sum.many + excluded.many
$$;

create function dossier_come() returns trigger language plpgsql as $$
begin
    insert into dossier_change
    select province, procedure_code, status, holder, channel, received_at is not null, transaction_type is not null,
        completed_at is not null, coalesce(completed_at > due_at, false), count(*)
    from come group by 1, 2, 3, 4, 5, 6, 7, 8, 9;
    if random() < 0.002 and pg_try_advisory_xact_lock(hashtext('dossier_sum')) then
        perform dossier_summed();
    end if;
    return null;
end $$;

create function dossier_gone() returns trigger language plpgsql as $$
begin
    insert into dossier_change
    select province, procedure_code, status, holder, channel, received_at is not null, transaction_type is not null,
        completed_at is not null, coalesce(completed_at > due_at, false), -count(*)
    from gone group by 1, 2, 3, 4, 5, 6, 7, 8, 9;
    return null;
end $$;

create function dossier_changed() returns trigger language plpgsql as $$
begin
    insert into dossier_change
    select province, procedure_code, status, holder, channel, received_at is not null, transaction_type is not null,
        completed_at is not null, coalesce(completed_at > due_at, false), sum(many)
    from (select come.*, 1 as many from come union all select gone.*, -1 as many from gone) both_sides
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9 having sum(many) <> 0;
    if random() < 0.002 and pg_try_advisory_xact_lock(hashtext('dossier_sum')) then
        perform dossier_summed();
    end if;
    return null;
end $$;

create trigger dossier_come after insert on dossier
    referencing new table as come for each statement execute function dossier_come();
create trigger dossier_gone after delete on dossier
    referencing old table as gone for each statement execute function dossier_gone();
create trigger dossier_changed after update on dossier
    referencing old table as gone new table as come for each statement execute function dossier_changed();
