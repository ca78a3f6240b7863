package dev.baton.attachment;

import dev.baton.error.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Contents as files of a folder, named by the attachments' ids, a thousand a subfolder. Half a file is never seen. */
@Component
final class FolderContents implements AttachmentContents {

    private static final int FILES = 1_000;

    private final @Nullable Path folder;

    FolderContents(AttachmentSettings settings) {
        this.folder = settings.folder();
        if (folder != null) {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new ConfigurationException("baton.attachments.folder must be a folder that Baton can write to: "
                        + folder + " could not be made.");
            }
        }
    }

    boolean configured() {
        return folder != null;
    }

    @Override
    public void write(long id, InputStream content) throws IOException {
        var file = file(id);
        Files.createDirectories(file.getParent());
        var coming = file.resolveSibling(file.getFileName() + ".coming");
        try {
            try (var channel = FileChannel.open(
                    coming,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                content.transferTo(Channels.newOutputStream(channel));
                channel.force(true);
            }
            Files.move(coming, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(coming);
        }
    }

    @Override
    public InputStream read(long id) throws IOException {
        return Files.newInputStream(file(id));
    }

    @Override
    public void delete(long id) throws IOException {
        Files.deleteIfExists(file(id));
    }

    private Path file(long id) throws IOException {
        if (folder == null) {
            throw new IOException("Attachment " + id + " is in a folder, and baton.attachments.folder is not set");
        }
        return folder.resolve(String.valueOf(id / FILES)).resolve(String.valueOf(id));
    }
}
