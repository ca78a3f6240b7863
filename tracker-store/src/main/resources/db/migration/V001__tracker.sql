-- The tracker. One text for MySQL and H2 (which reads over collations).
-- Collations: utf8mb4_bin for keys, utf8mb4_0900_as_cs for what people write; both tell emoji and kana apart.
-- Instants: DATETIME(6) in UTC. Texts: lengths in MySQL count characters, in H2 UTF-16 units, so a column that takes
-- 255 characters is declared with 510.

CREATE TABLE app_user (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    name         VARCHAR(200) COLLATE utf8mb4_0900_as_cs NOT NULL,
    mail_address VARCHAR(254) COLLATE utf8mb4_bin NOT NULL,
    language     VARCHAR(2)   COLLATE utf8mb4_bin NOT NULL,
    time_zone    VARCHAR(64)  COLLATE utf8mb4_bin NOT NULL,
    role         VARCHAR(20)  COLLATE utf8mb4_bin NOT NULL,
    created      DATETIME(6)  NOT NULL,
    version      BIGINT       NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT app_user_mail_address UNIQUE (mail_address)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX app_user_role ON app_user (role);

-- What a person is found by: the name from each of its words on, and the mail address; folded.
CREATE TABLE app_user_term (
    user_id BIGINT       NOT NULL,
    term    VARCHAR(400) COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (user_id, term),
    CONSTRAINT app_user_term_user FOREIGN KEY (user_id) REFERENCES app_user (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX app_user_term_term ON app_user_term (term, user_id);

CREATE TABLE api_key (
    hash    VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
    user_id BIGINT      NOT NULL,
    created DATETIME(6) NOT NULL,
    PRIMARY KEY (hash),
    CONSTRAINT api_key_user FOREIGN KEY (user_id) REFERENCES app_user (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE project (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    project_key VARCHAR(25)  COLLATE utf8mb4_bin NOT NULL,
    name        VARCHAR(200) COLLATE utf8mb4_0900_as_cs NOT NULL,
    kind        VARCHAR(20)  COLLATE utf8mb4_bin NOT NULL,
    created_by  BIGINT       NOT NULL,
    created     DATETIME(6)  NOT NULL,
    version     BIGINT       NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT project_key UNIQUE (project_key),
    CONSTRAINT project_created_by FOREIGN KEY (created_by) REFERENCES app_user (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Apart from project, so that numbering an issue locks nothing that others read.
CREATE TABLE project_counter (
    project_id  BIGINT NOT NULL,
    last_number INT    NOT NULL,
    PRIMARY KEY (project_id),
    CONSTRAINT project_counter_project FOREIGN KEY (project_id) REFERENCES project (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE project_status (
    project_id    BIGINT       NOT NULL,
    id            INT          NOT NULL,
    name          VARCHAR(100) COLLATE utf8mb4_0900_as_cs NOT NULL,
    color         VARCHAR(7)   COLLATE utf8mb4_bin NOT NULL,
    display_order INT          NOT NULL,
    PRIMARY KEY (project_id, id),
    CONSTRAINT project_status_project FOREIGN KEY (project_id) REFERENCES project (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE issue_type (
    id            BIGINT       NOT NULL AUTO_INCREMENT,
    project_id    BIGINT       NOT NULL,
    name          VARCHAR(100) COLLATE utf8mb4_0900_as_cs NOT NULL,
    color         VARCHAR(7)   COLLATE utf8mb4_bin NOT NULL,
    display_order INT          NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT issue_type_name UNIQUE (project_id, name),
    CONSTRAINT issue_type_project FOREIGN KEY (project_id) REFERENCES project (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE membership (
    project_id BIGINT      NOT NULL,
    user_id    BIGINT      NOT NULL,
    role       VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
    created    DATETIME(6) NOT NULL,
    PRIMARY KEY (project_id, user_id),
    CONSTRAINT membership_project FOREIGN KEY (project_id) REFERENCES project (id),
    CONSTRAINT membership_user FOREIGN KEY (user_id) REFERENCES app_user (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX membership_of_user ON membership (user_id, project_id);

CREATE TABLE issue (
    id                BIGINT        NOT NULL AUTO_INCREMENT,
    project_id        BIGINT        NOT NULL,
    number            INT           NOT NULL,
    type_id           BIGINT        NOT NULL,
    summary           VARCHAR(510)  COLLATE utf8mb4_0900_as_cs NOT NULL,
    description       MEDIUMTEXT    COLLATE utf8mb4_0900_as_cs NOT NULL,
    status_id         INT           NOT NULL,
    done              BOOLEAN       NOT NULL, -- resolved or closed; here so that an index can lead to what is open
    priority          INT           NOT NULL,
    resolution        INT,
    assignee_id       BIGINT,
    handover_by       BIGINT,
    handover_at       DATETIME(6),
    handover_expected VARCHAR(1000) COLLATE utf8mb4_0900_as_cs,
    start_date        DATE,
    due_date          DATE,
    due_order         DATE          NOT NULL, -- due_date, or the end of time: sorts the undated last
    parent_id         BIGINT,
    created_by        BIGINT        NOT NULL,
    created           DATETIME(6)   NOT NULL,
    updated_by        BIGINT        NOT NULL,
    updated           DATETIME(6)   NOT NULL,
    version           BIGINT        NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT issue_number UNIQUE (project_id, number),
    CONSTRAINT issue_project FOREIGN KEY (project_id) REFERENCES project (id),
    CONSTRAINT issue_type_of_issue FOREIGN KEY (type_id) REFERENCES issue_type (id),
    CONSTRAINT issue_status FOREIGN KEY (project_id, status_id) REFERENCES project_status (project_id, id),
    CONSTRAINT issue_assignee FOREIGN KEY (assignee_id) REFERENCES app_user (id),
    CONSTRAINT issue_handover_by FOREIGN KEY (handover_by) REFERENCES app_user (id),
    CONSTRAINT issue_parent FOREIGN KEY (parent_id) REFERENCES issue (id),
    CONSTRAINT issue_created_by FOREIGN KEY (created_by) REFERENCES app_user (id),
    CONSTRAINT issue_updated_by FOREIGN KEY (updated_by) REFERENCES app_user (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX issue_agenda ON issue (assignee_id, done, due_order, id);
CREATE INDEX issue_by_updated ON issue (project_id, updated, id);
CREATE INDEX issue_updated ON issue (updated, id);
CREATE INDEX issue_by_due ON issue (project_id, done, due_order, id);

CREATE TABLE issue_comment (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    issue_id   BIGINT      NOT NULL,
    content    MEDIUMTEXT  COLLATE utf8mb4_0900_as_cs,
    created_by BIGINT      NOT NULL,
    created    DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT issue_comment_issue FOREIGN KEY (issue_id) REFERENCES issue (id),
    CONSTRAINT issue_comment_created_by FOREIGN KEY (created_by) REFERENCES app_user (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX issue_comment_of_issue ON issue_comment (issue_id, id);

-- Which words an issue is found by. A word of the issue's own text goes with it, one of a comment stays. The head, a term's
-- first three characters, lets one look up whether an issue has a word that begins so: an index finds what is equal.
CREATE TABLE issue_term (
    issue_id   BIGINT      NOT NULL,
    head       VARCHAR(6)  COLLATE utf8mb4_bin NOT NULL,
    term       VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
    in_comment BOOLEAN     NOT NULL,
    PRIMARY KEY (issue_id, head, term, in_comment),
    CONSTRAINT issue_term_issue FOREIGN KEY (issue_id) REFERENCES issue (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX issue_term_term ON issue_term (term, issue_id);

CREATE TABLE activity (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    project_id BIGINT      NOT NULL,
    issue_id   BIGINT,
    kind       VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
    content    MEDIUMTEXT  COLLATE utf8mb4_bin NOT NULL, -- JSON
    mentioned  MEDIUMTEXT  COLLATE utf8mb4_bin NOT NULL, -- JSON
    actor_id   BIGINT      NOT NULL,
    created    DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT activity_project FOREIGN KEY (project_id) REFERENCES project (id),
    CONSTRAINT activity_issue FOREIGN KEY (issue_id) REFERENCES issue (id),
    CONSTRAINT activity_actor FOREIGN KEY (actor_id) REFERENCES app_user (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX activity_of_project ON activity (project_id, id);
CREATE INDEX activity_of_issue ON activity (issue_id, id);

CREATE TABLE watching (
    user_id  BIGINT      NOT NULL,
    issue_id BIGINT      NOT NULL,
    created  DATETIME(6) NOT NULL,
    PRIMARY KEY (user_id, issue_id),
    CONSTRAINT watching_user FOREIGN KEY (user_id) REFERENCES app_user (id),
    CONSTRAINT watching_issue FOREIGN KEY (issue_id) REFERENCES issue (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX watching_of_issue ON watching (issue_id, user_id);

CREATE TABLE notification (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    activity_id BIGINT      NOT NULL,
    user_id     BIGINT      NOT NULL,
    reason      VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
    seen        BOOLEAN     NOT NULL,
    created     DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT notification_once UNIQUE (activity_id, user_id),
    CONSTRAINT notification_activity FOREIGN KEY (activity_id) REFERENCES activity (id),
    CONSTRAINT notification_user FOREIGN KEY (user_id) REFERENCES app_user (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX notification_of_user ON notification (user_id, id);
