CREATE TABLE star (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    issue_id    BIGINT      NOT NULL,
    comment_id  BIGINT      NOT NULL, -- 0 for the issue itself: NULL would not be unique
    giver_id    BIGINT      NOT NULL,
    receiver_id BIGINT      NOT NULL, -- who wrote it
    created     DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT star_once UNIQUE (issue_id, comment_id, giver_id),
    CONSTRAINT star_issue FOREIGN KEY (issue_id) REFERENCES issue (id),
    CONSTRAINT star_giver FOREIGN KEY (giver_id) REFERENCES app_user (id),
    CONSTRAINT star_receiver FOREIGN KEY (receiver_id) REFERENCES app_user (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX star_of_comment ON star (comment_id);
CREATE INDEX star_given ON star (giver_id, id);
CREATE INDEX star_received ON star (receiver_id, id);

-- Whether the issue was ever given a star, so that of most issues none need be looked for.
ALTER TABLE issue ADD COLUMN starred BOOLEAN NOT NULL DEFAULT FALSE;

-- What each person looked at last; few for each, the oldest go.
CREATE TABLE viewed_issue (
    id       BIGINT      NOT NULL AUTO_INCREMENT,
    user_id  BIGINT      NOT NULL,
    issue_id BIGINT      NOT NULL,
    viewed   DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT viewed_issue_once UNIQUE (user_id, issue_id),
    CONSTRAINT viewed_issue_by FOREIGN KEY (user_id) REFERENCES app_user (id),
    CONSTRAINT viewed_issue_what FOREIGN KEY (issue_id) REFERENCES issue (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX viewed_issue_last ON viewed_issue (user_id, viewed);

CREATE TABLE viewed_project (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    user_id    BIGINT      NOT NULL,
    project_id BIGINT      NOT NULL,
    viewed     DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT viewed_project_once UNIQUE (user_id, project_id),
    CONSTRAINT viewed_project_by FOREIGN KEY (user_id) REFERENCES app_user (id),
    CONSTRAINT viewed_project_what FOREIGN KEY (project_id) REFERENCES project (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX viewed_project_last ON viewed_project (user_id, viewed);
