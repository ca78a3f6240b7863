package dev.baton.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest extends FloorTest {

    private static final String LEAST = "All[text=x, number=1, id=null, hours=null, flag=null, day=null, order=null,"
            + " priorityId=null, renamed=null, dueDate=absent, note=absent, categoryId=[], versionId=absent,"
            + " paging=OffsetPaging[offset=null, count=null, order=null]]";

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void aFormIsReadForEveryMethod(String method) {
        assertThat(seen(as(member).form(method, "/probe", "text", "x", "number", 1)))
                .isEqualTo(LEAST);
        assertThat(seen(as(member).form(method, "/probe?number=1", "text", "x")))
                .as("the query counts too")
                .isEqualTo(LEAST);
    }

    @Test
    void everyKindOfValueIsRead() {
        assertThat(seen(as(member)
                        .get(
                                "/probe",
                                "text",
                                "日本 & 語",
                                "number",
                                " -12 ",
                                "id",
                                "9000000000",
                                "hours",
                                "3.25",
                                "flag",
                                "TRUE",
                                "day",
                                "2030-01-15",
                                "order",
                                "asc",
                                "priorityId",
                                2,
                                "other",
                                "o",
                                "dueDate",
                                "2030-02-28",
                                "note",
                                "n",
                                "offset",
                                5,
                                "count",
                                100,
                                "customField_1",
                                "ignored")))
                .isEqualTo("All[text=日本 & 語, number=-12, id=9000000000, hours=3.25, flag=true, day=2030-01-15,"
                        + " order=ASC, priorityId=HIGH, renamed=o, dueDate=2030-02-28, note=n, categoryId=[],"
                        + " versionId=absent, paging=OffsetPaging[offset=5, count=100, order=ASC]]");
    }

    @Test
    void emptyClearsAndMissingLeaves() {
        assertThat(seen(as(member)
                        .patch(
                                "/probe",
                                "text",
                                "",
                                "number",
                                1,
                                "id",
                                "",
                                "dueDate",
                                "",
                                "note",
                                "",
                                "versionId[]",
                                "")))
                .contains("text=, ", "id=null", "dueDate=cleared", "note=cleared", "versionId=[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "categoryId[]=1&categoryId[]=2",
                "categoryId%5B%5D=1&categoryId%5B%5D=2",
                "categoryId[0]=1&categoryId[1]=2",
                "categoryId=1&categoryId=2"
            })
    void listsAreWrittenInManyWays(String written) {
        assertThat(new Socketed(port, key(member)).get("/probe?text=x&number=1&" + written))
                .startsWith("HTTP/1.1 200")
                .contains("categoryId=[1, 2]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    number=1&text | number | x | number must be a whole number, not "x".
                    text | number | 99999999999 | number must be a whole number, not "99999999999".
                    text | number | 1e3 | number must be a whole number, not "1e3".
                    text | hours | 1e999999 | hours must be a number such as 4.5, not "1e999999".
                    text | hours | NaN | hours must be a number such as 4.5, not "NaN".
                    text | flag | yes | flag must be true or false, not "yes".
                    text | day | 2030-02-30 | day must be a day such as 2030-01-15, not "2030-02-30".
                    text | day | 15/1/2030 | day must be a day such as 2030-01-15, not "15/1/2030".
                    text | order | up | order must be one of asc, desc, not "up".
                    text | priorityId | 9 | priorityId cannot be "9".
                    text | dueDate | x | dueDate must be a day such as 2030-01-15, not "x".
                    text | categoryId[] | x | categoryId[] must be a whole number, not "x".
                    text | count | 101 | count must be between 1 and 100.
                    text | count | 0 | count must be between 1 and 100.
                    """)
    void whatDoesNotFitIsNamed(String unused, String name, String value, String sentence) {
        var answer = name.equals("number")
                ? as(member).get("/probe", "text", "x", name, value)
                : as(member).get("/probe", "text", "x", "number", 1, name, value);

        assertThat(answer.outcome()).isEqualTo("400/7");
        assertThat(answer.message()).isEqualTo(sentence);
    }

    @Test
    void allFaultsAreTold() {
        var answer = as(japanese).post("/probe", "hours", "x");

        assertThat(answer.outcome()).isEqualTo("400/7");
        assertThat(answer.json().get("errors").size()).isEqualTo(3);
        assertThat(answer.message()).isEqualTo("textは必須です。");
    }

    @Test
    void whatIsWrittenIsWhatTheContractWants() {
        var text = as(member).post("/probe", "text", "x", "number", 1).text();

        assertThat(text).endsWith("\"at\":\"2026-11-24T01:02:03Z\",\"on\":\"2030-01-15T00:00:00Z\",\"nothing\":null}");
    }

    @Test
    void theRecordIsWhatTheDocumentationSays() {
        var paths = stranger().get("/openapi.json").json().get("paths");

        var query = paths.at("/~1api~1v2~1probe~1query/get/parameters");
        assertThat(query.findValuesAsString("name"))
                .containsExactly(
                        "text",
                        "number",
                        "id",
                        "hours",
                        "flag",
                        "day",
                        "order",
                        "priorityId",
                        "other",
                        "dueDate",
                        "note",
                        "categoryId[]",
                        "versionId[]",
                        "offset",
                        "count",
                        "order");
        assertThat(query.get(0).get("required").asBoolean()).isTrue();
        assertThat(query.get(5).at("/schema/format").asString()).isEqualTo("date");
        assertThat(query.get(6).at("/schema/enum").toString()).isEqualTo("[\"asc\",\"desc\"]");
        assertThat(query.get(14).get("description").asString()).startsWith("How many at most");
        var form = paths.at("/~1api~1v2~1probe/patch/requestBody/content/application~1x-www-form-urlencoded/schema");
        assertThat(form.get("required").toString()).isEqualTo("[\"number\",\"text\"]");
        assertThat(form.at("/properties/categoryId[]/items/type").asString()).isEqualTo("integer");
        assertThat(form.at("/properties/dueDate/description").asString()).isEqualTo("Empty clears it.");
    }

    private static String seen(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("seen").asString();
    }
}
