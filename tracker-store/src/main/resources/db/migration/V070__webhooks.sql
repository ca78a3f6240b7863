-- Where projects' activities are posted to.
CREATE TABLE webhook (
    id          BIGINT        NOT NULL AUTO_INCREMENT,
    project_id  BIGINT        NOT NULL,
    name        VARCHAR(200)  COLLATE utf8mb4_0900_as_cs NOT NULL,
    description MEDIUMTEXT    COLLATE utf8mb4_0900_as_cs NOT NULL,
    url         VARCHAR(1000) COLLATE utf8mb4_bin NOT NULL,
    all_events  BOOLEAN       NOT NULL,
    kinds       VARCHAR(400)  COLLATE utf8mb4_bin NOT NULL, -- numbers with commas between; empty for none
    secret      VARBINARY(32) NOT NULL,
    stopped     VARCHAR(20)   COLLATE utf8mb4_bin, -- why; null while it is in use
    created_by  BIGINT        NOT NULL,
    created     DATETIME(6)   NOT NULL,
    updated_by  BIGINT        NOT NULL, -- on whose rights it reads the project
    updated     DATETIME(6)   NOT NULL,
    version     BIGINT        NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT webhook_project FOREIGN KEY (project_id) REFERENCES project (id),
    CONSTRAINT webhook_created_by FOREIGN KEY (created_by) REFERENCES app_user (id),
    CONSTRAINT webhook_updated_by FOREIGN KEY (updated_by) REFERENCES app_user (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Apart from webhook, whose row every change of its project locks against updates when it adds a call.
CREATE TABLE webhook_pace (
    webhook_id    BIGINT NOT NULL,
    failures      INT    NOT NULL, -- in a row
    blocked_until DATETIME(6),
    PRIMARY KEY (webhook_id),
    CONSTRAINT webhook_pace_webhook FOREIGN KEY (webhook_id) REFERENCES webhook (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- An activity on its way to a webhook.
CREATE TABLE webhook_call (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    webhook_id  BIGINT       NOT NULL,
    activity_id BIGINT       NOT NULL,
    body        MEDIUMTEXT   COLLATE utf8mb4_bin, -- JSON; null once it has arrived
    state       VARCHAR(20)  COLLATE utf8mb4_bin NOT NULL,
    tries       INT          NOT NULL,
    next_at     DATETIME(6), -- not before; null for now
    first_tried DATETIME(6),
    last_error  VARCHAR(500) COLLATE utf8mb4_0900_as_cs,
    created     DATETIME(6)  NOT NULL,
    closed      DATETIME(6),
    PRIMARY KEY (id),
    CONSTRAINT webhook_call_once UNIQUE (activity_id, webhook_id),
    CONSTRAINT webhook_call_webhook FOREIGN KEY (webhook_id) REFERENCES webhook (id) ON DELETE CASCADE,
    CONSTRAINT webhook_call_activity FOREIGN KEY (activity_id) REFERENCES activity (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX webhook_call_open ON webhook_call (state, webhook_id, id);
CREATE INDEX webhook_call_closed ON webhook_call (closed);
