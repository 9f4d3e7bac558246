-- Why the three verdicts on a dossier that ended differ: names of clock/Difference between bars (|OUTAGE|NO_PROMISE|). Empty while it
-- has not ended, when they agree, and where it was judged before this was kept.
alter table dossier add column differs varchar(300);
