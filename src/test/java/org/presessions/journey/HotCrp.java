package org.presessions.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A yard-stick that somebody has set up on this machine (docs/benchmarks.md): conference papers, a form of the same
/// size, which its API takes and submits in one request. It keeps no document and writes no mail.
///
/// @param token of an author, for its API
record HotCrp(int port, String token) {
    /// Where `BENCH_HOTCRP` says its port and `BENCH_HOTCRP_TOKEN` the token.
    static Optional<HotCrp> given() {
        var port = Optional.ofNullable(System.getenv("BENCH_HOTCRP"));
        var token = Optional.ofNullable(System.getenv("BENCH_HOTCRP_TOKEN"));
        return port.flatMap(known -> token.map(secret -> new HotCrp(Integer.parseInt(known), secret)));
    }

    void submits(RawLine line) throws IOException {
        var paper = """
                {"object":"paper","pid":"new","title":"A form","abstract":"%s","status":"submitted",
                 "authors":[{"name":"A Person","email":"applicant@example.org","affiliation":"Sample Circle"}]}
                """.formatted(
                        "We work with people who have no water at home. ".repeat(DeadlineApplicant.FORM_BYTES / 47));
        var bytes = paper.getBytes(StandardCharsets.UTF_8);
        line.begins(
                "POST /api/paper",
                "Authorization: Bearer " + token,
                "Content-Type: application/json",
                "Content-Length: " + bytes.length);
        line.sends(bytes);
        line.answer().must(200);
    }

    /// A page that asks its database little: the one on which one signs in.
    void shows(RawLine line) throws IOException {
        line.asks("GET /signin").must(200);
    }
}
