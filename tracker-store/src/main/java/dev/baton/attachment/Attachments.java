package dev.baton.attachment;

import dev.baton.attachment.AttachmentRows.Row;
import dev.baton.error.TrackerException.Invalid;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.project.Project;
import dev.baton.project.Projects;
import dev.baton.text.PlainText;
import dev.baton.transaction.StoreClock;
import dev.baton.transaction.Transactions;
import dev.baton.user.User;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Files. One is uploaded first; within an hour its uploader may give it to one issue, once. Who sees the issue sees its
 * files, which is checked where issues are: {@code Issues.open} reads one.
 */
@Service
public class Attachments {

    /** So long an upload waits for its issue. */
    public static final Duration KEPT = Duration.ofHours(1);

    /** The longest name, in characters. */
    public static final int NAME_LENGTH = 255;

    /** So many uploads of one person may wait at a time. */
    private static final int MOST_WAITING = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Attachments.class);

    private final AttachmentRows rows;
    private final DatabaseContents inDatabase;
    private final FolderContents inFolder;
    private final AttachmentSettings settings;
    private final Projects projects;
    private final Transactions transactions;
    private final StoreClock clock;

    Attachments(
            AttachmentRows rows,
            DatabaseContents inDatabase,
            FolderContents inFolder,
            AttachmentSettings settings,
            Projects projects,
            Transactions transactions,
            StoreClock clock) {
        this.rows = rows;
        this.inDatabase = inDatabase;
        this.inFolder = inFolder;
        this.settings = settings;
        this.projects = projects;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Takes a file, for an issue later. The stream is read to its end, outside of any transaction, and not closed; of one
     * that is too large no more is read than that takes to see.
     *
     * @param name the file's name; what stands before its last slash or backslash is left out
     * @throws Invalid              when the name is blank, too long or holds control characters, the file is too large, or
     *     too many uploads wait already
     * @throws UncheckedIOException when the stream breaks off, or the content cannot be stored
     */
    public Attachment upload(User actor, String name, InputStream content) {
        var file = fileName(name);
        boolean toFolder = inFolder.configured();
        var at = clock.now();
        long id = transactions.run(() -> {
            if (rows.waiting(actor.id()) >= MOST_WAITING) {
                throw new Invalid("attachment.tooManyWaiting", MOST_WAITING);
            }
            return rows.add(file, toFolder, actor.id(), at);
        });
        var counted = new CountedStream(content, settings.maxSize().toBytes());
        try {
            contents(toFolder).write(id, counted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        transactions.run(() -> {
            rows.complete(id, counted.size());
            return id;
        });
        return new Attachment(id, file, counted.size(), actor, at);
    }

    /** How many files a project has and what they take; by project, those without files included. */
    public List<DiskUsage> usage(User actor) {
        return transactions.read(() -> {
            var ids = projects.list(actor).stream().map(Project::id).toList();
            var found = ids.isEmpty()
                    ? Map.<Long, DiskUsage>of()
                    : rows.usage(ids).stream().collect(Collectors.toMap(DiskUsage::projectId, usage -> usage));
            return ids.stream()
                    .map(id -> found.getOrDefault(id, new DiskUsage(id, 0, 0)))
                    .toList();
        });
    }

    /** How many files the project has and what they take. @throws NotFound when it is not the actor's to see */
    public DiskUsage usage(User actor, String projectKey) {
        return transactions.read(() -> {
            long id = projects.get(actor, projectKey).id();
            return rows.usage(List.of(id)).stream().findFirst().orElse(new DiskUsage(id, 0, 0));
        });
    }

    /**
     * The uploads become the issue's; whoever asks, as part of what makes or changes the issue.
     *
     * @throws Invalid when one is not there, somebody else's, used already, or too old
     */
    public List<Attachment> claim(User actor, long projectId, long issueId, List<Long> uploadIds) {
        transactions.requireActive();
        var since = clock.now().minus(KEPT);
        var claimed = new ArrayList<Row>();
        for (var id : uploadIds.stream().distinct().toList()) {
            if (!rows.claim(id, actor.id(), since, projectId, issueId)) {
                throw Invalid.at("attachment", "attachment.notWaiting", String.valueOf(id));
            }
            claimed.add(rows.find(id).orElseThrow());
        }
        return claimed.stream().map(row -> row.toAttachment(actor)).toList();
    }

    /**
     * The issue loses the file; whoever asks, as part of what changes the issue.
     *
     * @throws NotFound when the issue has no such file
     */
    public Attachment discard(long issueId, long id) {
        transactions.requireActive();
        var row = rowOf(issueId, id);
        if (!rows.discard(issueId, id)) {
            throw notFound(id);
        }
        return rows.attachments(List.of(row)).getFirst();
    }

    /** The issue loses all its files; whoever asks, as part of what deletes the issue. */
    public void discardAll(long issueId) {
        transactions.requireActive();
        rows.discardAll(issueId);
    }

    /** The issues' files in the order of their upload, by issue; whoever asks, for the store's own use. */
    public Map<Long, List<Attachment>> ofIssues(Collection<Long> issueIds) {
        if (issueIds.isEmpty()) {
            return Map.of();
        }
        return transactions.read(() -> {
            var found = rows.ofIssues(issueIds);
            var files = rows.attachments(found);
            return IntStream.range(0, found.size())
                    .boxed()
                    .collect(Collectors.groupingBy(
                            i -> Objects.requireNonNull(found.get(i).issueId()),
                            Collectors.mapping(files::get, Collectors.toList())));
        });
    }

    /**
     * The issue's file, to be read; whoever asks, for the store's own use.
     *
     * @throws NotFound             when the issue has no such file
     * @throws UncheckedIOException when its content cannot be read
     */
    public AttachmentContent open(long issueId, long id) {
        return transactions.read(() -> {
            var row = rowOf(issueId, id);
            try {
                return new AttachmentContent(
                        rows.attachments(List.of(row)).getFirst(),
                        contents(row.inFolder()).read(id));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Forgets uploads that nobody can use any more, and files that were removed. For a job to call now and then. */
    public void purge() {
        for (var row :
                transactions.read(() -> rows.toPurge(clock.now().minus(KEPT).minus(KEPT)))) {
            try {
                contents(row.inFolder()).delete(row.id());
                transactions.run(() -> {
                    rows.remove(row.id());
                    return row;
                });
            } catch (IOException e) {
                // The row stays, and with it the next try.
                LOG.warn("The content of attachment {} could not be deleted", row.id(), e);
            }
        }
    }

    private Row rowOf(long issueId, long id) {
        return rows.find(id)
                .filter(row -> Objects.equals(row.issueId(), issueId))
                .orElseThrow(() -> notFound(id));
    }

    private AttachmentContents contents(boolean folder) {
        return folder ? inFolder : inDatabase;
    }

    /** Without the folders that some browsers put before it, on Windows or elsewhere. */
    private static String fileName(String given) {
        var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        return PlainText.line("name", name.matches("\\s*\\.{1,2}\\s*") ? "" : name, NAME_LENGTH);
    }

    private static NotFound notFound(long id) {
        return new NotFound("attachment.notFound", String.valueOf(id));
    }
}
