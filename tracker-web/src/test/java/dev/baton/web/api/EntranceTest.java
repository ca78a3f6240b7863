package dev.baton.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class EntranceTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            /api/v2, true
            /api/v2/issues, true
            /api/messages, false
            /api/v20/issues, false
            /slack/events, false
            """)
    void guardsTheApiAndNotWhatOthersHaveBesideIt(String path, boolean guarded) {
        var request = new MockHttpServletRequest("POST", path);
        request.setServletPath(path);
        assertThat(Entrance.guards(request)).isEqualTo(guarded);
    }
}
