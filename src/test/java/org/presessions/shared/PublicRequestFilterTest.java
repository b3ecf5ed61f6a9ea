package org.presessions.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presessions.shared.installation.Installation;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PublicRequestFilterTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            0 | 203.0.113.9                          | 192.0.2.1
            1 | none                                 | 192.0.2.1
            1 | 203.0.113.9                          | 203.0.113.9
            1 | 198.51.100.7, 203.0.113.9            | 203.0.113.9
            2 | 198.51.100.7, 203.0.113.9, 10.0.0.1  | 203.0.113.9
            2 | 203.0.113.9                          | 192.0.2.1
            1 | 203.0.113.9:5123                     | 203.0.113.9
            1 | [2001:db8::7]:5123                   | 2001:db8::7
            1 | 2001:db8::7                          | 2001:db8::7
            1 | <script>                             | 192.0.2.1
            """)
    void theSenderIsCountedFromTheRight(int proxies, String passed, String sender) throws Exception {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("192.0.2.1");
        if (passed != null) request.addHeader("X-Forwarded-For", passed);
        assertThat(filtered(proxies, request).getRemoteAddr()).isEqualTo(sender);
    }

    @Test
    void nothingThatARequestBringsMakesAnAddress() throws Exception {
        var request = new MockHttpServletRequest("GET", "/desk");
        request.addHeader("Host", "evil.example");
        request.addHeader("X-Forwarded-Host", "evil.example");
        request.addHeader("X-Forwarded-Prefix", "/evil");
        request.addHeader("X-Forwarded-Proto", "http");
        var seen = filtered(1, request);
        assertThat(seen.getRequestURL()).hasToString("https://pre.example.org/desk");
        assertThat(seen.getServerName()).isEqualTo("pre.example.org");
        assertThat(seen.getServerPort()).isEqualTo(443);
        assertThat(seen.isSecure()).isTrue();
    }

    private static HttpServletRequest filtered(int proxies, MockHttpServletRequest request)
            throws ServletException, IOException {
        var installation =
                new Installation(Path.of("."), "https://pre.example.org", false, false, proxies, "", "", "", "", "");
        var chain = new MockFilterChain();
        new PublicRequestFilter(installation).doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) java.util.Objects.requireNonNull(chain.getRequest());
    }
}
