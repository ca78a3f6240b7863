-- What an issue of a project can belong to, and how the project is worked in.

ALTER TABLE project ADD COLUMN archived BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE project ADD COLUMN chart_enabled BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE project ADD COLUMN resolved_in_chart BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE project ADD COLUMN subtasking_enabled BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE project ADD COLUMN administrators_edit_administrators BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE project ADD COLUMN text_format VARCHAR(20) DEFAULT 'MARKDOWN' NOT NULL;

ALTER TABLE issue_type ADD COLUMN template_summary VARCHAR(510) COLLATE utf8mb4_0900_as_cs;
ALTER TABLE issue_type ADD COLUMN template_description MEDIUMTEXT COLLATE utf8mb4_0900_as_cs;

CREATE TABLE category (
    id            BIGINT       NOT NULL AUTO_INCREMENT,
    project_id    BIGINT       NOT NULL,
    name          VARCHAR(200) COLLATE utf8mb4_0900_as_cs NOT NULL,
    display_order INT          NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT category_name UNIQUE (project_id, name),
    CONSTRAINT category_project FOREIGN KEY (project_id) REFERENCES project (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE milestone (
    id               BIGINT       NOT NULL AUTO_INCREMENT,
    project_id       BIGINT       NOT NULL,
    name             VARCHAR(200) COLLATE utf8mb4_0900_as_cs NOT NULL,
    description      MEDIUMTEXT   COLLATE utf8mb4_0900_as_cs NOT NULL,
    start_date       DATE,
    release_due_date DATE,
    archived         BOOLEAN      NOT NULL,
    display_order    INT          NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT milestone_name UNIQUE (project_id, name),
    CONSTRAINT milestone_project FOREIGN KEY (project_id) REFERENCES project (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
