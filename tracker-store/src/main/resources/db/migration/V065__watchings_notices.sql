-- A watching gets an id, a note, and how far its watcher has seen the issue. The table is made anew, since that is the one
-- way to another primary key which MySQL and H2 both know.
CREATE TABLE numbered_watching (
    id            BIGINT         NOT NULL AUTO_INCREMENT,
    user_id       BIGINT         NOT NULL,
    issue_id      BIGINT         NOT NULL,
    note          VARCHAR(4000)  COLLATE utf8mb4_0900_as_cs NOT NULL,
    seen_activity BIGINT         NOT NULL, -- the issue's activities up to this one are seen
    created       DATETIME(6)    NOT NULL,
    updated       DATETIME(6)    NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT watching_once UNIQUE (user_id, issue_id),
    CONSTRAINT watching_by FOREIGN KEY (user_id) REFERENCES app_user (id),
    CONSTRAINT watching_what FOREIGN KEY (issue_id) REFERENCES issue (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What happened before anybody could say that they had seen it counts as seen.
INSERT INTO numbered_watching (user_id, issue_id, note, seen_activity, created, updated)
SELECT w.user_id, w.issue_id, '',
       COALESCE((SELECT MAX(a.id) FROM activity a WHERE a.issue_id = w.issue_id), 0),
       w.created, w.created
FROM watching w
ORDER BY w.created, w.user_id, w.issue_id;

DROP TABLE watching;
ALTER TABLE numbered_watching RENAME TO watching;

CREATE INDEX watching_of_issue ON watching (issue_id, user_id);

-- seen: met in the list of notices. opened: the issue itself was looked at.
ALTER TABLE notification ADD COLUMN opened BOOLEAN NOT NULL DEFAULT FALSE;
-- The comment that the activity made or was about; null for none.
ALTER TABLE notification ADD COLUMN comment_id BIGINT;

UPDATE notification SET comment_id = (
    SELECT SUBSTRING(
        a.content,
        LOCATE('"commentId":', a.content) + 12,
        LOCATE(',', a.content, LOCATE('"commentId":', a.content)) - LOCATE('"commentId":', a.content) - 12)
    FROM activity a WHERE a.id = notification.activity_id)
WHERE activity_id IN (SELECT a.id FROM activity a WHERE a.kind IN ('IssueUpdated', 'IssueCommented'));

CREATE INDEX notification_of_comment ON notification (comment_id);
CREATE INDEX notification_unseen ON notification (user_id, seen);

-- An activity feed is read along these: of a project, of one kind in it, and of a person in it.
CREATE INDEX activity_of_kind ON activity (project_id, kind, id);
CREATE INDEX activity_of_actor ON activity (actor_id, project_id, id);
