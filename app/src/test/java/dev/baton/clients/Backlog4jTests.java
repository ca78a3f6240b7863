package dev.baton.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nulabinc.backlog4j.AttachmentData;
import com.nulabinc.backlog4j.BacklogAPIException;
import com.nulabinc.backlog4j.BacklogAPIException.ErrorType;
import com.nulabinc.backlog4j.BacklogClient;
import com.nulabinc.backlog4j.Issue;
import com.nulabinc.backlog4j.Project;
import com.nulabinc.backlog4j.api.option.CreateIssueParams;
import com.nulabinc.backlog4j.api.option.CreateProjectParams;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What the tests with backlog4j share: the administrator's client, a colleague's, and projects to work in. */
abstract class Backlog4jTests {

    static final StartedBaton BATON = StartedBaton.shared();

    final BacklogClient client = BATON.backlog4j(StartedBaton.ADMINISTRATOR_KEY);
    final Colleague colleague = Colleague.shared();
    final BacklogClient colleagues = BATON.backlog4j(colleague.key());

    /** A project of the administrator's, with child issues. */
    final Project project() {
        var key = BATON.nextKey();
        return client.createProject(
                new CreateProjectParams("Project " + key, key, true, true, Project.TextFormattingRule.Markdown));
    }

    /** One that the colleague is a member of, too. */
    final Project sharedProject() {
        var project = project();
        client.addProjectUser(project.getId(), colleague.id());
        return project;
    }

    /** What a new issue cannot do without, to which a test adds what it is about. */
    final CreateIssueParams issue(Project project, String summary) {
        var type = client.getIssueTypes(project.getId()).getFirst();
        return new CreateIssueParams(project.getId(), summary, type.getId(), Issue.PriorityType.Normal);
    }

    final Issue created(Project project, String summary) {
        return client.createIssue(issue(project, summary));
    }

    /** A day as the API's instants say it: midnight, UTC. */
    static String day(Date instant) {
        var format = new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);
        format.setTimeZone(TimeZone.getTimeZone("UTC"));
        var text = format.format(instant);
        return text.endsWith("T00:00:00") ? text.substring(0, text.indexOf('T')) : text;
    }

    static AttachmentData file(String name, byte[] content) {
        return new AttachmentData() {
            @Override
            public String getFilename() {
                return name;
            }

            @Override
            public InputStream getContent() {
                return new ByteArrayInputStream(content);
            }
        };
    }

    /** Refused with this status and, as the client understands the answer's first code, for this reason. */
    static void assertRefused(int status, ErrorType reason, ThrowingCallable call) {
        assertThatExceptionOfType(BacklogAPIException.class).isThrownBy(call).satisfies(refused -> {
            assertThat(refused.getStatusCode()).as("%s", refused.getMessage()).isEqualTo(status);
            assertThat(refused.getErrorType()).isEqualTo(reason);
            assertThat(refused.getBacklogAPIError().getErrors().getFirst().getMessage())
                    .isNotBlank();
        });
    }
}
