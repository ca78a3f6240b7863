-- What channels and people are told. A place is where messages go: a conversation (platform:workspace:id) or a person (person:id).

CREATE TABLE subscription (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    place_key     VARCHAR(255) NOT NULL,
    kind          CHAR(1)      NOT NULL, -- C channel, G group, D direct
    project_id    BIGINT       NOT NULL,
    project_key   VARCHAR(25)  NOT NULL,
    follower_id   BIGINT       NOT NULL,
    kinds         VARCHAR(100) NOT NULL, -- sets are words with line breaks between; empty for all
    types         TEXT         NOT NULL,
    without_types TEXT         NOT NULL,
    not_by        TEXT         NOT NULL,
    quiet         BOOLEAN      NOT NULL,
    language      CHAR(2)      NOT NULL,
    time_zone     VARCHAR(60)  NOT NULL,
    created       DATETIME(6)  NOT NULL,
    CONSTRAINT subscription_one UNIQUE (place_key, project_id),
    CONSTRAINT subscription_project FOREIGN KEY (project_id) REFERENCES project (id),
    CONSTRAINT subscription_follower FOREIGN KEY (follower_id) REFERENCES app_user (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The project that a conversation means when none is named.
CREATE TABLE conversation_project (
    place_key   VARCHAR(255) NOT NULL PRIMARY KEY,
    project_id  BIGINT       NOT NULL,
    project_key VARCHAR(25)  NOT NULL,
    CONSTRAINT conversation_project_project FOREIGN KEY (project_id) REFERENCES project (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A message on its way. Inserted in the transaction of the change it tells of, then touched by the one drain of its place.
CREATE TABLE delivery (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    activity_id  BIGINT,                -- null for what is told about following itself
    place_key    VARCHAR(255) NOT NULL,
    kind         CHAR(1)      NOT NULL, -- as above, and P person
    purpose      CHAR(1)      NOT NULL, -- N news, R refresh a card, S show where asked, P notice to a person, E following ended, U unreachable
    project_id   BIGINT       NOT NULL,
    issue_id     BIGINT,
    issue_key    VARCHAR(40),
    authority_id BIGINT,                -- on whose rights a shown card is read
    thread_id    VARCHAR(255),          -- the thread to show a card in
    reason       VARCHAR(20),           -- why a person is told
    detail       VARCHAR(500),
    state        CHAR(1)      NOT NULL, -- P pending, S sending: may have arrived, D done, N nothing to be said, X given up
    unit_id      BIGINT,                -- the first of the rows that are told of together
    steps        SMALLINT     NOT NULL, -- what of it has been done already
    attempts     INT          NOT NULL,
    next_at      DATETIME(6),           -- not before; null for now
    first_tried  DATETIME(6),
    first_error  VARCHAR(500),
    last_error   VARCHAR(500),
    remote_id    VARCHAR(255),          -- the platform's id of what was posted
    created      DATETIME(6)  NOT NULL,
    closed       DATETIME(6),
    CONSTRAINT delivery_once UNIQUE (activity_id, place_key),
    CONSTRAINT delivery_activity FOREIGN KEY (activity_id) REFERENCES activity (id),
    INDEX delivery_open (state, place_key, id, next_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The one living card of an issue in a conversation.
CREATE TABLE card_position (
    place_key    VARCHAR(255) NOT NULL,
    issue_id     BIGINT       NOT NULL,
    kind         CHAR(1)      NOT NULL,
    message_id   VARCHAR(255) NOT NULL,
    thread_id    VARCHAR(255),
    posted       DATETIME(6)  NOT NULL,
    previous_id  VARCHAR(255),          -- an older card that is yet to become a pointer to this one
    authority_id BIGINT       NOT NULL, -- on whose rights it is read where nobody follows
    PRIMARY KEY (place_key, issue_id),
    CONSTRAINT card_position_issue FOREIGN KEY (issue_id) REFERENCES issue (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What is known of a place between two runs of its drain.
CREATE TABLE place (
    place_key     VARCHAR(255)  NOT NULL PRIMARY KEY,
    sent          VARCHAR(4000) NOT NULL, -- when messages were sent lately, see Pace
    blocked_until DATETIME(6),
    failures      INT           NOT NULL, -- in a row
    address       VARCHAR(255),           -- a person's, when their direct chat was opened
    direct_id     VARCHAR(255),           -- that direct chat
    outside       BOOLEAN       NOT NULL, -- whether people from outside read it, as of looked_at
    name          VARCHAR(255),
    looked_at     DATETIME(6)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- db-scheduler's own: one row for each drain that is wanted or at work. Times are UTC.
CREATE TABLE scheduled_tasks (
    task_name            VARCHAR(100) NOT NULL,
    task_instance        VARCHAR(255) NOT NULL,
    task_data            BLOB,
    execution_time       DATETIME(6)  NOT NULL,
    picked               BOOLEAN      NOT NULL,
    picked_by            VARCHAR(50),
    last_success         DATETIME(6),
    last_failure         DATETIME(6),
    consecutive_failures INT,
    last_heartbeat       DATETIME(6),
    version              BIGINT       NOT NULL,
    PRIMARY KEY (task_name, task_instance),
    INDEX scheduled_tasks_due (execution_time),
    INDEX scheduled_tasks_heartbeat (last_heartbeat)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
