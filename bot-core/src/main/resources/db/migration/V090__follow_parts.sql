-- Of which milestones and categories a conversation wants to hear: ids with line breaks between, empty for all.

ALTER TABLE subscription ADD COLUMN milestones TEXT DEFAULT ('') NOT NULL;
ALTER TABLE subscription ADD COLUMN without_milestones TEXT DEFAULT ('') NOT NULL;
ALTER TABLE subscription ADD COLUMN categories TEXT DEFAULT ('') NOT NULL;
ALTER TABLE subscription ADD COLUMN without_categories TEXT DEFAULT ('') NOT NULL;
