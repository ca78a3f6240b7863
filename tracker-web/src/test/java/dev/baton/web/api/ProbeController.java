package dev.baton.web.api;

import dev.baton.error.TrackerException;
import dev.baton.project.Priority;
import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;

/** Endpoints that are only there to see what reaches a controller, and what becomes of its failures. */
@TestComponent
@ApiController
class ProbeController {

    record All(
            String text,
            int number,
            @Nullable Long id,
            @Nullable Double hours,
            @Nullable Boolean flag,
            @Nullable LocalDate day,
            @Nullable Order order,
            @Nullable Priority priorityId,
            @Named("other") @Nullable String renamed,
            Change<LocalDate> dueDate,
            Change<String> note,
            List<Long> categoryId,
            Change<List<Long>> versionId,
            OffsetPaging paging) {}

    record SeenJson(
            String seen, Instant at, LocalDate on, @Nullable String nothing) {
        static SeenJson of(Object seen) {
            return new SeenJson(
                    seen.toString(), Instant.parse("2026-11-24T01:02:03.456789Z"), LocalDate.of(2030, 1, 15), null);
        }
    }

    @RequestMapping(
            path = "/probe",
            method = {
                RequestMethod.GET,
                RequestMethod.POST,
                RequestMethod.PUT,
                RequestMethod.PATCH,
                RequestMethod.DELETE
            })
    SeenJson all(@Parameters All all) {
        return SeenJson.of(all);
    }

    @GetMapping("/probe/query")
    SeenJson query(@Parameters All all) {
        return SeenJson.of(all);
    }

    @PostMapping("/probe/file")
    SeenJson file(@RequestParam MultipartFile file) {
        return SeenJson.of(file.getOriginalFilename() + " " + file.getSize());
    }

    @PostMapping("/probe/nothing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void nothing() {}

    @GetMapping("/probe/failure/{kind}")
    SeenJson failure(@PathVariable String kind) {
        if (kind.equals("error")) {
            throw new StackOverflowError("SELECT secret");
        }
        throw switch (kind) {
            case "missing" -> new TrackerException.NotFound("project.notFound", "X");
            case "invalid" -> new TrackerException.Invalid("user.lastAdministrator");
            case "forbidden" -> new TrackerException.Forbidden("user.administratorsOnly");
            case "conflict" -> new TrackerException.Conflict("issue.conflict", List.of(), "X-1");
            case "database" ->
                new CannotCreateTransactionException(
                        "SELECT secret FROM sql", new SQLTransientConnectionException("SELECT"));
            default -> new IllegalStateException("SELECT secret FROM sql");
        };
    }
}
