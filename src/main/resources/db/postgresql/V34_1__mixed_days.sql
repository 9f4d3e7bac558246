-- Mixtures of filters with a stretch of days: how many dossiers of a kind it happened to on a day, in the whole country, by all that a
-- list is narrowed to but place and words; and the same with procedures. Provinces are looked up in the lines. Kept in step as the
-- other sums by day are: changes are appended, and a round adds them up.
create table mixed_day_sum (
    kind       varchar(12) not null,
    on_day     date        not null,
    status     varchar(24) not null,
    holder     varchar(24) not null,
    channel    varchar(12),
    phase      varchar(20),
    received   boolean     not null,
    transacted boolean     not null,
    done       boolean     not null,
    kpi        varchar(8),
    plain      varchar(8),
    reported   varchar(8),
    many       bigint      not null,
    constraint mixed_day_sum_once unique nulls not distinct
        (kind, on_day, status, holder, channel, phase, received, transacted, done, kpi, plain, reported)
);
create table procedure_mixed_day_sum (
    kind           varchar(12) not null,
    on_day         date        not null,
    procedure_code varchar(16),
    status         varchar(24) not null,
    holder         varchar(24) not null,
    channel        varchar(12),
    phase          varchar(20),
    received       boolean     not null,
    transacted     boolean     not null,
    done           boolean     not null,
    kpi            varchar(8),
    plain          varchar(8),
    reported       varchar(8),
    many           bigint      not null,
    constraint procedure_mixed_day_sum_once unique nulls not distinct
        (kind, procedure_code, on_day, status, holder, channel, phase, received, transacted, done, kpi, plain, reported)
);
create table mixed_day_change (like procedure_mixed_day_sum);
do $$
declare
    one varchar;
