package org.presessions.applications.filling;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.presessions.applications.Applications;
import org.presessions.demonstration.SampleApplications;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/// A large file on a line that breaks: what has come stays, and the same file, chosen again on another visit, goes on.
@ServerTest
class SentInPiecesBrowserTest extends InDraft {
    /// A PDF of some megabytes: as many pieces.
    private static final FilePayload REPORT = new FilePayload(
            "report.pdf",
            "application/pdf",
            SampleApplications.PDF
                    .replaceFirst("\n", "\n%" + "x".repeat(3_000_000) + "\n")
                    .getBytes(StandardCharsets.US_ASCII));

    @Autowired
    Applications applications;

    @Override
    UUID begun() {
        var draft = samples.draft(called(), fixtures.person(), "Sample Circle").id();
        applications.detach(draft);
        return draft;
    }

    @Test
    void afterABrokenLineAnotherVisitGoesOn() {
        try (var context = chromium.context()) {
            var isFirst = new AtomicBoolean(true);
            context.route("**/uploads/*", route -> {
                if (route.request().method().equals("PATCH") && !isFirst.getAndSet(false)) route.abort();
                else route.resume();
            });
            var page = arrives(context, "/form/submission");
            send(page);
            assertThat(page.locator("[data-upload-progress]")).containsText("The line is down");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/form-upload.png")));
            page.locator("[data-upload-pause]").click();
            assertThat(page.locator("[data-upload-progress]")).containsText("Paused");

            context.unroute("**/uploads/*");
            page.navigate(address("/form/submission"));
            assertThat(page.locator("[data-unfinished-notice]")).containsText("report.pdf");
            send(page);
            page.waitForURL(address("/form/submission?sent"));
            assertThat(page.locator("main .notice").first()).containsText("Attached");
            assertThat(page.locator("[data-saved]")).not().containsText("on this device");
            assertThat(repository.find(id).orElseThrow().fileId()).isPresent();
        }
    }

    @Test
    void whatIsTooLargeIsSaidBeforeItLeaves() {
        try (var context = chromium.context()) {
            var page = arrives(context, "/form/submission");
            page.locator("form[data-upload][data-attached]").waitFor();
            page.locator("input[type=file]")
                    .setInputFiles(new FilePayload("report.pdf", "application/pdf", new byte[20_000_001]));
            page.locator("[data-upload-send]").click();
            assertThat(page.locator("[data-upload-progress]")).containsText("larger than 20 MB");
        }
    }

    private static void send(Page page) {
        page.locator("form[data-upload][data-attached]").waitFor();
        page.locator("input[type=file]").setInputFiles(REPORT);
        page.locator("[data-upload-send]").click();
    }
}
