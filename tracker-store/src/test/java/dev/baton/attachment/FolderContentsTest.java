package dev.baton.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class FolderContentsTest {

    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsReadUntilItIsDeleted() throws IOException {
        var contents = contents();
        contents.write(12_345, new ByteArrayInputStream(new byte[] {1, 2, 3}));
        try (var bytes = contents.read(12_345)) {
            assertThat(bytes.readAllBytes()).containsExactly(1, 2, 3);
        }
        assertThat(folder.resolve("12").resolve("12345")).exists();
        contents.delete(12_345);
        contents.delete(12_345);
        assertThatThrownBy(() -> contents.read(12_345)).isInstanceOf(IOException.class);
    }

    @Test
    void ofAFileThatBreaksOffNothingIsLeft() throws IOException {
        var broken = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("broken off");
                }
                return 0;
            }
        };
        assertThatThrownBy(() -> contents().write(7, broken)).hasMessage("broken off");
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private FolderContents contents() {
        return new FolderContents(new AttachmentSettings(DataSize.ofMegabytes(1), folder));
    }
}
