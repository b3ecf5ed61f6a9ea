package org.presessions.media;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.ServletWebRequest;

/// How a file of a film leaves, to somebody who may have it.
final class Delivery {
    /// What a browser has loaded it shows again without asking; then it asks, and whoever may not see it any more
    /// does not.
    private static final String KEPT = "max-age=300, private";

    private Delivery() {}

    /// Whoever has it and asks whether it still stands gets no bytes (304); else the connector is left to send them.
    ///
    /// @return false where it cannot: the headers are there, and the bytes are still to be sent
    static boolean isDone(Resource found, String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(typeOf(name).toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, KEPT);
        if (new ServletWebRequest(request, response).checkNotModified(found.lastModified())) return true;
        var piece = Piece.asked(request, found);
        piece.ifPresent(asked -> asked.send(request, response));
        return piece.isPresent();
    }

    static MediaType typeOf(String name) {
        return MediaType.valueOf(
                switch (name.substring(name.lastIndexOf('.') + 1)) {
                    case "m3u8" -> "application/vnd.apple.mpegurl";
                    case "m4s" -> "video/iso.segment";
                    case "jpg" -> "image/jpeg";
                    case "png" -> "image/png";
                    default -> "video/mp4";
                });
    }
}
