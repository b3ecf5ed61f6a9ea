package org.presessions.media;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;

/// What is asked for of a file of this disk: all of it, or one part. The connector has the kernel send it, so that the
/// bytes of films do not pass through this program.
///
/// @param to the first byte that is left out
record Piece(Path file, long from, long to, long length) {
    private static final String FILE = "org.apache.tomcat.sendfile.";

    /// Empty where the kernel cannot: what is kept elsewhere, several parts, a part that is not there, or nothing but
    /// the headers is asked for.
    static Optional<Piece> asked(HttpServletRequest request, Resource resource) throws IOException {
        if (!Boolean.TRUE.equals(request.getAttribute(FILE + "support"))) return Optional.empty();
        if (!request.getMethod().equals("GET") || !resource.isFile()) return Optional.empty();
        var length = resource.contentLength();
        var file = resource.getFile().toPath();
        var ranges = request.getHeader("Range");
        if (ranges == null)
            return Optional.of(new Piece(file, 0, length, length)).filter(Piece::isThere);
        return ranges(ranges).map(range -> of(file, range, length)).filter(Piece::isThere);
    }

    private static Optional<HttpRange> ranges(String header) {
        try {
            return Optional.of(HttpRange.parseRanges(header))
                    .filter(all -> all.size() == 1)
                    .map(List::getFirst);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Piece of(Path file, HttpRange range, long length) {
        return new Piece(file, range.getRangeStart(length), range.getRangeEnd(length) + 1, length);
    }

    private boolean isThere() {
        return from < to;
    }

    /// Leaves the bytes to the connector.
    void send(HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(FILE + "filename", file.toString());
        request.setAttribute(FILE + "start", from);
        request.setAttribute(FILE + "end", to);
        response.setContentLengthLong(to - from);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        if (to - from == length) return;
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes %d-%d/%d".formatted(from, to - 1, length));
    }
}
