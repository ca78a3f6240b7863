-- Which comment an activity is of. Until now only its content said so, before anything that somebody typed.
ALTER TABLE activity ADD COLUMN comment_id BIGINT;
UPDATE activity SET comment_id = CAST(REGEXP_SUBSTR(content, '"commentId":([0-9]+)', 1, 1, 'c', 1) AS BIGINT)
WHERE kind IN ('IssueUpdated', 'IssueCommented');
CREATE INDEX activity_of_comment ON activity (comment_id, id);
