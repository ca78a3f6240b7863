-- What was deleted stays as a row that nobody sees: history refers to it. Its key and addresses are free again.

ALTER TABLE project ADD COLUMN deleted BOOLEAN NOT NULL DEFAULT FALSE;

-- Where the ids of custom statuses come from: unique in the space, and none ever twice.
CREATE TABLE status_number (
    id         BIGINT NOT NULL AUTO_INCREMENT,
    project_id BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT status_number_project FOREIGN KEY (project_id) REFERENCES project (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One row. When it came into being is when its first person did.
CREATE TABLE tracker_space (
    id                   INT          NOT NULL,
    space_key            VARCHAR(25)  COLLATE utf8mb4_bin NOT NULL,
    name                 VARCHAR(200) COLLATE utf8mb4_0900_as_cs NOT NULL,
    announcement         MEDIUMTEXT   COLLATE utf8mb4_0900_as_cs NOT NULL,
    announcement_updated DATETIME(6),
    version              BIGINT       NOT NULL,
    PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO tracker_space (id, space_key, name, announcement, version) VALUES (1, 'baton', 'Baton', '', 0);
