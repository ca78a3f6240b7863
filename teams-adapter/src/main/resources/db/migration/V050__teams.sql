-- Where a conversation of Teams is reached: what its last checked activity said. Looked at again on sending.
CREATE TABLE teams_conversation (
    tenant          VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    conversation_id VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    kind            VARCHAR(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    service_url     VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    bot_id          VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    team_id         VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    name            VARCHAR(400) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs,
    shared          BOOLEAN NOT NULL,
    updated         DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant, conversation_id)
);
CREATE INDEX teams_conversation_team ON teams_conversation (tenant, team_id);
CREATE INDEX teams_conversation_updated ON teams_conversation (tenant, updated);

-- Where a person was seen last, and how their client was set.
CREATE TABLE teams_person (
    tenant          VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    user_id         VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    conversation_id VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    direct_id       VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    locale          VARCHAR(35)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    time_zone       VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    updated         DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant, user_id)
);
