-- Why what the systems told of a dossier is doubted: names of dossier/Doubt between bars (|ENDED_BEFORE_RECEIPT|), null for none. In
-- doubts what follows from its own times, written whenever its clock is read; a promise beyond the law of a dossier that is not
-- done counts from its lawful_until on. In refused_doubts what was told and not taken, so that it left no other trace in the dossier.
alter table dossier add column doubts varchar(300);
alter table dossier add column refused_doubts varchar(120);
