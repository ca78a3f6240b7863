package dev.baton.web.api;

import dev.baton.attachment.Attachments;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.issue.IssueChange;
import dev.baton.issue.IssueEdit;
import dev.baton.issue.Issues;
import dev.baton.user.User;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The files of issues. */
@ApiController
final class AttachmentsController {

    private static final String ALL = "/issues/{issueIdOrKey}/attachments";
    private static final String ONE = ALL + "/{id}";

    private final Attachments attachments;
    private final Issues issues;

    AttachmentsController(Attachments attachments, Issues issues) {
        this.attachments = attachments;
        this.issues = issues;
    }

    @PostMapping(path = "/space/attachment", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Upload a file",
            description = "For an issue or a comment, within an hour and once; names are kept in any script.")
    UploadJson upload(User actor, @RequestParam("file") MultipartFile file) throws IOException {
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            return UploadJson.of(attachments.upload(actor, name == null ? "" : name, content));
        }
    }

    @GetMapping(ALL)
    @Operation(summary = "List an issue's files", description = "In the order in which they were uploaded.")
    List<AttachmentJson> list(User actor, @PathVariable IssueRef issueIdOrKey) {
        return issueIdOrKey.in(issues, actor).attachments().stream()
                .map(AttachmentJson::of)
                .toList();
    }

    /** Clients take the name from after the second apostrophe, so that no plain {@code filename} may stand beside it. */
    @GetMapping(path = ONE, produces = MediaType.ALL_VALUE)
    @Operation(summary = "Download a file", description = "Its bytes, with a type that its name suggests.")
    void download(User actor, @PathVariable IssueRef issueIdOrKey, @PathVariable long id, HttpServletResponse response)
            throws IOException {
        var file = issues.open(actor, issueIdOrKey.key(issues, actor), id);
        try (var bytes = file.bytes()) {
            var name = file.attachment().name();
            response.setContentType(MediaTypeFactory.getMediaType(name)
                    .orElse(MediaType.APPLICATION_OCTET_STREAM)
                    .toString());
            response.setContentLengthLong(file.attachment().size());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded(name));
            response.setHeader("Content-Security-Policy", "sandbox");
            bytes.transferTo(response.getOutputStream());
        }
    }

    @DeleteMapping(ONE)
    @Operation(
            summary = "Delete a file",
            description =
                    "The issue loses it, which is on record; for whoever works in the project. Answers with what it was.")
    AttachmentJson delete(User actor, @PathVariable IssueRef issueIdOrKey, @PathVariable long id) {
        var issue = issueIdOrKey.in(issues, actor);
        var file = issue.attachments().stream()
                .filter(attachment -> attachment.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("attachment.notFound", String.valueOf(id)));
        issues.update(actor, issue.key(), IssueChange.of(new IssueEdit.AttachmentRemoved(id)));
        return AttachmentJson.of(file);
    }

    /** As RFC 8187 wants it. */
    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
