package org.presessions.recommendations.exporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.presessions.recommendations.search.query.AddressError;
import org.presessions.shared.words.Words;

/// What went wrong, for programs and for who wrote them (RFC 9457).
record Problem(int status, String title, List<Map<String, String>> errors) {
    static final String MEDIA_TYPE = "application/problem+json";

    static Problem notFound(Words words) {
        return new Problem(404, words.t("recommendations.exporting.problem.not-found"), List.of());
    }

    static Problem gone(Words words) {
        return new Problem(410, words.t("recommendations.exporting.problem.gone"), List.of());
    }

    static Problem tooMany(Words words, long seconds) {
        return new Problem(429, words.t("recommendations.exporting.problem.too-many", seconds), List.of());
    }

    static Problem of(List<AddressError> wrong, Words words) {
        var errors = new ArrayList<Map<String, String>>();
        for (var error : wrong) {
            var reason = error.why().code();
            var said = new LinkedHashMap<String, String>();
            said.put("parameter", error.parameter());
            said.put("value", error.value());
            said.put("reason", reason);
            said.put("detail", words.t("recommendations.not-understood." + reason, error.parameter(), error.value()));
            error.suggestion().ifPresent(suggestion -> said.put("suggestion", suggestion));
            errors.add(said);
        }
        return new Problem(400, words.t("recommendations.not-understood.title", wrong.size()), errors);
    }

    Map<String, Object> members(String type) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", type);
        members.put("title", title);
        members.put("status", status);
        if (!errors.isEmpty()) members.put("errors", errors);
        return members;
    }
}