begin
    foreach one in array array['submitted', 'received', 'due', 'completed', 'ended', 'delivered'] loop
        execute format('create view mixed_day_%s as
            select * from mixed_day_sum where kind = %L union all
            select kind, on_day, status, holder, channel, phase, received, transacted, done, kpi, plain, reported, many
            from mixed_day_change where kind = %L', one, one, one);
        execute format('create view procedure_mixed_day_%s as
            select * from procedure_mixed_day_sum where kind = %L union all
            select * from mixed_day_change where kind = %L', one, one, one);
    end loop;
end $$;

create function mixed_refilled() returns void language sql as $$
    lock table dossier in share row exclusive mode;
    truncate mixed_day_change, mixed_day_sum, procedure_mixed_day_sum;
    insert into procedure_mixed_day_sum
    select kind, on_day, procedure_code, status, holder, channel, phase, received, transacted, done, kpi, plain, reported, sum(many)
    from (select k.kind, (k.at at time zone 'Asia/Ho_Chi_Minh')::date as on_day, d.procedure_code, d.status, d.holder, d.channel, d.phase,
        d.received_at is not null as received, d.transaction_type is not null as transacted, d.completed_at is not null as done,
        d.kpi, d.plain, d.reported, 1 as many
    from dossier_line d cross join lateral (values ('submitted', d.submitted_at), ('received', d.received_at), ('due', d.due_at), ('completed', d.completed_at), ('ended', d.ended_at), ('delivered', d.delivered_at)) as k (kind, at)
    where k.at is not null) days
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13;
    insert into mixed_day_sum
    select kind, on_day, status, holder, channel, phase, received, transacted, done, kpi, plain, reported, sum(many)
    from procedure_mixed_day_sum group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12;
$$;
select mixed_refilled();

create function mixed_come() returns trigger language plpgsql as $$
begin
    insert into mixed_day_change
    select kind, on_day, procedure_code, status, holder, channel, phase, received, transacted, done, kpi, plain, reported, sum(many)
    from (select k.kind, (k.at at time zone 'Asia/Ho_Chi_Minh')::date as on_day, d.procedure_code, d.status, d.holder, d.channel, d.phase,
        d.received_at is not null as received, d.transaction_type is not null as transacted, d.completed_at is not null as done,
        d.kpi, d.plain, d.reported, 1 as many
    from come d cross join lateral (values ('submitted', d.submitted_at), ('received', d.received_at), ('due', d.due_at), ('completed', d.completed_at), ('ended', d.ended_at), ('delivered', d.delivered_at)) as k (kind, at)
    where k.at is not null) days
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 having sum(many) <> 0;
    return null;
end $$;

create function mixed_gone() returns trigger language plpgsql as $$
begin
    insert into mixed_day_change
    select kind, on_day, procedure_code, status, holder, channel, phase, received, transacted, done, kpi, plain, reported, sum(many)
    from (select k.kind, (k.at at time zone 'Asia/Ho_Chi_Minh')::date as on_day, d.procedure_code, d.status, d.holder, d.channel, d.phase,
        d.received_at is not null as received, d.transaction_type is not null as transacted, d.completed_at is not null as done,
        d.kpi, d.plain, d.reported, -1 as many
    from gone d cross join lateral (values ('submitted', d.submitted_at), ('received', d.received_at), ('due', d.due_at), ('completed', d.completed_at), ('ended', d.ended_at), ('delivered', d.delivered_at)) as k (kind, at)
    where k.at is not null) days
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 having sum(many) <> 0;
    return null;
end $$;

create function mixed_changed() returns trigger language plpgsql as $$
begin
    insert into mixed_day_change
    select kind, on_day, procedure_code, status, holder, channel, phase, received, transacted, done, kpi, plain, reported, sum(many)
    from (select k.kind, (k.at at time zone 'Asia/Ho_Chi_Minh')::date as on_day, d.procedure_code, d.status, d.holder, d.channel, d.phase,
        d.received_at is not null as received, d.transaction_type is not null as transacted, d.completed_at is not null as done,
        d.kpi, d.plain, d.reported, d.sign as many
    from (select *, 1 as sign from come union all select *, -1 as sign from gone) d cross join lateral (values ('submitted', d.submitted_at), ('received', d.received_at), ('due', d.due_at), ('completed', d.completed_at), ('ended', d.ended_at), ('delivered', d.delivered_at)) as k (kind, at)
    where k.at is not null) days
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 having sum(many) <> 0;
    return null;
end $$;

create trigger mixed_come after insert on dossier
    referencing new table as come for each statement execute function mixed_come();
create trigger mixed_gone after delete on dossier
    referencing old table as gone for each statement execute function mixed_gone();
create trigger mixed_changed after update on dossier
    referencing old table as gone new table as come for each statement execute function mixed_changed();

create function mixed_summed() returns void language sql as $$
    with gone as (
        delete from mixed_day_change
        where ctid = any (array(select c.ctid from mixed_day_change c for update skip locked)) returning *),
    fine as (
        insert into procedure_mixed_day_sum
        select kind, on_day, procedure_code, status, holder, channel, phase, received, transacted, done, kpi, plain, reported, sum(many)
        from gone group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 having sum(many) <> 0
        on conflict on constraint procedure_mixed_day_sum_once do update set many = procedure_mixed_day_sum.many + excluded.many)
    insert into mixed_day_sum
    select kind, on_day, status, holder, channel, phase, received, transacted, done, kpi, plain, reported, sum(many)
    from gone group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 having sum(many) <> 0
    on conflict on constraint mixed_day_sum_once do update set many = mixed_day_sum.many + excluded.many
$$;
create or replace function sums_added() returns void language sql as $$
    select dossier_summed();
    select days_summed();
    select names_summed();
    select mixed_summed();
$$;
create or replace view sum_change as
select (select count(*) from dossier_change) + (select count(*) from dossier_day_change) + (select count(*) from step_change)
    + (select count(*) from money_day_change) + (select count(*) from name_change) + (select count(*) from law_day_change)
    + (select count(*) from mixed_day_change) as many;
create or replace function days_recounted() returns void language sql as $$
    select only_days_recounted();
    select small_sums_refilled();
    select small_sums_of_money_refilled();
    select mixed_refilled();
$$;
