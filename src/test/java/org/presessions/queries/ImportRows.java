package org.presessions.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.presessions.testing.Browser;

/// Files that the secretariat gave, each with a label that nobody knows in every row, and labels that it explained.
final class ImportRows {
    private static final String DESK = "/desk/recommendations";

    /// The page of the last one.
    final String path;

    /// What its rehearsal found.
    final String findings;

    private final Browser secretariat;

    ImportRows(Browser secretariat, String mark, int rows) {
        this.secretariat = secretariat;
        for (var i = 0; i < rows; i++) explain(rehearsed(mark + " known " + i, 1));
        path = rehearsed(mark + " unknown", rows);
        findings = secretariat.get(path).html().select("a[download]").attr("href");
    }

    private void explain(String address) {
        secretariat.submit(secretariat.get(address), address + "/labels", "meaning-0", "KEN");
        await(address);
    }

    private String rehearsed(String label, int rows) {
        var lines = IntStream.range(0, rows)
                .mapToObj(row -> "12,Haiti,%s %d,Build %s %d,Supported,justice".formatted(label, row, label, row))
                .collect(Collectors.joining("\n"));
        var reply = give("session,state-under-review,recommending-state,text,response,issues\n" + lines + "\n");
        assertThat(reply.status()).as(reply.text()).isEqualTo(303);
        var address = reply.location().replaceFirst("^https?://[^/]+", "");
        await(address);
        return address;
    }

    private void await(String address) {
        Awaitility.await("the run")
                .atMost(Duration.ofMinutes(1))
                .until(() -> secretariat
                        .get(address)
                        .html()
                        .select("#status[hx-get]")
                        .isEmpty());
    }

    private Browser.Reply give(String content) {
        var body = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"rows.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + content + "\r\n--part--\r\n";
        return secretariat.send(secretariat
                .fileRequest(DESK + "/imports")
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
