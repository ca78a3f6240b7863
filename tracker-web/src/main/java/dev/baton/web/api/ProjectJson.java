package dev.baton.web.api;

import dev.baton.project.Project;

/** A project. What Baton does not have is switched off. */
record ProjectJson(
        long id,
        String projectKey,
        String name,
        boolean chartEnabled,
        boolean useResolvedForChart,
        boolean subtaskingEnabled,
        boolean projectLeaderCanEditProjectLeader,
        boolean useWiki,
        boolean useFileSharing,
        boolean useWikiTreeView,
        boolean useOriginalImageSizeAtWiki,
        boolean useSubversion,
        boolean useGit,
        String textFormattingRule,
        boolean archived,
        long displayOrder,
        boolean useDevAttributes) {

    /** The most that fits where clients read a 32-bit number. */
    private static final int LAST = Integer.MAX_VALUE - 1;

    static ProjectJson of(Project project) {
        return new ProjectJson(
                project.id(),
                project.key(),
                project.name(),
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                "markdown",
                false,
                LAST,
                false);
    }
}
