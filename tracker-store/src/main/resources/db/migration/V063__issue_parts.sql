-- What an issue belongs to, what hangs on it, and how it ends.

ALTER TABLE issue ADD COLUMN estimated_hours DECIMAL(7, 2);
ALTER TABLE issue ADD COLUMN actual_hours DECIMAL(7, 2);
-- Whether there is anything to look up: bits of what it is linked to, and how many files it has.
ALTER TABLE issue ADD COLUMN links INT DEFAULT 0 NOT NULL;
ALTER TABLE issue ADD COLUMN attachments INT DEFAULT 0 NOT NULL;
ALTER TABLE issue ADD COLUMN deleted BOOLEAN DEFAULT FALSE NOT NULL;

-- What is deleted stands in the indexes, so that counting what is not needs no more than them.
CREATE INDEX issue_of_project ON issue (project_id, deleted, updated, id);
CREATE INDEX issue_open_by_due ON issue (project_id, deleted, done, due_order, id);
ALTER TABLE issue DROP INDEX issue_by_updated;
ALTER TABLE issue DROP INDEX issue_by_due;

CREATE TABLE issue_category (
    issue_id    BIGINT NOT NULL,
    category_id BIGINT NOT NULL,
    PRIMARY KEY (issue_id, category_id),
    CONSTRAINT issue_category_issue FOREIGN KEY (issue_id) REFERENCES issue (id),
    CONSTRAINT issue_category_category FOREIGN KEY (category_id) REFERENCES category (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX issue_category_category ON issue_category (category_id, issue_id);

-- The milestones it was found in.
CREATE TABLE issue_version (
    issue_id     BIGINT NOT NULL,
    milestone_id BIGINT NOT NULL,
    PRIMARY KEY (issue_id, milestone_id),
    CONSTRAINT issue_version_issue FOREIGN KEY (issue_id) REFERENCES issue (id),
    CONSTRAINT issue_version_milestone FOREIGN KEY (milestone_id) REFERENCES milestone (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX issue_version_milestone ON issue_version (milestone_id, issue_id);

-- The milestones it is to be done for.
CREATE TABLE issue_milestone (
    issue_id     BIGINT NOT NULL,
    milestone_id BIGINT NOT NULL,
    PRIMARY KEY (issue_id, milestone_id),
    CONSTRAINT issue_milestone_issue FOREIGN KEY (issue_id) REFERENCES issue (id),
    CONSTRAINT issue_milestone_milestone FOREIGN KEY (milestone_id) REFERENCES milestone (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX issue_milestone_milestone ON issue_milestone (milestone_id, issue_id);

-- A relation stands here twice, once for each of its issues.
CREATE TABLE issue_relation (
    issue_id   BIGINT      NOT NULL,
    other_id   BIGINT      NOT NULL,
    created_by BIGINT      NOT NULL,
    created    DATETIME(6) NOT NULL,
    PRIMARY KEY (issue_id, other_id),
    CONSTRAINT issue_relation_issue FOREIGN KEY (issue_id) REFERENCES issue (id),
    CONSTRAINT issue_relation_other FOREIGN KEY (other_id) REFERENCES issue (id),
    CONSTRAINT issue_relation_created_by FOREIGN KEY (created_by) REFERENCES app_user (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A file. Uploaded first, without an issue; claimed by one later, or purged.
CREATE TABLE attachment (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    project_id BIGINT,
    issue_id   BIGINT,
    name       VARCHAR(510) COLLATE utf8mb4_0900_as_cs NOT NULL,
    size       BIGINT, -- not known until all of it has come
    in_folder  BOOLEAN      NOT NULL, -- where the content is: on disk, or in attachment_content
    discarded  BOOLEAN      NOT NULL,
    created_by BIGINT       NOT NULL,
    created    DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT attachment_project FOREIGN KEY (project_id) REFERENCES project (id),
    CONSTRAINT attachment_issue FOREIGN KEY (issue_id) REFERENCES issue (id),
    CONSTRAINT attachment_created_by FOREIGN KEY (created_by) REFERENCES app_user (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX attachment_of_issue ON attachment (issue_id, created, id);
CREATE INDEX attachment_of_project ON attachment (project_id, size);

-- In parts that any server takes as one packet.
CREATE TABLE attachment_content (
    attachment_id BIGINT     NOT NULL,
    part          INT        NOT NULL,
    content       MEDIUMBLOB NOT NULL,
    PRIMARY KEY (attachment_id, part),
    CONSTRAINT attachment_content_attachment FOREIGN KEY (attachment_id) REFERENCES attachment (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

ALTER TABLE issue_comment ADD COLUMN updated DATETIME(6);
UPDATE issue_comment SET updated = created;
