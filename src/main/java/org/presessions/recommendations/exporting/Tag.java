package org.presessions.recommendations.exporting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.apache.commons.codec.digest.DigestUtils;

/// By which a program that asks again is told that the answer is the same.
record Tag(String value) {
    static Tag of(byte[] answer) {
        return new Tag("\"" + DigestUtils.sha256Hex(answer).substring(0, 24) + "\"");
    }

    /// Puts the tag into the answer; where the asker has it already, answers 304.
    boolean isKnownTo(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("ETag", value);
        response.setHeader("Cache-Control", "no-cache"); // ask each time, with the tag
        var known = request.getHeader("If-None-Match");
        if (known == null) return false;
        var isKnown = known.strip().equals("*")
                || Arrays.stream(known.split(","))
                        .map(tag -> tag.strip().replaceFirst("^W/", "").replace("-gzip", ""))
                        .anyMatch(value::equals);
        if (isKnown) response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return isKnown;
    }
}
