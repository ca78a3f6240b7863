package dev.baton.web.api;

import dev.baton.attachment.DiskUsage;
import java.util.List;

/** What files take, in bytes. Baton keeps those of issues alone. */
final class DiskUsageJson {

    private DiskUsageJson() {}

    /** Of a project. */
    record OfProject(
            long projectId, long issue, long wiki, long document, long file, long subversion, long git, long gitLFS) {

        static OfProject of(DiskUsage usage) {
            return new OfProject(usage.projectId(), usage.bytes(), 0, 0, 0, 0, 0, 0);
        }
    }

    /** Of the space; nothing but the disk itself bounds it, so its capacity is 0. */
    record OfSpace(
            long capacity,
            long issue,
            long wiki,
            long document,
            long file,
            long subversion,
            long git,
            long gitLFS,
            List<OfProject> details) {

        static OfSpace of(List<DiskUsage> projects) {
            long bytes = projects.stream().mapToLong(DiskUsage::bytes).sum();
            return new OfSpace(
                    0,
                    bytes,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    projects.stream().map(OfProject::of).toList());
        }
    }
}
