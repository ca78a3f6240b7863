package dev.baton.web.api;

import dev.baton.project.Project;
import java.util.Locale;

/** A project. What Baton does not have is switched off. */
record ProjectJson(
        long id,
        String projectKey,
        String name,
        boolean chartEnabled,
        boolean useResolvedForChart,
        boolean subtaskingEnabled,
        boolean grandchildIssueEnabled,
        boolean projectLeaderCanEditProjectLeader,
        boolean useWiki,
        boolean useFileSharing,
        boolean useWikiTreeView,
        boolean useOriginalImageSizeAtWiki,
        boolean useSubversion,
        boolean useGit,
        String textFormattingRule,
        boolean archived,
        int displayOrder,
        boolean useDevAttributes) {

    /** The most that fits where clients read a 32-bit number: nobody has put the projects in an order. */
    private static final int LAST = Integer.MAX_VALUE - 1;

    static ProjectJson of(Project project) {
        var settings = project.settings();
        return new ProjectJson(
                project.id(),
                project.key(),
                project.name(),
                settings.chartEnabled(),
                settings.resolvedInChart(),
                settings.subtaskingEnabled(),
                false,
                settings.administratorsEditAdministrators(),
                false,
                false,
                false,
                false,
                false,
                false,
                settings.textFormat().name().toLowerCase(Locale.ROOT),
                project.archived(),
                LAST,
                false);
    }
}
