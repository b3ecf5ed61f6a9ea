package org.presessions.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.presessions.demonstration.SampleApplications;
import org.presessions.testing.Browser;

/// Begins applications, fills them in and hands them in, one after the other.
final class PersistentApplicant implements Work {
    private static final String SERIES = "rehearsal";

    /// One request; it must be answered with a redirect.
    private interface Step {
        Browser.Reply send();
    }

    private final Browser browser;
    private final String name;
    private final List<String> sent = new ArrayList<>();
    private final List<String> acknowledged = new ArrayList<>();
    private int count;
    private int done;
    private UUID key = UUID.randomUUID();
    private String path = "";

    PersistentApplicant(Browser browser, String name) {
        this.browser = browser;
        this.name = name;
        browser.get("/applications/new?series=" + SERIES);
    }

    @Override
    public void next() {
        var steps = steps();
        if (done == steps.size() - 1 && !sent.contains(institution())) sent.add(institution());
        var reply = steps.get(done).send();
        if (reply.status() != 303) throw new AssertionError(reply.status() + " " + reply.errors() + reply.heading());
        if (done == 0) path = reply.location();
        done++;
        if (done == steps.size()) another();
    }

    /// What was handed in, as the last answers said.
    List<String> acknowledged() {
        return acknowledged;
    }

    /// What may be handed in: those and the one whose answer got lost.
    List<String> sent() {
        return sent;
    }

    /// Everything of the one at hand that was acknowledged stands on its page.
    void findsWhatWasKept() {
        if (done == 0) return;
        var kept = browser.get(path + "/check").html().text();
        for (var step = 1; step < Math.min(done, texts().size() + 1); step++)
            assertThat(kept).contains(texts().get(step - 1));
    }

    /// Hands in the one at hand, so that nothing is open.
    void finishes() {
        for (var last = count; last == count; ) next();
    }

    private void another() {
        acknowledged.add(institution());
        count++;
        done = 0;
        key = UUID.randomUUID();
    }

    private String institution() {
        return name + " " + count;
    }

    /// What the steps after the first leave on the page, in their order.
    private List<String> texts() {
        return List.of(institution(), "Aim of " + institution(), "Work of " + institution(), institution() + ".pdf");
    }

    private List<Step> steps() {
        return List.of(
                () -> browser.post(
                        "/applications", "series", SERIES, "state", "timor-leste", "email", email(), "key", key + ""),
                () -> saves("institution", FilledForm.institution(institution(), email())),
                () -> saves("aim", "aim", "Aim of " + institution()),
                () -> saves("engagement", "engagement", "Work of " + institution()),
                this::attaches,
                () -> saves("speaker", FilledForm.speaker(name, email())),
                () -> saves("issues", "issues", "right-to-water"),
                () -> saves("consent", "consent", "yes"),
                () -> browser.post(path + "/submission"));
    }

    private Browser.Reply saves(String section, String... fields) {
        return browser.post(path + "/form/" + section, fields);
    }

    private Browser.Reply attaches() {
        var body = """
                --border\r
                Content-Disposition: form-data; name="submission"; filename="%s.pdf"\r
                Content-Type: application/pdf\r
                \r
                %s\r
                --border--\r
                """.formatted(institution(), document(institution()));
        return browser.send(browser.fileRequest(path + "/form/submission")
                .header("Content-Type", "multipart/form-data; boundary=border")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String email() {
        return name.toLowerCase().replace(' ', '-') + "@example.org";
    }

    /// A document that is nobody else's.
    static String document(String institution) {
        return SampleApplications.PDF.replaceFirst("\n", "\n% " + institution + "\n");
    }
}
