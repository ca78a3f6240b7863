package dev.baton.attachment;

/**
 * What a project's files take.
 *
 * @param files how many they are
 * @param bytes how large, together
 */
public record DiskUsage(long projectId, long files, long bytes) {}
