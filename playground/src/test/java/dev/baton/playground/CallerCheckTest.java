package dev.baton.playground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CallerCheckTest {

    @Test
    void thePageAndBatonComeIn() throws Exception {
        assertThat(let(request("GET"))).isTrue();
        assertThat(let(request("POST"))).isTrue();
        var page = request("POST");
        page.addHeader("Origin", "http://localhost:8080");
        assertThat(let(page)).isTrue();
    }

    @Test
    void anotherMachineDoesNot() throws Exception {
        var other = request("GET");
        other.setRemoteAddr("192.0.2.7");
        assertThat(let(other)).isFalse();
    }

    @Test
    void whatCameThroughAProxyDoesNot() throws Exception {
        var proxied = request("GET");
        proxied.addHeader("X-Forwarded-For", "192.0.2.7");
        assertThat(let(proxied)).isFalse();
    }

    @Test
    void aPageThatGaveItsNameOurAddressDoesNot() throws Exception {
        var rebound = request("GET");
        rebound.setServerName("evil.example");
        assertThat(let(rebound)).isFalse();
    }

    @Test
    void anotherPageOfTheBrowserChangesNothing() throws Exception {
        for (var origin : new String[] {"http://evil.example", "http://127.0.0.1:9999", "null"}) {
            var foreign = request("POST");
            foreign.addHeader("Origin", origin);
            assertThat(let(foreign)).as(origin).isFalse();
        }
    }

    private static MockHttpServletRequest request(String method) {
        var request = new MockHttpServletRequest(method, "/playground/api/state");
        request.setServerName("127.0.0.1");
        request.setRemoteAddr("127.0.0.1");
        return request;
    }

    private static boolean let(MockHttpServletRequest request) throws Exception {
        var chain = new MockFilterChain();
        var response = new MockHttpServletResponse();
        new CallerCheck("http://127.0.0.1:8080").doFilter(request, response, chain);
        assertThat(response.getStatus()).isEqualTo(chain.getRequest() == null ? 403 : 200);
        return chain.getRequest() != null;
    }
}
