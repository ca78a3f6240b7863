package dev.baton.issue;

import dev.baton.activity.ChangeLog;
import dev.baton.activity.Field;
import dev.baton.attachment.Attachments;
import dev.baton.error.TrackerException.Invalid;
import dev.baton.issue.IssueLinks.Kind;
import dev.baton.user.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Applies edits to an issue whose row is locked, and to what hangs on it; what changed falls out. */
@Component
class Editing {

    private final IssueLinks links;
    private final Attachments attachments;
    private final TermIndex terms;

    Editing(IssueLinks links, Attachments attachments, TermIndex terms) {
        this.links = links;
        this.attachments = attachments;
        this.terms = terms;
    }

    /** What a new issue, saved already, belongs to and has with it. */
    void created(IssueEntity issue, NewIssue with, User creator) {
        links.replace(issue.id(), Kind.CATEGORY, Set.of(), with.categoryIds());
        links.replace(issue.id(), Kind.VERSION, Set.of(), with.versionIds());
        links.replace(issue.id(), Kind.MILESTONE, Set.of(), with.milestoneIds());
        attachments.claim(creator, issue.projectId(), issue.id(), with.uploadIds());
        terms.created(issue);
    }

    /**
     * Applies the edits; those that ask for what is already so change nothing.
     *
     * @param comment what is said about them; empty for nothing
     * @throws Invalid when a value cannot be
     */
    List<ChangeLog> apply(
            List<IssueEdit> edits, String comment, IssueEntity issue, Surroundings around, User actor, Instant at) {
        var before = Words.of(issue.summary(), issue.description());
        var changes = edits.stream()
                .map(edit -> switch (edit) {
                    case IssueEdit.OfValue value -> issue.apply(value, around, actor.id(), at, comment);
                    case IssueEdit.OfLinks linked -> link(linked, issue, around);
                    case IssueEdit.OfAttachments attached -> attach(attached, issue, actor);
                })
                .filter(Objects::nonNull)
                .toList();
        issue.checkDates();
        if (changes.stream().anyMatch(log -> log.field() == Field.SUMMARY || log.field() == Field.DESCRIPTION)) {
            terms.edited(issue, before);
        }
        return new ArrayList<>(changes);
    }

    private @Nullable ChangeLog link(IssueEdit.OfLinks edit, IssueEntity issue, Surroundings around) {
        var kind = switch (edit) {
            case IssueEdit.Categories categories -> Kind.CATEGORY;
            case IssueEdit.Versions versions -> Kind.VERSION;
            case IssueEdit.Milestones milestones -> Kind.MILESTONE;
        };
        around.checkLinks(kind, edit.ids());
        var before = links.current(issue.id(), kind);
        if (before.equals(edit.ids())) {
            return null;
        }
        links.replace(issue.id(), kind, before, edit.ids());
        issue.linked(kind, !edit.ids().isEmpty());
        var field = switch (kind) {
            case CATEGORY -> Field.CATEGORY;
            case VERSION -> Field.VERSION;
            case MILESTONE -> Field.MILESTONE;
        };
        return new ChangeLog(field, around.linkNames(kind, before), around.linkNames(kind, edit.ids()), null, null);
    }

    private ChangeLog attach(IssueEdit.OfAttachments edit, IssueEntity issue, User actor) {
        return switch (edit) {
            case IssueEdit.AttachmentAdded added -> {
                issue.attached(1);
                var file = attachments
                        .claim(actor, issue.projectId(), issue.id(), List.of(added.uploadId()))
                        .getFirst();
                yield new ChangeLog(Field.ATTACHMENT, null, file.name(), null, file.id());
            }
            case IssueEdit.AttachmentRemoved removed -> {
                var file = attachments.discard(issue.id(), removed.attachmentId());
                issue.attached(-1);
                yield new ChangeLog(Field.ATTACHMENT, file.name(), null, file.id(), null);
            }
        };
    }
}
