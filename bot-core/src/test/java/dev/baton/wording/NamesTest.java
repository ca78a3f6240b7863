package dev.baton.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.project.IssueType;
import dev.baton.project.Project;
import dev.baton.project.ProjectKind;
import dev.baton.project.ProjectSettings;
import dev.baton.project.Resolution;
import dev.baton.project.Status;
import dev.baton.user.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    private static final Project PROJECT = new Project(
            7,
            "SALES",
            "Sales",
            ProjectKind.CROSS_DEPARTMENT,
            ProjectSettings.USUAL,
            false,
            List.of(
                    new Status(1, "Open", "#ed8077", 1),
                    new Status(2, "In Progress", "#4488c5", 2),
                    new Status(31, "レビュー待ち", "#393939", 3),
                    new Status(3, "Resolved", "#5eb5a6", 4),
                    new Status(4, "Closed", "#b0be3c", 5)),
            List.of(new IssueType(1, "Task", "#7ea800", 1), new IssueType(2, "障害", "#990000", 2)),
            List.of(),
            List.of());

    @ParameterizedTest
    @CsvSource({
        "open, 1",
        "未対応, 1",
        "In Progress, 2",
        "in-progress, 2",
        "ＩＮ＿ＰＲＯＧＲＥＳＳ, 2",
        "処理中, 2",
        "done, 3",
        "処理済, 3",
        "closed, 4",
        "完了, 4",
        "レビュー待ち, 31",
        "ﾚﾋﾞｭｰ待ち, 31",
    })
    void aStatusIsFoundByAnyOfItsNames(String typed, int id) {
        assertThat(Names.status(PROJECT, typed)).map(Status::id).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nearly", "レビュー"})
    void whatIsNotTheProjectsIsNotFound(String typed) {
        assertThat(Names.status(PROJECT, typed)).isEmpty();
    }

    @Test
    void customNamesAreShownAsTheyAre() {
        assertThat(Names.of(PROJECT.statuses().get(2), Language.EN)).isEqualTo("レビュー待ち");
        assertThat(Names.of(PROJECT.issueTypes().get(1), Language.EN)).isEqualTo("障害");
        assertThat(Names.of(PROJECT.issueTypes().get(0), Language.JA)).isEqualTo("タスク");
        assertThat(Names.issueType(PROJECT, "タスク")).map(IssueType::name).contains("Task");
    }

    @Test
    void resolutionsHaveNames() {
        assertThat(Resolution.values())
                .extracting(resolution -> Names.of(resolution, Language.EN))
                .containsExactly("Fixed", "Won't fix", "Invalid", "Duplicate", "Cannot reproduce");
        assertThat(Names.of(Resolution.WONT_FIX, Language.JA)).isEqualTo("対応しない");
    }
}
