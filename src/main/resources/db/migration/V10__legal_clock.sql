-- The dossier's legal clock as it was read when something last happened to it. phase: where it stands (clock/Phase); clock_state:
-- NOT_STARTED, RUNNING, PAUSED, ENDED; held_since: since when it stands there. legal_due_at: the last moment of the law; empty before
-- the start, without a known limit, and while the clock stands still unless it was past already.
-- Only when it ended: ended_at; kpi, plain, reported: ON_TIME, LATE or UNKNOWN as KPI 766 counts, as the law counts, as the systems
-- report; days_*: working days, of the limit used, from start to end, and in each phase.
-- Overdue is plain = 'LATE', or not ended and legal_due_at past. All empty: nobody has read it yet; the hub does after its start.
alter table dossier add column phase varchar(20);
alter table dossier add column clock_state varchar(12);
alter table dossier add column held_since timestamp with time zone;
alter table dossier add column legal_due_at timestamp with time zone;
alter table dossier add column ended_at timestamp with time zone;
alter table dossier add column kpi varchar(8);
alter table dossier add column plain varchar(8);
alter table dossier add column reported varchar(8);
alter table dossier add column days_used integer;
alter table dossier add column days_total integer;
alter table dossier add column days_reception integer;
alter table dossier add column days_accepted integer;
alter table dossier add column days_processing integer;
alter table dossier add column days_papers integer;
alter table dossier add column days_handed_in integer;
alter table dossier add column days_tax integer;
alter table dossier add column days_payment integer;

-- By which rules (a digest) the clocks of a province that still run were last read.
create table clock_reading (
    province varchar(8)  primary key,
    version  varchar(64) not null
);
