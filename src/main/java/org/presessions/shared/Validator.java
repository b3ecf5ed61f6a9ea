package org.presessions.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.apache.commons.codec.digest.DigestUtils;

/// By which whoever asks again is told that the answer is the same (RFC 9110, `ETag`). A weak one: an answer with a
/// strong one the server would not compress.
///
/// @param tag without the mark of weakness
public record Validator(String tag) {
    private static final int DIGITS = 24;

    public static Validator of(byte[] answer) {
        return new Validator("\"" + DigestUtils.sha256Hex(answer).substring(0, DIGITS) + "\"");
    }

    /// Puts the tag into the answer.
    ///
    /// @return whether the asker has it already: then the answer is 304, and nothing more is to be sent
    public boolean isKnownTo(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("ETag", "W/" + tag);
        var known = request.getHeader("If-None-Match");
        if (known == null) return false;
        var isKnown = known.strip().equals("*")
                || Arrays.stream(known.split(",")).anyMatch(one -> bare(one).equals(tag));
        if (isKnown) response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return isKnown;
    }

    /// Some servers in between mark what they compressed.
    private static String bare(String tag) {
        return tag.strip().replaceFirst("^W/", "").replace("-gzip", "");
    }
}
