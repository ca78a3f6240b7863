package dev.baton.attachment;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How files are kept.
 *
 * @param maxSize the most that one file may have
 * @param folder  where new ones go, on a disk that all replicas share; null for the database
 */
@ConfigurationProperties("baton.attachments")
record AttachmentSettings(
        @DefaultValue("10MB") DataSize maxSize, @Nullable Path folder) {}
