package org.presessions.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.presessions.people.Role;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.TestUploads;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/// A server that keeps back more than any disk has.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "presessions.home=target/test-home/${random.uuid}",
            "presessions.address=http://localhost:8080",
            "presessions.disk-reserve=1000000TB"
        })
@Import({Browsers.class, Fixtures.class, TestUploads.class})
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
class DiskFullTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    UploadRepository uploads;

    @Test
    void filesAreRefusedInWordsAndTheDeskIsTold(CapturedOutput log) {
        var person = fixtures.person(Role.SECRETARIAT);
        var browser = browsers.signedInAs(person);
        assertThat(browser.get("/desk").text()).contains("The server’s disk is nearly full");

        assertThat(begin(browser, person.id()).status()).isEqualTo(507);
        assertThat(uploads.unfinishedOf("test", person.id(), person.id())).isEmpty();

        var refused = sendForm(browser, person.id());
        assertThat(refused.status()).isEqualTo(507);
        assertThat(refused.heading()).isEqualTo("No room for files at the moment");
        assertThat(refused.text()).contains("your file was not taken");

        var health = browsers.anonymous().get("/actuator/health");
        assertThat(health.status()).isEqualTo(503);
        assertThat(health.text()).contains("OUT_OF_SERVICE");
        assertThat(log.getAll().lines().filter(line -> line.contains("disk=nearly-full")))
                .hasSize(1);
        assertThat(log.getAll()).doesNotContain("\tat ");
    }

    private static Browser.Reply begin(Browser browser, UUID personId) {
        return browser.send(browser.request("/uploads")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", "10")
                .header("Upload-Metadata", "purpose " + code("test") + ",subject " + code(personId.toString()))
                .header("X-XSRF-TOKEN", browser.csrfToken())
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    private static Browser.Reply sendForm(Browser browser, UUID personId) {
        var boundary = "------------------------border";
        var body = field(boundary, "purpose\"", "test")
                + field(boundary, "subject\"", personId.toString())
                + field(boundary, "file\"; filename=\"a.pdf\"", "%PDF-1.4")
                + "--" + boundary + "--\r\n";
        return browser.send(browser.fileRequest("/upload-form")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String field(String boundary, String name, String value) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\r\n\r\n%s\r\n".formatted(boundary, name, value);
    }

    private static String code(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
