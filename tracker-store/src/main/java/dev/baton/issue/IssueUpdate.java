package dev.baton.issue;

import dev.baton.activity.Activity;
import org.jspecify.annotations.Nullable;

/**
 * What came of an act on an issue.
 *
 * @param issue    as it stands now
 * @param activity what was recorded; null when everything already was as asked, so that nothing happened
 */
public record IssueUpdate(Issue issue, @Nullable Activity activity) {}
